import FoundationEssentials

/// Text in the head of a message: as it is where it is short ASCII, else as encoded words (RFC 2047).
enum EncodedText {
  /// Free text, such as a subject; `column` is where it starts on its line.
  static func phrase(_ text: String, column: Int) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    let isTrimmed = text.utf8.first != 0x20 && text.utf8.last != 0x20
    return isPlain && isTrimmed && column + text.utf8.count <= 76 ? text : words(text, column: column)
  }

  /// The name of a mailbox or a group, quoted where it has signs that mean something there.
  static func name(_ text: String, column: Int) -> String {
    let phrase = phrase(text, column: column)
    guard phrase == text, !text.utf8.allSatisfy(isPlainInName) else { return phrase }
    let quoted = "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    return column + quoted.utf8.count <= 76 ? quoted : words(text, column: column)
  }

  private static func isPlainInName(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x30...0x39).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Encoded words, one on each line, none longer than 75 characters and no line longer than 76. No character is cut in
  /// two, and none of the signs that make up one on the screen, as long as they find room on a line.
  private static func words(_ text: String, column: Int) -> String {
    var lines: [String] = []
    var chunk: [UInt8] = []
    func room() -> Int { (76 - (lines.isEmpty ? column : 1) - frame) / 4 * 3 }
    func close() {
      guard !chunk.isEmpty else { return }
      lines.append("=?utf-8?B?\(Data(chunk).base64EncodedString())?=")
      chunk = []
    }
    func append(_ bytes: [UInt8]) {
      if chunk.count + bytes.count > room() { close() }
      chunk += bytes
    }
    for character in text {
      let bytes = Array(character.utf8)
      if bytes.count <= 45 {
        append(bytes)
      } else {
        for scalar in character.unicodeScalars { append(Array(scalar.utf8)) }
      }
    }
    close()
    return lines.joined(separator: "\r\n ")
  }

  /// The characters of an encoded word around its text: `=?utf-8?B?` and `?=`.
  private static let frame = 12
}

extension Unicode.Scalar {
  fileprivate var utf8: [UInt8] { UTF8.encode(self).map { Array($0) } ?? [] }
}
