import FoundationEssentials

/// The encodings that bring any bytes through mail in lines of at most 76 ASCII characters (RFC 2045 §6).
enum TransferEncoding: String {
  /// For what is mostly ASCII: a person can read it in the source.
  case quotedPrintable = "quoted-printable"
  /// For Chinese text and for pictures: a third longer, whatever it holds.
  case base64

  /// The shorter one for a text.
  static func best(for text: [UInt8]) -> TransferEncoding {
    let plain = text.count { (0x20...0x7E).contains($0) || $0 == 0x0A }
    return plain + 3 * (text.count - plain) <= text.count * 4 / 3 ? .quotedPrintable : .base64
  }

  /// A text encoded, with each of its line ends a CR LF; the last line is ended, too.
  func encoded(text: [UInt8]) -> [UInt8] {
    switch self {
    case .quotedPrintable: Self.quotedPrintable(text)
    case .base64: Self.base64(Self.withCRLF(text))
    }
  }

  /// Bytes in base64.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let options: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    return [UInt8](Data(bytes).base64EncodedData(options: options)) + Array("\r\n".utf8)
  }

  private static func withCRLF(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 40)
    for byte in text {
      if byte == 0x0A { result.append(0x0D) }
      result.append(byte)
    }
    return result
  }

  private static func quotedPrintable(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var column = 0
      for i in line.indices {
        let byte = line[i]
        let isLast = i + 1 == line.endIndex
        // A dot alone ends a message on its way, and `From ` begins one in a mailbox file.
        let isMark = column == 0 && (byte == UInt8(ascii: ".") || line[i...].starts(with: "From ".utf8))
        let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !isMark || byte == 0x20 && !isLast
        let length = isPlain ? 1 : 3
        // A soft break needs one character itself, unless the line ends here.
        if column + length > (isLast ? 76 : 75) {
          result += "=\r\n".utf8
          column = 0
        }
        if isPlain { result.append(byte) } else { result += [UInt8(ascii: "="), digit(byte >> 4), digit(byte & 15)] }
        column += length
      }
      result += "\r\n".utf8
    }
    // The last line end of the text is that of the encoding.
    if text.last == 0x0A { result.removeLast(2) }
    return result
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : UInt8(ascii: "A") + value - 10 }
}
