import SheafKit

extension SentenceTraits {
  /// What a sentence says of itself; `words` are those that stand in it.
  init(of sentence: ArraySlice<Unicode.Scalar>, words: ArraySlice<FoldedText.Word>) {
    self.init()
    for word in words {
      switch word.kind {
      case .deed: self[.deed] += 1
      case .role: self[.role] += 1
      case .appeal: self[.appeal] += 1
      case .praise: self[.praise] += 1
      case .promise: self[.promise] += 1
      case .background: self[.background] += 1
      case .webPhrase: self[.webPhrase] += 1
      case .time: self[.date] += 1
      case .pointer, .definite, .connective: break
      }
    }
    let figures = SimpleFigures(in: sentence)
    self[.figure] = figures.count
    self[.date] += figures.dates
    if Self.hasShortQuotation(sentence) { self[.quotation] = 1 }
    if let last = sentence.last(where: { !Self.closers.contains($0) }) {
      if last == "？" || last == "?" { self[.question] = 1 }
      if last == "！" || last == "!", figures.count == 0 { self[.slogan] = 1 }
    }
    if sentence.count < 8 { self[.tooShort] = 1 }
  }

  private static let closers = Set("”’」』）)】》\"".unicodeScalars)

  private static func hasShortQuotation(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let open = sentence.firstIndex(where: { $0 == "“" || $0 == "「" }),
      let close = sentence[open...].firstIndex(where: { $0 == "”" || $0 == "」" })
    else { return false }
    return (4...40).contains(close - open - 1)
  }
}

/// Numbers of a sentence that count or measure something, and those that are days or hours.
struct SimpleFigures {
  private(set) var count = 0
  private(set) var dates = 0

  init(in sentence: ArraySlice<Unicode.Scalar>) {
    var rest = sentence
    while let digit = rest.firstIndex(where: Self.isDigit) {
      let after = rest[digit...].drop { Self.isDigit($0) || $0 == "." || $0 == "," || $0 == ":" }
      let digits = after.startIndex - digit
      rest = after.drop(while: Self.multiples.contains)
      guard let unit = rest.first else { break }
      if Self.dateUnits.contains(unit), rest.startIndex == after.startIndex, unit != "年" || digits == 4 {
        dates += 1
      } else if Self.units.contains(unit) {
        count += 1
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
  private static let multiples = Set("多余万亿千百 ".unicodeScalars)
  private static let dateUnits = Set("年月日时".unicodeScalars)
  private static let units = Set(
    ("人名个户家次件台套公里米吨斤亩元条年月天日小时分钟岁场项座支间万期篇斗棵头只辆盏组册张份所村镇%％节度把处兆单趟层倍艘角部毫伏瓦站口本辈块双"
      + "abcdefghijklmnopqrstuvwxyz").unicodeScalars)
}
