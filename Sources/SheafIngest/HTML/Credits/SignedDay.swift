import SheafKit

/// The day that closes a text, under the name of whoever signs it (落款).
enum SignedDay {
  /// The day that the last paragraph holds and nothing else but the day of the week and the hour, in Han numerals or
  /// figures; nil where it holds anything else.
  static func last(in blocks: [DraftBlock]) -> Stated<CalendarDate>? {
    let lines = blocks.filter { block in
      if case .image = block.content { false } else { true }
    }.suffix(2)
    // The hour may stand on a line of its own under the day.
    let isHourApart = lines.last?.text.map { $0.count <= 60 && isHour($0.scalars[...]) } ?? false
    guard let last = isHourApart ? lines.first : lines.last, blocks.count > 1, case .paragraph(let text) = last.content,
      text.bytes.count <= 60
    else {
      return nil
    }
    let scalars = text.slice.scalars[...].trimming(\.isSpace)
    guard let found = DateText.match(in: scalars, at: scalars.startIndex), isHour(scalars[found.range.upperBound...])
    else { return nil }
    return Stated(found.date, from: text.slice, at: last.place)
  }

  /// Whether nothing stands behind a day but that of the week and the hour: `（星期五） 香港時間１６時３０分`.
  private static func isHour(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = text.drop { $0.isSpace || $0 == "（" || $0 == "(" }
    if rest.starts(with: ["星", "期"]) {
      rest = rest.dropFirst(3).drop { "）)".unicodeScalars.contains($0) || $0.isSpace }
    }
    let hour = rest.suffix(16).drop { Han.isIdeograph($0) && !clock.contains($0) || $0 == "時" }
    guard !rest.isEmpty else { return true }
    return rest.count <= 16 && hour.contains(where: DateText.isDigit)
      && hour.allSatisfy { DateText.isDigit($0) || clock.contains($0) }
  }

  private static let clock: [Unicode.Scalar] = [":", "：", "时", "時", "分"]
}
