/// The day that an entry of a diary opens with, without a year: `3月8日　晴`.
enum DayLine {
  /// Whether a line opens with a month and a day.
  static func starts(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, (0x30...0x39).contains(first) else { return false }
    let scalars = line.clipped(to: 32).scalars[...]
    guard let behindMonth = Self.behindNumber(scalars, "月") else { return false }
    return Self.behindNumber(behindMonth, "日") != nil
  }

  private static func behindNumber(
    _ text: ArraySlice<Unicode.Scalar>, _ unit: Unicode.Scalar
  ) -> ArraySlice<Unicode.Scalar>? {
    let digits = text.prefix(2).prefix(while: DateText.isDigit)
    let rest = text.dropFirst(digits.count)
    return !digits.isEmpty && rest.first == unit ? rest.dropFirst() : nil
  }
}
