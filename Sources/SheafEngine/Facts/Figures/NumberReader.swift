/// Reads numbers.
struct NumberReader {
  let text: FactText

  /// Digits with their groups and decimals: `1,286`, `98.36`; nil for codes, addresses, times and dates.
  ///
  /// `end` is where the run of digits and their signs ends in either case.
  func digits(at start: Int) -> (value: Double?, end: Int) {
    var end = start
    var value = 0.0
    var decimals = 0.0
    var isCode = text.at(start) == "0" && text.kind(start + 1).contains(.digit)
    var length = 0
    while end < text.count {
      let scalar = text.folded[end]
      if let digit = Self.digit(scalar) {
        length += 1
        if decimals > 0 {
          if decimals < 1e12 {
            value += digit / decimals
            decimals *= 10
          }
        } else {
          value = value * 10 + digit
        }
        end += 1
      } else if text.kind(end + 1).contains(.digit) {
        if text.scalars[end] == ",", isGroup(at: end + 1) {
          end += 1
        } else if scalar == ".", decimals == 0 {
          decimals = 10
          end += 1
        } else if scalar == "." || scalar == ":" || scalar == "/" || scalar == "_" || scalar == "∶" {
          isCode = true
          end += 1
        } else {
          break
        }
      } else {
        break
      }
    }
    return (isCode || length > 12 ? nil : value, end)
  }

  /// Chinese numerals: `三百二十`, `十几`, `两千多`, `二三十`; nil where the characters are no number.
  func numerals(at start: Int) -> (number: NumberText?, end: Int) {
    var end = start
    while end < text.count, text.kind(end).contains(.numeral) { end += 1 }
    guard end - start <= 12 else { return (nil, end) }
    var first = start
    // 人数三百: the 数 belongs to the word before it.
    if text.at(first) == "数", end - first > 1,
      "人次总多少系指件户个岁分参".unicodeScalars.contains(text.at(first - 1))
    {
      first += 1
    }
    let run = text.folded[first..<end]
    guard let head = run.first else { return (nil, end) }
    var sum = NumeralSum()
    for scalar in run { guard sum.add(scalar) else { return (nil, end) } }
    var number = NumberText(range: first..<end, value: sum.value, step: sum.step, isHan: true)
    number.isRounded = sum.isRounded
    number.isSmall = run.count == 1 && Self.multiple(head).map { $0 == 10 } ?? true
    number.needsWord = Self.multiple(head).map { $0 > 10 } ?? false
    // 几 and 数 alone say nothing.
    if run.count == 1, head == "几" || head == "数" { return (nil, end) }
    if head == "零" || head == "〇" { return (nil, end) }
    return (number, end)
  }

  /// Whether three digits and no more stand at a place, as between the commas of `1,286,000`.
  private func isGroup(at index: Int) -> Bool {
    (0..<3).allSatisfy { text.kind(index + $0).contains(.digit) } && !text.kind(index + 3).contains(.digit)
  }

  /// What one digit is worth.
  static func digit(_ scalar: Unicode.Scalar) -> Double? {
    scalar.isDigit ? Double(scalar.value - 0x30) : nil
  }

  /// What a multiplier is worth.
  static func multiple(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    case "亿": 100_000_000
    default: nil
    }
  }
}
