// Headings that are set as such without being marked so.
extension MarkupFinish {
  /// Makes headings of lines that are set apart like headings: bold as a whole, short, and followed by text. The figures
  /// over them, 01 and 02, go: accounts draw them as ornaments.
  mutating func findSubheadings() {
    dropFigures()
    for (paragraph, next) in zip(paragraphs, paragraphs.dropFirst()) {
      guard case .paragraph(let text) = drafts[paragraph.line].content, text.isStrongThroughout,
        paragraph.isTitleLike, !paragraph.isProse, !paragraph.shape.isEnded, paragraph.shape.columns <= 64,
        case .paragraph(let following) = drafts[next.line].content, !following.isStrongThroughout
      else { continue }
      drafts[paragraph.line].content = .heading(level: 6, text)
    }
  }

  /// Drops figures alone that number headings from one on, each over its own.
  private mutating func dropFigures() {
    let numbered = zip(paragraphs, paragraphs.dropFirst()).filter { paragraph, next in
      (1...2).contains(paragraph.text.count) && paragraph.text.allSatisfy { (0x30...0x39).contains($0) }
        && next.isTitleLike && !next.isProse && !next.shape.isEnded && next.shape.columns <= 64
    }.map(\.0)
    guard numbered.count > 1, numbered.map({ Int($0.text.string) }) == Array(1...numbered.count) else { return }
    let lines = Set(numbered.map(\.line))
    paragraphs = log.drop(.drawnRule, from: paragraphs) { $0.filter { !lines.contains($0.line) } }
  }
}
