/// Titles that run in with their text, as digests set items of one paragraph: `1、【标题】正文……`.
enum RunInTitle {
  /// The paragraphs, those with such a title cut into title and text, where most of the text is set so.
  ///
  /// A label in brackets, `【同期】`, is shorter than a title and comes back.
  static func parted(_ paragraphs: [Paragraph]) -> [Paragraph] {
    guard paragraphs.count(where: { mayHold($0) }) >= 3 else { return paragraphs }
    let found = paragraphs.map { mayHold($0) ? parts(of: $0.text) : nil }
    let titles = found.compactMap { $0?.title }
    guard titles.count >= 3, Set(titles).count == titles.count,
      titles.count * 2 >= paragraphs.count(where: { $0.isProse })
    else { return paragraphs }
    return zip(paragraphs, found).flatMap { paragraph, part in
      guard let part else { return [paragraph] }
      let title = Paragraph(
        part.title, line: paragraph.line, standsApart: paragraph.standsApart, gap: paragraph.gap, role: .title)
      return [title, Paragraph(part.text, line: paragraph.line)]
    }
  }

  private static func mayHold(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns >= 40 && paragraph.mentions.contains(.titleBracket)
      && opener.occur(in: paragraph.text.clipped(to: 24))
  }

  private static func parts(of text: ArraySlice<UInt8>) -> (title: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    var rest = text
    if let number = TitleNumber(rest) {
      rest = number.title
    } else if let first = rest.firstScalar, ListMark.bullets.contains(first) {
      rest = rest.dropFirst(UTF8.width(first)).drop { $0 <= 0x20 }
    }
    guard let open = opener.prefix(of: rest), let close = rest.prefix(longest).firstRange(of: closer) else {
      return nil
    }
    let title = rest[(rest.startIndex + open)..<close.lowerBound]
    let shape = TextShape(of: title)
    guard shape.columns >= 12, shape.sentences <= 1, rest.endIndex - close.upperBound >= 30 else { return nil }
    return (title, rest[close.upperBound...])
  }

  private static let longest = 150
  static let opener = Phrases("【")
  private static let closer = Array("】".utf8)
}
