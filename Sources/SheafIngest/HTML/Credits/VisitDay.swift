import SheafKit

/// The day on which a page was visited, where it says so: `今天是2021年10月14日`, `页面保存于2021-10-14 09:00`.
struct VisitDay {
  /// The day.
  let date: CalendarDate
  /// The minute of it; nil where only the day is stated.
  let minute: Int?

  /// Looks for a line that states it.
  static func find(_ tree: HTMLTree, _ units: [TextUnit]) -> VisitDay? {
    for unit in units where (10...160).contains(unit.columns) {
      let line = InfoLine(tree, unit, joint: " ").text
      guard words.occur(in: line), let match = DateText.first(in: line.scalars[...]) else { continue }
      return VisitDay(date: match.date, minute: minute(in: line.scalars[match.range.upperBound...]))
    }
    return nil
  }

  /// The time of day that opens a text, in minutes.
  private static func minute(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    let parts = text.prefix(8).split { !DateText.isDigit($0) }
    guard parts.count >= 2, text.prefix(8).contains(where: { $0 == ":" || $0 == "：" }),
      let hour = Int(String(scalars: parts[0])), let minute = Int(String(scalars: parts[1])), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static let words = Phrases("今天是 今日是 今天： 现在是 現在是 当前时间 当前日期 现在时间 保存于 保存於 抓取时间 today_is")
}
