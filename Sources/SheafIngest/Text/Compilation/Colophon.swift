/// The foot of an official bulletin (报尾): who gets it, 报／送／发, and in how many copies.
enum Colophon {
  /// The paragraphs without the colophon at their end; credits behind it stay.
  static func removed(from paragraphs: [Paragraph]) -> [Paragraph] {
    let tail = paragraphs.indices.suffix(longest)
    guard let start = tail.first(where: { isLine(paragraphs[$0]) }),
      tail.count(where: { isLine(paragraphs[$0]) }) >= 2
        || paragraphs[start...].contains(where: { $0.shape.columns <= 160 && printed.occur(in: $0.text) }),
      !paragraphs[start...].contains(where: { $0.isProse })
    else { return paragraphs }
    return paragraphs[..<start] + paragraphs[start...].filter { $0.isCredits && !isLine($0) }
  }

  /// Whether a paragraph says who gets the bulletin, or how many copies there are.
  private static func isLine(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 160 && paragraph.openers.contains(.colophon)
      && (receivers.start(paragraph.text) || copies.start(paragraph.text))
  }

  /// No colophon has more lines.
  private static let longest = 10
  static let receivers = Phrases(
    "报： 报: 送： 送: 发： 发: 呈： 呈: 报送： 报送: 抄报： 抄报: 抄送： 抄送: 主送： 主送: 分送： 分送: 印发： 印发:")
  private static let printed = Phrases("共印")
  static let copies = Phrases("（共印 (共印 共印")
}
