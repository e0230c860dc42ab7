/// Days without a year: what an entry of a diary opens with, `3月8日　晴`, and the months of a chronicle.
enum DayLine {
  /// Whether a line opens with a month and a day.
  static func starts(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, (0x30...0x39).contains(first) else { return false }
    let scalars = line.clipped(to: 32).scalars[...]
    guard let behindMonth = Self.behindNumber(scalars, "月") else { return false }
    return Self.behindNumber(behindMonth, "日") != nil
  }

  /// Whether a line is a month and a day and nothing else but the day of the week, as the days of a survey are headed.
  static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40, starts(line) else { return false }
    let rest = line.scalars.drop { $0 != "日" }.dropFirst().filter { !$0.isSpace && !"（）()".unicodeScalars.contains($0) }
    return rest.isEmpty || rest.count == 3 && rest.starts(with: "星期".unicodeScalars)
      || rest.count == 2 && rest.first == "周"
  }

  /// Whether a line is the name of a month or a quarter and nothing else, as a chronicle heads its parts.
  static func isPeriod(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 18 else { return false }
    let scalars = line.scalars[...]
    let number = (scalars.first == "第" ? scalars.dropFirst() : scalars)
      .drop { DateText.isDigit($0) || "一二三四五六七八九十".unicodeScalars.contains($0) }
    return number.count < scalars.count && (number.elementsEqual(["月"]) || number.elementsEqual(["季", "度"]))
  }

  private static func behindNumber(
    _ text: ArraySlice<Unicode.Scalar>, _ unit: Unicode.Scalar
  ) -> ArraySlice<Unicode.Scalar>? {
    let digits = text.prefix(2).prefix(while: DateText.isDigit)
    let rest = text.dropFirst(digits.count)
    return !digits.isEmpty && rest.first == unit ? rest.dropFirst() : nil
  }
}
