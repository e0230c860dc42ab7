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

  /// The dateline of a line over a text that names its title behind it, as agencies send features: `某某社临江3月8日电 题：……`; nil
  /// for every other line.
  static func announcing(_ paragraph: Paragraph) -> String? {
    guard paragraph.shape.columns <= 140, !paragraph.isProse else { return nil }
    let text = paragraph.text
    guard text.has(0x3A) || text.firstRange(of: colon) != nil, titles.occur(in: text),
      let title = text.indices.first(where: { titles.start(text[$0...]) })
    else {
      return nil
    }
    let head = text[..<title].scalars[...].trimming(\.isSpace)
    guard head.count <= 24, let last = head.last, last == "电" || last == "電", head.dropLast().last == "日" else {
      return nil
    }
    return ChineseText.normalise(String(scalars: head))
  }

  private static let colon = Array("：".utf8)
  private static let titles = Phrases("题： 题: 題： 題:")
}
