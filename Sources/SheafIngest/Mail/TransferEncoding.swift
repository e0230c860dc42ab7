/// How a part's bytes are written so that old mail carries them (RFC 2045, 6).
enum TransferEncoding {
  /// As they are.
  case identity
  /// Hexadecimal digits behind `=` for what is not printable.
  case quotedPrintable
  /// Four letters for three bytes.
  case base64

  /// The encoding of a `Content-Transfer-Encoding` field; what is not known is taken as it is.
  init(_ name: String?) {
    switch name?.lowercased() {
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: self = .identity
    }
  }

  /// The bytes that are meant. What is no code of the encoding is passed over or kept as it is, as the RFC advises.
  func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .identity: Array(text)
    case .quotedPrintable: Self.quotedPrintableDecoded(text)
    case .base64: Self.base64Decoded(text)
    }
  }

  /// Bytes written as `%E5`, the rest as it is.
  static func percentDecoded(_ text: [UInt8]) -> [UInt8] { hexDecoded(text[...], sign: UInt8(ascii: "%")) }

  private static func quotedPrintableDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    hexDecoded(text, sign: UInt8(ascii: "="))
  }

  private static func hexDecoded(_ text: ArraySlice<UInt8>, sign: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      guard byte == sign else {
        bytes.append(byte)
        place += 1
        continue
      }
      if place + 2 < text.endIndex, let high = digit(text[place + 1]), let low = digit(text[place + 2]) {
        bytes.append(high << 4 | low)
        place += 3
      } else if let next = softBreak(text, behind: place, sign) {
        place = next
      } else {
        bytes.append(byte)
        place += 1
      }
    }
    return bytes
  }

  /// Where the next line starts, when nothing but space stands behind an equals sign; that break is none of the text's.
  private static func softBreak(_ text: ArraySlice<UInt8>, behind place: Int, _ sign: UInt8) -> Int? {
    guard sign == UInt8(ascii: "=") else { return nil }
    let rest = text[(place + 1)...].prefix(80).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if rest.isEmpty { return rest.startIndex == text.endIndex ? text.endIndex : nil }
    return rest.first == 0x0A ? rest.startIndex + 1 : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Letters four by four; line ends and what is no letter are passed over, and padding may stand between two texts.
  private static func base64Decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard let value = value(of: byte) else {
        if byte == UInt8(ascii: "=") { (bits, count) = (0, 0) }
        continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// How many letters of Base64 there are.
  static func letters(in text: ArraySlice<UInt8>) -> Int { text.count { value(of: $0) != nil } }

  /// The six bits that a letter stands for, in the standard alphabet or in that of addresses (RFC 4648); nil for what is none.
  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
