/// What stands in brackets behind the last sentence of a text, as contributions are signed: `……。（某某局 供稿）`.
enum ClosingBracket {
  /// Whether a text ends with such a bracket, or is one and nothing else.
  static func ends(_ text: ArraySlice<UInt8>) -> Bool {
    guard let start = start(in: text) else { return false }
    return start == text.startIndex || sentenceEnds.contains { text[..<start].hasSuffix($0) }
  }

  /// Whether a text that is done but for such a bracket ends with one that names who sent it, and not who took a picture:
  /// the text is as done as without it.
  static func namesSender(_ text: ArraySlice<UInt8>, _ shape: TextShape) -> Bool {
    guard shape.ending == .open, shape.sentences > 0, let start = start(in: text), start > text.startIndex else {
      return false
    }
    return text[..<start].hasSuffix(fullStop) && !pictures.contains { text.dropLast(3).hasSuffix($0) }
  }

  /// Whether a text is a bracket and nothing else.
  static func isWhole(_ text: ArraySlice<UInt8>) -> Bool { start(in: text) == text.startIndex }

  /// What stands before the bracket that closes a text; nil where none does, or nothing stands before it.
  static func before(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let start = start(in: text), start > text.startIndex else { return nil }
    return text[..<start].withoutSpaceAtEnd
  }

  /// Where the bracket starts that closes a text; nil when none does, or there is a sentence in it.
  private static func start(in text: ArraySlice<UInt8>) -> Int? {
    guard closers.contains(where: { text.hasSuffix($0) }) else { return nil }
    let tail = text.suffix(longest)
    guard let start = tail.indices.last(where: { openers.start(tail[$0...]) || tail[$0] == UInt8(ascii: "(") }),
      TextShape(of: text[start...]).sentences == 0
    else { return nil }
    return start
  }

  private static let longest = 120
  private static let fullStop = Array("。".utf8)
  private static let pictures = ["摄", "攝", "图", "圖", "影", "提供", "截图"].map { Array($0.utf8) }
  private static let closers = ["）", ")"].map { Array($0.utf8) }
  private static let openers = Phrases("（")
  private static let sentenceEnds = ["。", "！", "？", "”", "。 ", "。\u{3000}"].map { Array($0.utf8) }
}
