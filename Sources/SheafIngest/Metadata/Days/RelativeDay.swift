import SheafKit

/// A time that a page states relative to the visit, or without its year: `昨天 08:20`, `3天前`, `2 hours ago`, `10-13 08:20`.
struct RelativeDay: Equatable {
  /// How many minutes before the visit it was, of which only whole days are known where `isDay`; nil for a day without its
  /// year, which no visit tells.
  private let minutes: Int?
  private let isDay: Bool

  /// The day, as of a visit; nil where that tells too little: hours before an hour that is not known.
  func day(visited: VisitDay) -> CalendarDate? {
    guard let minutes else { return nil }
    if isDay || minutes == 0 { return visited.date.adding(days: -minutes / 1440) }
    guard let minute = visited.minute else { return nil }
    let left = minute - minutes
    return visited.date.adding(days: left >= 0 ? 0 : -((1439 - left) / 1440))
  }

  /// Takes the first such time off a line in which it stands apart from what is before it and behind it: the line without
  /// it, and the time. The line itself where it has none.
  static func split(_ line: ArraySlice<UInt8>) -> (rest: ArraySlice<UInt8>, day: RelativeDay?) {
    guard line.count <= 400, mayHold.occur(in: line) || line.contains(UInt8(ascii: ":")) else { return (line, nil) }
    let scalars = line.scalars
    for place in scalars.indices where place == scalars.startIndex || isJoint(scalars[place - 1]) {
      var reader = RelativeDay.Reader(text: scalars[...], position: place)
      guard let day = reader.read(), reader.position == scalars.endIndex || isJoint(scalars[reader.position]) else {
        continue
      }
      // Beside a full day another one says when the page was changed.
      guard DateText.first(in: scalars[...]) == nil else { return (line, nil) }
      let rest = scalars[reader.position...].drop { isJoint($0) }
      return (ArraySlice((String(scalars: scalars[..<place]) + String(scalars: rest)).utf8), day)
    }
    return (line, nil)
  }

  private static let mayHold = Phrases("天 日 前 刚刚 剛剛 ago yesterday today")

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", "·", "•", "/", "／", "(", ")", "（", "）", "[", "]", "【", "】", "，", ",": true
    default: scalar.isSpace
    }
  }

  /// Reads such a time from one place on.
  private struct Reader {
    let text: ArraySlice<Unicode.Scalar>
    var position: Int

    mutating func read() -> RelativeDay? {
      if let (word, days) = RelativeDay.days.first(where: { text[position...].starts(with: $0.word) }) {
        position += word.count
        skipHour()
        return RelativeDay(minutes: days * 1440, isDay: true)
      }
      let start = position
      guard let number = number() else { return nil }
      skipSpaces()
      for (word, minutes) in RelativeDay.spans where text[position...].starts(with: word) {
        position += word.count
        return RelativeDay(minutes: min(number, 100_000) * minutes, isDay: minutes % 1440 == 0)
      }
      position = start
      return yearless() ? RelativeDay(minutes: nil, isDay: true) : nil
    }

    /// Passes over `10-13 08:20` and `10月13日 08:20`.
    private mutating func yearless() -> Bool {
      guard let month = number(), (1...12).contains(month), let mark = take("-/月") else { return false }
      guard let day = number(), (1...31).contains(day), mark != "月" || take("日") != nil else { return false }
      let end = position
      skipHour()
      return position > end
    }

    /// Passes over an hour, with the white space before it.
    private mutating func skipHour() {
      let start = position
      skipSpaces()
      var parts = 0
      while parts < 3, number() != nil {
        parts += 1
        if take(":：") == nil { break }
      }
      if parts < 2 { position = start }
    }

    private mutating func number() -> Int? {
      let digits = text[position...].prefix(7).prefix(while: DateText.isDigit)
      guard (1...6).contains(digits.count) else { return nil }
      position = digits.endIndex
      return digits.reduce(0) { $0 * 10 + (DateReader.digit($1) ?? 0) }
    }

    private mutating func take(_ marks: String) -> Unicode.Scalar? {
      guard position < text.endIndex, marks.unicodeScalars.contains(text[position]) else { return nil }
      defer { position += 1 }
      return text[position]
    }

    private mutating func skipSpaces() {
      while position < text.endIndex, text[position].isSpace { position += 1 }
    }
  }

  private static func words<Value>(_ list: [(String, Value)]) -> [(word: [Unicode.Scalar], value: Value)] {
    list.flatMap { words, value in words.split(separator: " ").map { (Array($0.unicodeScalars), value) } }
  }

  private static let days = words([("刚刚 剛剛 今天 今日 Today today", 0), ("昨天 昨日 Yesterday yesterday", 1), ("前天 前日", 2)])
  private static let spans =
    words([
      ("秒前 秒鐘前", 0), ("分钟前 分鐘前", 1), ("小时前 小時前 个小时前 個小時前", 60), ("天前 日前", 1440), ("周前 週前", 10_080),
    ])
    + [
      ("minute ago", 1), ("minutes ago", 1), ("mins ago", 1), ("hour ago", 60), ("hours ago", 60), ("day ago", 1440),
      ("days ago", 1440), ("week ago", 10_080), ("weeks ago", 10_080),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
}
