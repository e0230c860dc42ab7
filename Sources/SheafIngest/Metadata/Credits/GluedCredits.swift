import SheafKit

/// The line under a headline whose fields stand so close, or between words that are no fields, that it is no line of credits:
/// `某某融媒体中心2021-03-08 19:05`, `2021-03-08 08:20民生频道`, `某某夜话2021.03.08`. A day with its hour shows what it is.
enum GluedCredits {
  /// What such a line states; nil for every other line. Only a line in the head of a text may be asked.
  static func read(_ paragraph: Paragraph) -> Credits? {
    guard paragraph.shape.columns <= 120, !paragraph.shape.isEnded, paragraph.shape.clauses == 0,
      paragraph.text.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let line = paragraph.text.scalars[...]
    // Two labels and a day are no headline, whatever stands behind them.
    if let found = CreditLine.read(paragraph.text), found.published != nil,
      line.count(where: { $0 == ":" || $0 == "：" }) >= 2
    {
      return found
    }
    guard let day = DateText.first(in: line) else { return nil }
    var credits = Credits(published: day.date)
    let (before, behind) = (line[..<day.range.lowerBound], line[day.range.upperBound...].drop(while: \.isSpace))
    guard let hour = lengthOfHour(behind) else {
      // The address of the page, run together with what follows.
      if addresses.prefix(of: before) != nil {
        if let found = CreditLine.read(behind), found.isWholeLine { credits.merge(found) }
        return credits
      }
      // An account and its day.
      let name = before.trimming(\.isCreditSeparator)
      guard behind.isEmpty, (3...8).contains(name.count), name.count == before.count, name.allSatisfy(Han.isIdeograph)
      else { return nil }
      credits.source = String(scalars: name)
      return credits
    }
    for field in fields(before) + fields(behind.dropFirst(hour)) { credits.merge(stated(by: field)) }
    return credits
  }

  private static let addresses = ScalarWords(list: "// http:// https:// www.")

  /// The length of an hour at the start of a text: `19:05`, `21:33:07`; nil when it starts with none.
  private static func lengthOfHour(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    let clock = text.prefix(8).prefix { DateText.isDigit($0) || $0 == ":" || $0 == "：" }
    let parts = clock.split(whereSeparator: { !DateText.isDigit($0) })
    return parts.count >= 2 && parts.allSatisfy { $0.count <= 2 } ? clock.count : nil
  }

  /// The fields of a line; `?` stands for the no-break space of a page that was read in the wrong charset.
  private static func fields(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    text.split { $0.isSpace || "|｜?".unicodeScalars.contains($0) }
  }

  /// What a field states: labelled credits, or the name of a medium.
  private static func stated(by field: ArraySlice<Unicode.Scalar>) -> Credits {
    if let found = CreditLine.read(field), found.isWholeLine { return found }
    return Credits(source: MediumName.isLike(field) && !MediumName.isChannel(field) ? String(scalars: field) : nil)
  }
}
