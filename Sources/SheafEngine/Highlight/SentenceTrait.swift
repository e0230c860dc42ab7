/// What speaks for or against printing a sentence, each with its points.
///
/// The reference page has the same table, and a test holds the two together. Points are whole thousandths, so that sums
/// are the same on every machine.
enum SentenceTrait: Int, CaseIterable, Sendable {
  /// A different term of the theme.
  case term
  /// The words of the title: all of them count 1000, half of them 500.
  case title
  /// The words that the article keeps coming back to: the sentence that has most of them counts 1000.
  case centre
  /// The sentence that opens the text, a passage about somebody, or an answer, when it states a figure or a deed or has
  /// much of the title.
  case opening
  /// A figure with its unit; ages and anniversaries are none.
  case figure
  /// A day or an hour.
  case date
  /// A word for something done (开通, 送去, reopened).
  case deed
  /// Somebody who is named with a role.
  case role
  /// What somebody says, in 4 to 42 characters.
  case quotation
  /// An opening that points to a thing by its kind (该站, 这家书店), or a pronoun for somebody unknown.
  case pointing
  /// A question.
  case question
  /// An exclamation without a figure: a slogan.
  case slogan
  /// Words of will, demand and opinion (强调, 一致认为, 进一步).
  case appeal
  /// Praise (谱写, 无私奉献, at its best).
  case praise
  /// A promise (下一步, 将继续, in due course).
  case promise
  /// What was always so (长期以来, 为深入贯彻).
  case background
  /// A phrase of web pages (让我们一起来看看).
  case webPhrase
  /// A question or remark of the interviewer.
  case interviewer
  /// Shorter than eight characters.
  case tooShort

  /// What the reference page calls it.
  var name: String {
    switch self {
    case .term: "term"
    case .title: "title"
    case .centre: "centre"
    case .opening: "opening"
    case .figure: "figure"
    case .date: "date"
    case .deed: "deed"
    case .role: "role"
    case .quotation: "quotation"
    case .pointing: "pointing"
    case .question: "question"
    case .slogan: "slogan"
    case .appeal: "appeal"
    case .praise: "praise"
    case .promise: "promise"
    case .background: "background"
    case .webPhrase: "web phrase"
    case .interviewer: "interviewer"
    case .tooShort: "too short"
    }
  }

  /// The points of one, in thousandths.
  var points: Int {
    switch self {
    case .term: 1000
    case .title: 1500
    case .centre: 1000
    case .opening: 1500
    case .figure: 1000
    case .date: 500
    case .deed: 1000
    case .role: 500
    case .quotation: 300
    case .pointing: -500
    case .question: -2500
    case .slogan: -1500
    case .appeal: -800
    case .praise: -1000
    case .promise: -1500
    case .background: -1200
    case .webPhrase: -3000
    case .interviewer: -4000
    case .tooShort: -2000
    }
  }

  /// How many of them count.
  var most: Int {
    switch self {
    case .figure, .term: 3
    case .deed, .appeal, .praise: 2
    case .title, .centre: 1000
    case .opening, .date, .role, .quotation, .pointing, .question, .slogan, .promise, .background, .webPhrase,
      .interviewer, .tooShort:
      1
    }
  }

  /// What one is counted in: shares come in thousandths, everything else in pieces.
  var unit: Int {
    switch self {
    case .title, .centre: 1000
    default: 1
    }
  }
}

/// How many there are of each trait.
struct SentenceTraits: Hashable, Sendable {
  private var counts = SIMD32<UInt16>()

  /// The number of a trait; of shares, thousandths.
  subscript(trait: SentenceTrait) -> Int {
    get { Int(counts[trait.rawValue]) }
    set { counts[trait.rawValue] = UInt16(clamping: newValue) }
  }

  private static let worths = SentenceTrait.allCases.map { (most: $0.most, points: $0.points, unit: $0.unit) }

  /// The sum of the points, in thousandths.
  var score: Int {
    let worths = Self.worths
    return withUnsafeBytes(of: counts) { bytes in
      let counts = bytes.assumingMemoryBound(to: UInt16.self)
      return worths.indices.reduce(0) { sum, trait in
        // Most traits are those of other sentences.
        guard counts[trait] > 0 else { return sum }
        let worth = worths[trait]
        return sum + min(Int(counts[trait]), worth.most) * worth.points / worth.unit
      }
    }
  }
}
