import SheafKit

/// The day that a feed writes, in the zone that it writes it in.
enum FeedDate {
  /// Reads `Mon, 08 Mar 2021 23:30:00 +0800` (RFC 822, with years of two digits too), `2021-03-08T23:30:00+08:00` (RFC 3339),
  /// `20210308T233000`, `Mon Mar 8 23:30:00 CST 2021`, and what any text says, such as 2021年3月8日; nil for anything else.
  static func day(in text: String) -> CalendarDate? {
    let text = String(text.prefix(80))
    if let day = DateText.first(in: text) { return day }
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\t" }.map { String($0) }
    for (index, word) in words.enumerated() {
      guard let month = months.firstIndex(of: String(word.prefix(3)).lowercased()), word.count >= 3 else { continue }
      // 08 Mar 21, and Mar 8 23:30:00 CST 2021.
      if index > 0, index + 1 < words.count, let day = Int(words[index - 1]), let year = year(words[index + 1]) {
        return CalendarDate(year: year, month: month + 1, day: day)
      }
      if index + 1 < words.count, let day = Int(words[index + 1]), let year = words.last.flatMap(year) {
        return CalendarDate(year: year, month: month + 1, day: day)
      }
    }
    return compact(text)
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Two digits mean 1950 to 2049 (RFC 2822, 4.3).
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text), text.count == 2 || text.count == 4, number >= 0 else { return nil }
    return text.count == 4 ? number : number + (number < 50 ? 2000 : 1900)
  }

  /// `20210308`, alone or before a time.
  private static func compact(_ text: String) -> CalendarDate? {
    let digits = text.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 8 || digits.count == 14, let number = Int(digits.prefix(8)) else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
