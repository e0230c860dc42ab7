import SheafKit

/// How good a sentence is to print: a sum of stated points, so that the choice can be explained and repeated.
enum SentenceScore {
  /// A different term of the theme; up to three count.
  static let term = 3.0
  /// A figure with its unit; up to two count.
  static let figure = 1.0
  /// Somebody named with a role.
  static let role = 1.0
  /// A quotation of 4 to 40 characters.
  static let quotation = 0.5
  /// The sentence that opens the article.
  static let opening = 1.0
  /// An opening that leans on the sentence before.
  static let leaning = -2.0
  /// A question.
  static let question = -2.0
  /// An exclamation without a figure: a slogan.
  static let slogan = -1.5
  /// A phrase of web pages (“让我们一起来看看”).
  static let webPhrase = -3.0
  /// Shorter than eight characters.
  static let tooShort = -2.0

  /// The points of a sentence that holds so many different terms of the theme.
  static func of(_ sentence: ArraySlice<Unicode.Scalar>, terms: Int, isOpening: Bool) -> Double {
    let figures = figures(in: sentence)
    let words = SentenceWords(in: sentence)
    var score = term * Double(min(terms, 3)) + figure * Double(min(figures, 2))
    if words.hasRole { score += role }
    if hasShortQuotation(sentence) { score += quotation }
    if isOpening { score += opening }
    if words.leansOnWhatStandsBefore { score += leaning }
    if let last = sentence.last(where: { !closers.contains($0) }) {
      if last == "？" || last == "?" { score += question }
      if last == "！" || last == "!", figures == 0 { score += slogan }
    }
    if words.hasWebPhrase { score += webPhrase }
    if sentence.count < 8 { score += tooShort }
    return score
  }

  /// Numbers that count or measure something: digits followed by a unit, a percentage or an English word.
  static func figures(in sentence: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    var rest = sentence
    while let digit = rest.firstIndex(where: digits.contains) {
      rest = rest[digit...].drop { digits.contains($0) || $0 == "." || $0 == "," }.drop(while: multiples.contains)
      guard let unit = rest.first else { break }
      if units.contains(unit) { count += 1 }
    }
    return count
  }

  private static let closers = Set("”’」』）)】》\"".unicodeScalars)
  private static let digits = Set("0123456789".unicodeScalars)
  private static let multiples = Set("多余万亿千百 ".unicodeScalars)
  private static let units = Set(
    ("人名个户家次件台套公里米吨斤亩元条年月天日小时分钟岁场项座支间万期篇斗棵头只辆盏组册张份所村镇%％"
      + "abcdefghijklmnopqrstuvwxyz").unicodeScalars)

  private static func hasShortQuotation(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let open = sentence.firstIndex(where: { $0 == "“" || $0 == "「" }),
      let close = sentence[open...].firstIndex(where: { $0 == "”" || $0 == "」" })
    else { return false }
    return (4...40).contains(close - open - 1)
  }
}
