import SheafKit

/// The two lines under the title of a text that an account on phones posted: its name, and when and where it did,
/// `2021年3月8日 18:05 石桥`.
enum AccountStamp {
  /// What the line of the name states; nil where no such stamp stands right under it.
  ///
  /// Before the account may stand 原创 and who wrote the text.
  static func account(at place: Int, of paragraphs: [Paragraph], under title: Paragraph) -> Credits? {
    guard place + 1 < paragraphs.count, isStamp(paragraphs[place + 1]) else { return nil }
    let line = paragraphs[place]
    // A title is wider than the name of an account.
    guard line.shape.columns <= 48, line.shape.columns < title.shape.columns, line.shape.ending == .open,
      line.shape.clauses == 0
    else { return nil }
    var words = line.text.scalars[...].split(whereSeparator: \.isSpace)
    if words.first?.elementsEqual("原创".unicodeScalars) == true { words.removeFirst() }
    guard (1...3).contains(words.count), let account = words.popLast(), (2...16).contains(account.count) else {
      return nil
    }
    let people = words.map { String(scalars: $0) }.filter(PersonNames.isHanPerson)
    return Credits(source: String(scalars: account), byline: people.map { Contributor(name: $0) })
  }

  /// Whether a line is a day, an hour and a place.
  private static func isStamp(_ line: Paragraph) -> Bool {
    guard line.shape.columns <= 48, let day = DateText.first(in: line.text.scalars[...]) else { return false }
    let text = line.text.scalars
    let behind = text[day.range.upperBound...].drop(while: \.isSpace)
    let hour = behind.prefix { DateText.isDigit($0) || $0 == ":" || $0 == "：" }
    let place = behind[hour.endIndex...].trimming(\.isSpace)
    return day.range.lowerBound == 0 && (4...8).contains(hour.count) && (2...8).contains(place.count)
      && place.allSatisfy(Han.isIdeograph)
  }
}
