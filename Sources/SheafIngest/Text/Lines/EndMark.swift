/// Lines that say that the text is over: （完）, END, ###.
enum EndMark {
  /// Whether a line says so and nothing else.
  static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 24 else { return false }
    var rest = line
    var hasWord = false
    while let first = rest.first {
      if let length = words.prefix(of: rest) {
        guard !hasWord else { return false }
        hasWord = true
        rest = rest.dropFirst(length)
      } else if let length = brackets.prefix(of: rest) {
        rest = rest.dropFirst(length)
      } else if !hasWord, rest.starts(with: "###".utf8) {
        // How press releases end.
        hasWord = true
        rest = rest.drop { $0 == UInt8(ascii: "#") }
      } else if first < 0x30 || first == UInt8(ascii: "[") || first == UInt8(ascii: "]") {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return hasWord
  }

  /// Takes the mark off the last sentence of a text that has it there, `……。（完）`, and gives it back with its line.
  static func taken(from paragraphs: inout [Paragraph]) -> (text: ArraySlice<UInt8>, line: Int)? {
    guard let last = paragraphs.lastIndex(where: { $0.isProse || $0.shape.columns > 40 }),
      case let (text, line) = (paragraphs[last].text, paragraphs[last].line),
      let mark = marks.first(where: {
        text.hasSuffix($0) && sentenceEnds.contains(where: text.dropLast($0.count).hasSuffix)
      })
    else { return nil }
    paragraphs[last] = Paragraph(
      text.dropLast(mark.count), line: line, standsApart: paragraphs[last].standsApart, role: paragraphs[last].role)
    return (text.suffix(mark.count), line)
  }

  private static let marks = ["（完）", "(完)", "(完）", "（完)"].map { Array($0.utf8) }
  private static let sentenceEnds = ["。", "。”", "！", "？", "！”", "？”"].map { Array($0.utf8) }
  private static let words = Phrases("完 全文完 本文完 （完） end the_end fin")
  private static let brackets = Phrases("（ ） 【 】 — – 。 · \u{3000}")
}
