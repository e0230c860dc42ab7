import SheafKit

extension SentenceTraits {
  /// What a sentence says of itself; `words` and `facts` are those that stand in it.
  init(
    of range: TextRange, in text: FactText, words: ArraySlice<SentenceWords.Found>, facts: SentenceFacts.Told
  ) {
    self.init()
    for word in words {
      switch word.kind {
      case .deed: self[.deed] += 1
      case .appeal: self[.appeal] += 1
      case .praise: self[.praise] += 1
      case .promise: self[.promise] += 1
      case .background: self[.background] += 1
      case .webPhrase: self[.webPhrase] += 1
      case .time: self[.date] += 1
      case .pointer, .definite, .connective, .stranger, .firstPerson: break
      }
    }
    self[.figure] = facts.figures
    if text.anyKind.contains(.digit) { self[.date] += Self.dates(in: text.scalars[range.start..<range.end]) }
    self[.role] = facts.people.count { $0.start < $0.range.lowerBound }
    self[.quotation] = facts.quotations.count { (4...Self.shortQuotation).contains($0.count) }
    if let last = text.scalars[range.start..<range.end].last(where: { !Sentences.closers.contains($0) }) {
      if last == "？" || last == "?" { self[.question] = 1 }
      if last == "！" || last == "!", facts.figures == 0 { self[.slogan] = 1 }
    }
    if range.end - range.start < 8 { self[.tooShort] = 1 }
  }

  /// The most code points of a short quotation.
  private static let shortQuotation = 42

  private static let units = ScalarSet("年月日时")

  /// How many days and hours there are in digits: 7月14日 is two, 2021年 one.
  private static func dates(in sentence: ArraySlice<Unicode.Scalar>) -> Int {
    sentence.withUnsafeBufferPointer { sentence in
      var count = 0
      var digits = 0
      for scalar in sentence {
        if scalar.isDigit {
          digits += 1
        } else if digits > 0 {
          if units.contains(scalar), scalar != "年" || digits == 4 { count += 1 }
          digits = 0
        }
      }
      return count
    }
  }
}
