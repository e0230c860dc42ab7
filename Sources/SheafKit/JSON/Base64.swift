/// Bytes as text (RFC 4648, 4), as JSON carries what is no text.
package enum Base64 {
  /// Appends bytes in base64, padded.
  package static func append(_ content: [UInt8], to text: inout [UInt8]) {
    text.reserveCapacity(text.count + (content.count + 2) / 3 * 4)
    var place = 0
    while place + 3 <= content.count {
      let bits = UInt32(content[place]) << 16 | UInt32(content[place + 1]) << 8 | UInt32(content[place + 2])
      text.append(digits[Int(bits >> 18)])
      text.append(digits[Int(bits >> 12 & 63)])
      text.append(digits[Int(bits >> 6 & 63)])
      text.append(digits[Int(bits & 63)])
      place += 3
    }
    let left = content.count - place
    guard left > 0 else { return }
    let bits = UInt32(content[place]) << 16 | (left == 2 ? UInt32(content[place + 1]) << 8 : 0)
    text.append(digits[Int(bits >> 18)])
    text.append(digits[Int(bits >> 12 & 63)])
    text.append(left == 2 ? digits[Int(bits >> 6 & 63)] : padding)
    text.append(padding)
  }

  /// The bytes of a text in base64; nil when it is none. White space is passed over, since many programs break lines.
  package static func bytes(of text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.underestimatedCount / 4 * 3 + 3)
    var (bits, count, padded) = (UInt32(0), 0, 0)
    for byte in text {
      let value = values[Int(byte)]
      if value < 64 {
        guard padded == 0 else { return nil }
        bits = bits << 6 | UInt32(value)
        count += 1
        guard count == 4 else { continue }
        bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
        bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
        bytes.append(UInt8(truncatingIfNeeded: bits))
        (bits, count) = (0, 0)
      } else if byte == padding {
        padded += 1
      } else if value == other {
        return nil
      }
    }
    switch (count, padded) {
    case (0, 0): break
    case (2, 2): bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    case (3, 1):
      bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
    default: return nil
    }
    return bytes
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")
  private static let (space, other) = (UInt8(64), UInt8(65))

  /// The value of each byte as a digit, or that it is white space, or neither.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: other, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    for byte in "\t\n\r ".utf8 { values[Int(byte)] = space }
    return values
  }()
}
