/// The joint between two printed lines of one paragraph: nothing between Han characters, a space between Latin words,
/// and a word that was hyphenated at the line's end is whole again.
public enum LineJoint {
  /// The lines of one paragraph as one text, the white space at their ends dropped.
  public static func joined(_ lines: [Substring]) -> String {
    var text: [UInt8] = []
    for line in lines {
      let start = line.drop(while: \.isWhitespace)
      let end = start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex
      append(Array(start[..<end].utf8)[...], to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds a line to the text before it.
  static func append(_ line: ArraySlice<UInt8>, to text: inout [UInt8]) {
    guard let last = text.last, let first = line.first else {
      text.append(contentsOf: line)
      return
    }
    switch last {
    case UInt8(ascii: "-") where isLetter(first, lower: true) && text.dropLast().last.map({ isLetter($0) }) == true:
      if !keepsHyphen(text) { text.removeLast() }
    case 0xAD where text.dropLast().last == 0xC2: text.removeLast(2)
    case _ where isDecimal(last, first, in: text, line): break
    case _ where isLetterOrMark(last) && first < 0x80 && first != UInt8(ascii: ","):
      if !(isDigit(last) && isDigit(first) && hasHan(line)) { text.append(0x20) }
    default:
      // Accented and other alphabets: a space between two letters that are no Han.
      if last >= 0x80 || first >= 0x80, isWordStart(line), isWordEnd(text) { text.append(0x20) }
    }
    text.append(contentsOf: line)
  }

  /// Whether a number with decimals, as Chinese text has it, was cut beside its point: `6.` / `1万斤`.
  private static func isDecimal(_ last: UInt8, _ first: UInt8, in text: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    let point = UInt8(ascii: ".")
    let isCut =
      last == point && isDigit(first) && text.dropLast().last.map(isDigit) == true
      || isDigit(last) && first == point && line.dropFirst().first.map(isDigit) == true
    return isCut && hasHan(line)
  }

  /// Words that form compounds with a hyphen of their own: `well-known`, `self-made`.
  private static let compounding: Set<String> = [
    "well", "self", "half", "all", "ex", "cross", "long", "short", "high", "low", "full", "part", "two", "three",
    "four",
    "five", "first", "second", "third", "so", "mid", "non", "post", "pre", "semi", "anti", "twenty", "thirty", "forty",
  ]

  private static func keepsHyphen(_ text: [UInt8]) -> Bool {
    let word = text.dropLast().reversed().prefix { isLetter($0) || $0 == UInt8(ascii: "-") }
    guard word.count <= 40 else { return false }
    if word.contains(UInt8(ascii: "-")) { return true }
    return compounding.contains(String(decoding: word.reversed(), as: UTF8.self).lowercased())
  }

  private static func isLetter(_ byte: UInt8, lower: Bool = false) -> Bool {
    (0x61...0x7A).contains(byte) || !lower && (0x41...0x5A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetterOrMark(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  private static func hasHan(_ line: ArraySlice<UInt8>) -> Bool { line.contains { $0 >= 0xE3 } }

  private static func isWordEnd(_ text: [UInt8]) -> Bool {
    var tail = text.suffix(4)
    while let first = tail.first, first & 0xC0 == 0x80 { tail = tail.dropFirst() }
    return TextShape(of: tail.last.map { $0 < 0x80 } == true ? tail.suffix(1) : tail).isWord
  }

  private static func isWordStart(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      return cursor.next().map { Glyph($0) == .letter || Glyph($0) == .digit } ?? false
    }
  }
}

extension TextShape {
  /// Whether it is nothing but words of alphabets.
  fileprivate var isWord: Bool { ideographs == 0 && ending != .clause && (words > 0 || sentences > 0) }
}
