import SheafKit

/// When a post was put up, where a copy of the page ran it together with the text: `发表于2021-03-08 08:20:11本报讯（记者 王芳）……`.
struct PostStamp {
  /// The day.
  let day: CalendarDate
  /// How many code points it takes up, with the white space behind it.
  let length: Int

  /// Reads the stamp that a text starts with; nil where none does. Its hour tells it from a sentence about a day.
  init?(_ text: ArraySlice<Unicode.Scalar>) {
    guard let label = Self.labels.prefix(of: text) else { return nil }
    let start = text.dropFirst(label.count).drop { $0.isSpace || $0 == ":" || $0 == "：" }
    guard let match = DateText.match(in: text, at: start.startIndex) else { return nil }
    let hour = text[match.range.upperBound...].drop(while: \.isSpace)
    let clock = hour.prefix(8).prefix { DateText.isDigit($0) || $0 == ":" || $0 == "：" }
    let parts = clock.split(whereSeparator: { !DateText.isDigit($0) })
    guard parts.count >= 2, parts.allSatisfy({ $0.count <= 2 }) else { return nil }
    day = match.date
    length = hour[clock.endIndex...].drop(while: \.isSpace).startIndex - text.startIndex
  }

  private static let labels = ScalarWords(list: "发表于 發表於 发布于 發佈於")
}
