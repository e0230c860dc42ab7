extension JSONReader {
  /// Reads a text.
  mutating func text() throws(JSONProblem) -> String {
    skipSpace()
    guard peek == UInt8(ascii: "\"") else { throw mismatch("text") }
    let start = index + 1
    let end = endOfPlainText(from: start)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return try escapedText(from: start) }
    index = end + 1
    return decoded(bytes[start..<end])
  }

  /// The name of a member, and its colon; what `matches` says of the bytes between the quotation marks.
  ///
  /// A name is compared without making a `String` of it, unless escapes stand in it.
  mutating func name<Match>(
    _ matches: (ArraySlice<UInt8>) -> Match
  ) throws(JSONProblem) -> (match: Match, bytes: ArraySlice<UInt8>) {
    skipSpace()
    guard peek == UInt8(ascii: "\"") else { throw .syntax("a name in quotation marks must stand here", at: index) }
    let start = index + 1
    let end = endOfPlainText(from: start)
    let name: ArraySlice<UInt8>
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
      name = bytes[start..<end]
      index = end + 1
    } else {
      name = try Array(escapedText(from: start).utf8)[...]
    }
    try colon()
    return (matches(name), name)
  }

  /// The first byte, from `start`, that is a quotation mark, a backslash or a control character.
  private func endOfPlainText(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count, bytes[end] >= 0x20, bytes[end] != 0x22, bytes[end] != 0x5C { end += 1 }
      return end
    }
  }

  private mutating func decoded(_ slice: ArraySlice<UInt8>) -> String {
    if let text = String(validating: slice, as: UTF8.self) { return text }
    replaced += 1
    return String(decoding: slice, as: UTF8.self)
  }

  /// Reads a text from the byte behind its quotation mark, with escapes in it.
  private mutating func escapedText(from start: Int) throws(JSONProblem) -> String {
    var text: [UInt8] = []
    var plain = start
    while true {
      let end = endOfPlainText(from: plain)
      text += bytes[plain..<end]
      guard end < bytes.count else { throw .syntax("the text ends inside quotation marks", at: bytes.count) }
      index = end
      switch bytes[end] {
      case UInt8(ascii: "\""):
        index += 1
        return decoded(text[...])
      case UInt8(ascii: "\\"):
        try escape(into: &text)
        plain = index
      default:
        throw .syntax("a control character stands in quotation marks; write it as \\u\(hex(bytes[end]))", at: end)
      }
    }
  }

  private func hex(_ byte: UInt8) -> String { (byte < 0x10 ? "000" : "00") + String(byte, radix: 16, uppercase: true) }

  /// Reads one escape, from its backslash.
  private mutating func escape(into text: inout [UInt8]) throws(JSONProblem) {
    let start = index
    index += 1
    let plain: UInt8
    switch peek {
    case UInt8(ascii: "u"): return try append(unit: codeUnit(at: start), to: &text)
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = bytes[index]
    default: throw .syntax("there is no such escape in JSON; write `\\\\` for a backslash", at: start)
    }
    index += 1
    text.append(plain)
  }

  /// Appends a code unit of UTF-16, with the second half of a pair where it is the first.
  private mutating func append(unit: UInt16, to text: inout [UInt8]) throws(JSONProblem) {
    var scalar = Unicode.Scalar(UInt32(unit))
    if UTF16.isLeadSurrogate(unit), peek == UInt8(ascii: "\\") {
      let behind = index
      index += 1
      if peek == UInt8(ascii: "u") {
        let second = try codeUnit(at: behind)
        if UTF16.isTrailSurrogate(second) {
          scalar = Unicode.Scalar((UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00) + 0x10000)
        } else {
          index = behind
        }
      } else {
        index = behind
      }
    }
    if scalar == nil { replaced += 1 }
    text += UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
  }

  /// Reads the four digits of `\u`, from the `u`.
  private mutating func codeUnit(at escape: Int) throws(JSONProblem) -> UInt16 {
    index += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw .syntax("four hexadecimal digits must stand behind `\\u`", at: escape)
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}
