// Headings that are set as such without being marked so.
extension MarkupFinish {
  /// Makes headings of lines that are set apart like headings: bold as a whole, short, and followed by text.
  mutating func findSubheadings() {
    for (paragraph, next) in zip(paragraphs, paragraphs.dropFirst()) {
      guard case .paragraph(let text) = drafts[paragraph.line].content, text.isStrongThroughout,
        paragraph.isTitleLike, !paragraph.isProse, !paragraph.shape.isEnded, paragraph.shape.columns <= 64,
        case .paragraph(let following) = drafts[next.line].content, !following.isStrongThroughout
      else { continue }
      drafts[paragraph.line].content = .heading(level: 6, text)
    }
  }
}

extension MarkedText {
  /// Whether all of it is strong.
  fileprivate var isStrongThroughout: Bool {
    guard let mark = marks.first(where: { $0.kind == .strong }) else { return false }
    return mark.range.lowerBound <= 12 && mark.range.upperBound >= bytes.count - 6
  }
}
