/// Chinese numerals of running text, for numbering sections.
enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// `十二` for 12; numbers outside 1 to 99 are written in Arabic digits.
  static func text(_ number: Int) -> String {
    switch number {
    case 1...9: digits[number]
    case 10: "十"
    case 11...19: "十" + digits[number % 10]
    case 20...99: digits[number / 10] + "十" + (number % 10 == 0 ? "" : digits[number % 10])
    default: String(number)
    }
  }
}
