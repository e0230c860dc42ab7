import SheafKit

/// Dates as people write them, to tell them how a recipe does.
enum LooseDate {
  /// Reads `2021年3月8日`, `2021/3/8`, `2021.3.8`, `20210308` and the same with full-width signs; nil for anything else.
  static func read(_ text: String) -> CalendarDate? {
    var numbers: [Int] = []
    var digits = ""
    for scalar in FullWidth.folded(text).unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "年", "月", "日", "号", "/", ".", "-", " ", "—", "–":
        if let number = Int(digits) { numbers.append(number) }
        digits = ""
      default: return nil
      }
      guard digits.utf8.count <= 8 else { return nil }
    }
    if let number = Int(digits) { numbers.append(number) }
    if numbers.count == 1, let number = numbers.first, number > 10_000_000 {
      numbers = [number / 10_000, number / 100 % 100, number % 100]
    }
    guard numbers.count == 3 else { return nil }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
