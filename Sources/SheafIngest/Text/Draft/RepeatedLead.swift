/// The beginning of a text that a page prints over it once more under a label, cut off where its room ends: `导读：…`.
enum RepeatedLead {
  /// The paragraphs without it.
  static func removed(from paragraphs: [Paragraph]) -> [Paragraph] {
    guard paragraphs.contains(where: { $0.openers.contains(.lead) && isLead($0.text) }) else { return paragraphs }
    return paragraphs.enumerated().filter { index, paragraph in
      index + 1 >= paragraphs.count || !isLead(paragraph.text)
        || !goesOn(beginning(of: paragraph.text), in: paragraphs[index + 1].text)
    }.map(\.element)
  }

  /// Whether a paragraph bears such a label.
  static func isLead(_ text: ArraySlice<UInt8>) -> Bool { labels.start(text) }

  /// How many bytes such a label at the start of a text takes up; nil when there is none.
  static func label(of text: ArraySlice<UInt8>) -> Int? { labels.prefix(of: text) }

  /// The first words behind the label.
  private static func beginning(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.dropFirst(labels.prefix(of: text) ?? 0).drop { $0 <= 0x20 }.prefix(60)
  }

  private static func goesOn(_ beginning: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    beginning.count == 60 && text.starts(with: beginning)
  }

  static let labels = Phrases("导读： 导读: 摘要： 摘要: 内容摘要： 内容摘要: 核心提示： 核心提示: 导语： 导语: 提要： 提要:")
}
