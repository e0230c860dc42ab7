import SheafKit

/// How good a sentence is to print: a sum of stated points, so that the choice can be explained and repeated.
enum SentenceScore {
  /// A different term of the theme; up to three count.
  static let term = 3.0
  /// A figure with its unit; up to two count.
  static let figure = 1.0
  /// Somebody named with a role.
  static let role = 1.0
  /// A short quotation.
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

  /// The points of a sentence.
  static func of(_ sentence: String, terms: Int, isOpening: Bool) -> Double {
    let scalars = Array(sentence.unicodeScalars)
    let figures = figures(in: scalars)
    var score = term * Double(min(terms, 3)) + figure * Double(min(figures, 2))
    if hasRole(sentence) { score += role }
    if hasShortQuotation(scalars) { score += quotation }
    if isOpening { score += opening }
    if leansOnWhatStandsBefore(sentence) { score += leaning }
    if let last = scalars.last(where: { !"”’」』）)】》\"".unicodeScalars.contains($0) }) {
      if last == "？" || last == "?" { score += question }
      if last == "！" || last == "!", figures == 0 { score += slogan }
    }
    if webPhrases.contains(where: sentence.contains) { score += webPhrase }
    if scalars.count < 8 { score += tooShort }
    return score
  }

  /// Numbers that count or measure something: digits followed by a unit, or a percentage.
  static func figures(in scalars: [Unicode.Scalar]) -> Int {
    var count = 0
    var i = 0
    while i < scalars.count {
      guard isDigit(scalars[i]) else {
        i += 1
        continue
      }
      while i < scalars.count, isDigit(scalars[i]) || ".,".unicodeScalars.contains(scalars[i]) { i += 1 }
      while i < scalars.count, "多余万亿千百 ".unicodeScalars.contains(scalars[i]) { i += 1 }
      guard i < scalars.count else { break }
      if scalars[i] == "%" || scalars[i] == "％" || units.contains(scalars[i]) || isWordStart(scalars[i]) { count += 1 }
    }
    return count
  }

  private static let units = Set(
    "人名个户家次件台套公里米吨斤亩元条年月天日小时分钟岁场项座支间万期篇斗棵头只辆盏组册张份所村镇".unicodeScalars)

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWordStart(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

  private static let roles = [
    "书记", "主任", "经理", "工程师", "队长", "班长", "组长", "站长", "所长", "校长", "院长", "店长", "局长", "主席", "会长", "技术员",
    "营业员", "护士", "医生", "教师", "党员", "队员", "职工", "同志", "劳模", "nurse", "engineer", "director", "manager", "teacher",
    "volunteer",
  ]

  private static func hasRole(_ sentence: String) -> Bool { roles.contains(where: sentence.contains) }

  /// A quotation of 4 to 40 characters.
  private static func hasShortQuotation(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let open = scalars.firstIndex(where: { $0 == "“" || $0 == "「" }),
      let close = scalars[open...].firstIndex(where: { $0 == "”" || $0 == "」" })
    else { return false }
    return (4...40).contains(close - open - 1)
  }

  private static let leaningOpenings = [
    "得知", "这", "那", "此", "其", "他", "她", "它", "并", "而", "但", "却", "同时", "另外", "因此", "所以", "于是", "然而", "随后", "之后", "接着",
    "比如", "例如", "对此", "为此", "由此", "当时", "后来", "与此同时", "除此之外", "不仅如此", "This ", "That ", "These ", "Those ", "It ",
    "He ",
    "She ", "They ", "But ", "And ", "So ", "Then ", "There ", "However", "Instead",
  ]

  /// Whether a sentence begins with words that point back.
  static func leansOnWhatStandsBefore(_ sentence: String) -> Bool {
    leaningOpenings.contains(where: sentence.hasPrefix)
  }

  private static let webPhrases = ["让我们一起", "一起来看看", "点击", "扫码", "小编", "转发", "Click ", "click here"]
}
