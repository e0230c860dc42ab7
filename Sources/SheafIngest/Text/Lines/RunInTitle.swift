/// Titles that run in with their text, as digests set items of one paragraph: `1、【标题】正文……`, `标题 3月8日，正文……`.
enum RunInTitle {
  /// A title and the text behind it.
  private typealias Parts = (title: ArraySlice<UInt8>, text: ArraySlice<UInt8>)

  /// The paragraphs, those with such a title cut into title and text, where most of the text is set so.
  ///
  /// A label in brackets, `【同期】`, is shorter than a title and comes back.
  static func parted(_ paragraphs: [Paragraph]) -> [Paragraph] {
    // One walk tells that neither custom is followed, as is the rule.
    var (bracketedOnes, spacedOnes) = (0, 0)
    for paragraph in paragraphs where isLong(paragraph) {
      if isBracketed(paragraph) { bracketedOnes += 1 }
      if isSpaced(paragraph) { spacedOnes += 1 }
    }
    return (bracketedOnes >= fewest ? parted(paragraphs, where: isBracketed, by: bracketed) : nil)
      ?? (spacedOnes >= fewest ? parted(paragraphs, where: isSpaced, by: beforeDay) : nil)
      ?? paragraphs
  }

  /// The same by one custom; nil where the text is not set by it.
  private static func parted(
    _ paragraphs: [Paragraph], where mayHold: (Paragraph) -> Bool, by parts: (ArraySlice<UInt8>) -> Parts?
  ) -> [Paragraph]? {
    let found = paragraphs.map { mayHold($0) ? parts($0.text) : nil }
    let titles = found.compactMap { $0?.title }
    guard titles.count >= fewest, Set(titles).count == titles.count,
      titles.count * 2 >= paragraphs.count(where: { $0.isProse })
    else { return nil }
    return zip(paragraphs, found).flatMap { paragraph, part in
      guard let part else { return [paragraph] }
      let title = Paragraph(
        part.title, line: paragraph.line, standsApart: paragraph.standsApart, gap: paragraph.gap, role: .title)
      return [title, Paragraph(part.text, line: paragraph.line)]
    }
  }

  /// So few titles are no custom.
  private static let fewest = 3

  private static func isLong(_ paragraph: Paragraph) -> Bool { paragraph.shape.columns >= 40 }

  /// Whether a space stands near the start; what is in normal form has none.
  private static func isSpaced(_ paragraph: Paragraph) -> Bool {
    isLong(paragraph) && !paragraph.shape.isSettled && paragraph.text.prefix(longest).has(0x20)
  }

  private static func isBracketed(_ paragraph: Paragraph) -> Bool {
    isLong(paragraph) && paragraph.text.prefix(24).firstRange(of: opener) != nil
  }

  private static func bracketed(_ text: ArraySlice<UInt8>) -> Parts? {
    var rest = text
    if let number = TitleNumber(rest) {
      rest = number.title
    } else if let first = rest.firstScalar, ListMark.bullets.contains(first) {
      rest = rest.dropFirst(UTF8.width(first)).drop { $0 <= 0x20 }
    }
    guard rest.hasPrefix(opener), let close = rest.prefix(longest).firstRange(of: closer) else {
      return nil
    }
    let title = rest[(rest.startIndex + opener.count)..<close.lowerBound]
    let shape = TextShape(of: title)
    guard shape.columns >= 12, shape.sentences <= 1, rest.endIndex - close.upperBound >= 30 else { return nil }
    return (title, rest[close.upperBound...])
  }

  /// A title that a space parts from the day with which its text opens; there may be a space in the title, too.
  private static func beforeDay(_ text: ArraySlice<UInt8>) -> Parts? {
    for place in text.prefix(longest).indices where text[place] == 0x20 {
      let rest = text[place...].drop { $0 == 0x20 }
      guard DayLine.starts(rest) else { continue }
      let title = text[..<place]
      let shape = TextShape(of: title)
      guard shape.columns >= 12, shape.sentences <= 1, shape.ending == .open, rest.count >= 60 else { return nil }
      return (title, rest)
    }
    return nil
  }

  private static let longest = 150
  private static let opener = Array("【".utf8)
  private static let closer = Array("】".utf8)
}
