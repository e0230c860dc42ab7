import SheafKit

/// The day in the masthead of a bulletin, `某某县妇联　　2021年3月26日`: those of its articles appeared on it that state no other.
enum MastheadDay {
  /// What the masthead above a line states, and the line of it that does; nil where it states no day, or more than one.
  static func stated(above line: Int, in paragraphs: [Paragraph]) -> (credits: Credits, line: Paragraph)? {
    let head = paragraphs.prefix(longest).prefix { $0.line < line && !$0.isProse }
    guard head.contains(where: Masthead.isMasthead) else { return nil }
    let days = head.compactMap { line in day(of: line).map { (line: line, day: $0) } }
    guard let first = days.first, days.allSatisfy({ $0.day == first.day }) else { return nil }
    return (Credits(published: first.day), first.line)
  }

  /// The day that closes a line of a masthead, or says that it is that of printing, alone, behind the issue or in some distance from who publishes it.
  private static func day(of line: Paragraph) -> CalendarDate? {
    guard line.shape.columns <= 100, line.shape.ending == .open, line.shape.clauses == 0 else { return nil }
    let text = line.text.scalars[...].trimming(\.isSpace)
    guard let found = DateText.first(in: text) else { return nil }
    let behind = text[found.range.upperBound...]
    guard behind.isEmpty || deeds.prefix(of: behind) != nil else { return nil }
    let before = text[..<found.range.lowerBound]
    guard before.isEmpty || before.last.map(\.isSpace) == true || Masthead.isMasthead(line) else { return nil }
    return found.date
  }

  private static let deeds = ScalarWords(list: "出版 印发 编印 印制 刊出 发行")

  /// No masthead has more lines.
  private static let longest = 24
}
