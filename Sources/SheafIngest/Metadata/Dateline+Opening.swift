extension Dateline {
  /// The dateline that a paragraph of plain text opens with, or the people in brackets; nil when it opens with neither.
  ///
  /// The rest of it is the rest of its first 600 bytes.
  static func opening(of paragraph: Paragraph) -> Dateline? {
    let opening = paragraph.text.clipped(to: openingLength)
    guard paragraph.shape.isChinese else { return AlphabetDateline.split(opening.string) }
    guard mayOpen(opening) else { return nil }
    let split = split(opening.string)
    return split.text != nil || split.credits != nil ? split : nil
  }

  /// The bytes of a paragraph in which a dateline is looked for.
  static let openingLength = 600
}
