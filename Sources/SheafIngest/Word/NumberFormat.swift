/// The ways of writing the numbers of paragraphs (ECMA-376 part 1, 17.18.59 ST_NumberFormat) that Word's readers meet.
enum NumberFormat: Hashable {
  case bullet
  case none
  case decimal
  case decimalZero
  case fullWidth
  case upperLetter
  case lowerLetter
  case upperRoman
  case lowerRoman
  case circled
  case bracketed
  case dotted
  /// 一、二、三 … 十一
  case han
  /// 一二三 … 一〇
  case hanDigits
  /// 壹、贰、叁
  case hanLegal
  /// 甲、乙、丙
  case stems
  /// 子、丑、寅
  case branches

  /// Tells by the name in the file; decimal for those that are not known, as Word does.
  init(_ name: String) {
    self =
      switch name {
      case "bullet": .bullet
      case "none": .none
      case "decimalZero": .decimalZero
      case "decimalFullWidth", "decimalFullWidth2": .fullWidth
      case "upperLetter": .upperLetter
      case "lowerLetter": .lowerLetter
      case "upperRoman": .upperRoman
      case "lowerRoman": .lowerRoman
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": .circled
      case "decimalEnclosedParen": .bracketed
      case "decimalEnclosedFullstop": .dotted
      case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
        "taiwaneseCountingThousand", "koreanDigital2":
        .han
      case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand": .hanDigits
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal": .hanLegal
      case "ideographTraditional": .stems
      case "ideographZodiac", "ideographZodiacTraditional": .branches
      default: .decimal
      }
  }

  /// Whether a list that is numbered anew shows the same: what is not so stands in the text as Word prints it.
  var isCommon: Bool {
    switch self {
    case .decimal, .decimalZero, .upperLetter, .lowerLetter, .upperRoman, .lowerRoman, .fullWidth: true
    default: false
    }
  }

  /// A number as it is written; decimal where the way has no sign for it.
  func text(of number: Int) -> String {
    switch self {
    case .bullet, .none: ""
    case .decimal: String(number)
    case .decimalZero: number < 10 && number >= 0 ? "0\(number)" : String(number)
    case .fullWidth: Self.mapped(String(number), "0", "０")
    case .upperLetter: Self.letters(number, "A") ?? String(number)
    case .lowerLetter: Self.letters(number, "a") ?? String(number)
    case .upperRoman: Self.roman(number) ?? String(number)
    case .lowerRoman: Self.roman(number)?.lowercased() ?? String(number)
    case .circled: Self.sign(number, 1...20, "①") ?? String(number)
    case .bracketed: Self.sign(number, 1...20, "⑴") ?? "(\(number))"
    case .dotted: Self.sign(number, 1...20, "⒈") ?? "\(number)."
    case .han: Self.han(number, digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"]) ?? String(number)
    case .hanLegal: Self.han(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"]) ?? String(number)
    case .hanDigits: String(String(number).map { Self.item("〇一二三四五六七八九", Int(String($0)) ?? -1) ?? $0 })
    case .stems: Self.item("甲乙丙丁戊己庚辛壬癸", number - 1).map { String($0) } ?? String(number)
    case .branches: Self.item("子丑寅卯辰巳午未申酉戌亥", number - 1).map { String($0) } ?? String(number)
    }
  }

  private static func item(_ signs: String, _ index: Int) -> Character? {
    index >= 0 && index < signs.count ? signs[signs.index(signs.startIndex, offsetBy: index)] : nil
  }

  private static func sign(_ number: Int, _ range: ClosedRange<Int>, _ first: Unicode.Scalar) -> String? {
    guard range.contains(number), let scalar = Unicode.Scalar(first.value + UInt32(number - 1)) else { return nil }
    return String(scalar)
  }

  private static func mapped(_ text: String, _ from: Unicode.Scalar, _ to: Unicode.Scalar) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar($0.value - from.value + to.value) ?? $0 }))
  }

  /// A to Z, then AA to ZZ.
  private static func letters(_ number: Int, _ first: Unicode.Scalar) -> String? {
    guard (1...26 * 30).contains(number), let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
      return nil
    }
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// 1 to 9,999 in words: 十, 十一, 二十, 一百零五.
  private static func han(_ number: Int, digits: String, units: [String]) -> String? {
    guard (1...9999).contains(number) else { return number == 0 ? String(digits.prefix(1)) : nil }
    let figures = String(number).compactMap { Int(String($0)) }
    var text = ""
    var skipped = false
    for (place, figure) in figures.enumerated() {
      let unit = figures.count - 1 - place
      if figure == 0 {
        skipped = true
        continue
      }
      if skipped { text += "零" }
      skipped = false
      // Ten to nineteen have no one before the ten in running numbers.
      let isBareTen = figures.count == 2 && unit == 1 && figure == 1 && digits.hasPrefix("〇")
      text += (isBareTen ? "" : item(digits, figure).map { String($0) } ?? "") + units[unit]
    }
    return text
  }
}
