/// A span of days in words: `30 days`, `1 day`, `2 weeks`.
enum DaySpan {
  /// The most days of a span: ten years.
  static let most = 3_660

  /// The form as a regular expression of JSON Schema.
  static let pattern = "^[1-9][0-9]{0,3} (day|days|week|weeks)$"

  /// The number of days, or nil when the text is no span from 1 day to `most`.
  static func days(_ text: String) -> Int? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), number > 0, number <= most, !parts[0].hasPrefix("0"),
      !parts[0].hasPrefix("+")
    else { return nil }
    let days: Int
    switch parts[1] {
    case "day", "days": days = number
    case "week", "weeks": days = number * 7
    default: return nil
    }
    return days <= most ? days : nil
  }
}
