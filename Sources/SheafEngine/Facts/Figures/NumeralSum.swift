/// What Chinese numerals come to, character by character: `三百二十`, `两千`, `十几`, `二三十`.
///
/// Digits wait for the multiple behind them; 万 and 亿 multiply all that stands before them since the last of their kind.
struct NumeralSum {
  private var total = 0.0
  /// What stands below the next 万 or 亿.
  private var section = 0.0
  /// The digit that waits for its multiple.
  private var digit: Double?
  /// How many characters in a row are no multiples.
  private var plain = 0
  /// What the last character counts in.
  private(set) var step = 1.0
  /// Whether it is an estimate: 十几, 三五.
  private(set) var isRounded = false

  /// What all characters so far come to.
  var value: Double { total + section + (digit ?? 0) }

  /// Takes in the next character; false where the characters are no number.
  mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    if let multiple = NumberReader.multiple(scalar) {
      add(multiple: multiple)
      return true
    }
    plain += 1
    step = 1
    if scalar == "几" || scalar == "数" {
      isRounded = true
      digit = 1
      return true
    }
    guard let value = Self.digit(scalar), value > 0 else { return plain == 1 }
    guard let before = digit else {
      digit = value
      return true
    }
    // 三五, 七八: two neighbours are an estimate, three digits in a row are a code.
    guard plain == 2, before < value else { return false }
    isRounded = true
    return true
  }

  private mutating func add(multiple: Double) {
    if multiple >= 10_000 {
      total += (section + (digit ?? (section == 0 ? 1 : 0))) * multiple
      section = 0
    } else {
      section += (digit ?? 1) * multiple
    }
    (digit, plain, step) = (nil, 0, multiple)
  }

  /// What a Chinese numeral below ten is worth.
  private static func digit(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "零", "〇": 0
    default: nil
    }
  }
}
