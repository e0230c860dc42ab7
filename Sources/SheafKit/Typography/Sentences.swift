/// Cuts a paragraph into sentences, by the marks of Chinese and of Latin text.
///
/// - 。！？ end a sentence, with the closing quotes and brackets that follow; so do . ! ? before a space and a capital.
/// - Nothing ends inside a pair of quotation marks: a quotation stays whole. A quotation mark that is never closed
///   opens nothing.
/// - A quotation that ends with its own mark ends the sentence (`她说：“不耽误工作。”`), unless who said it follows
///   (`“我来！”老赵说。`).
/// - …… ends nothing but the paragraph: what follows it belongs to it.
/// - A line break ends a sentence.
public enum Sentences {
  /// The sentences as ranges of code points; together they cover everything but the white space between them.
  ///
  /// - Parameter origin: The code point to start at, for a text that something stands before.
  public static func ranges(in text: String, from origin: Int = 0) -> [TextRange] {
    ranges(in: [Unicode.Scalar](codePointsOf: text), from: origin)
  }

  /// The same of the code points of a text.
  package static func ranges(in scalars: [Unicode.Scalar], from origin: Int = 0) -> [TextRange] {
    let pairs = pairs(in: scalars)
    var pair = 0
    var ranges: [TextRange] = []
    ranges.reserveCapacity(8)
    var start = min(max(0, origin), scalars.count)
    var i = start
    /// Where the quotation closes that opens at a place, which never goes back.
    func closing(_ place: Int) -> Int? {
      while pair < pairs.count, pairs[pair].opening < place { pair += 1 }
      return pair < pairs.count && pairs[pair].opening == place ? pairs[pair].closing : nil
    }
    func close(_ end: Int) {
      var (first, last) = (start, end)
      while first < last, isSpace(scalars[first]) { first += 1 }
      while last > first, isSpace(scalars[last - 1]) { last -= 1 }
      if first < last { ranges.append(TextRange(start: first, end: last)) }
      start = end
    }
    while true {
      i = mark(in: scalars, from: i)
      guard i < scalars.count else { break }
      if scalars[i] == "\n" {
        close(i)
        i += 1
      } else if let end = closing(i) {
        // The quotation stays whole; it ends the sentence when it closes with a mark and nobody is named after it.
        i = end + 1
        if isEndMark(scalars[end - 1]) {
          let after = afterClosers(i, scalars)
          if !saysWho(after, scalars) { close(after) }
          i = after
        }
      } else if isHanEnd(scalars[i]) || isLatinEnd(i, scalars, from: start) {
        while i < scalars.count, isHanEnd(scalars[i]) || isLatinMark(scalars[i]) { i += 1 }
        i = afterClosers(i, scalars)
        close(i)
      } else {
        i += 1
      }
    }
    close(scalars.count)
    return ranges
  }

  // MARK: - Quotations

  /// How many quotations that are open may stand inside each other.
  private static let deepestQuotation = 16

  /// The opening quotation marks whose closing one stands in the same line, in the order of the text.
  private static func pairs(in scalars: [Unicode.Scalar]) -> [(opening: Int, closing: Int)] {
    var open: [Int] = []
    var pairs: [(opening: Int, closing: Int)] = []
    var next = 0
    while true {
      let index = mark(in: scalars, from: next)
      guard index < scalars.count else { break }
      next = index + 1
      switch scalars[index] {
      case "“", "‘", "「", "『": open.append(index)
      case "\n": open.removeAll()
      case "”", "’", "」", "』":
        // An apostrophe closes nothing; a mark that has no partner is passed over.
        // Only the last few are looked at, so that a text of nothing but marks is read in linear time.
        let partner = partner(of: scalars[index])
        guard let match = open.suffix(deepestQuotation).lastIndex(where: { scalars[$0] == partner }) else { continue }
        pairs.append((open[match], index))
        open.removeSubrange(match...)
      default: break
      }
    }
    return pairs.count < 2 ? pairs : pairs.sorted { $0.opening < $1.opening }
  }

  /// The mark that opens what another closes.
  private static func partner(of closing: Unicode.Scalar) -> Unicode.Scalar {
    switch closing {
    case "”": "“"
    case "’": "‘"
    case "」": "「"
    default: "『"
    }
  }

  /// Words after a quotation that say whose it is, and so belong to its sentence.
  private static let speech = ["说", "道", "表示", "称", "告诉", "介绍", "回忆", "感慨", "坦言", "回答", "问", "喊"].map {
    Array($0.unicodeScalars)
  }

  private static let clauseEnds = ScalarSet("。！？，：:；“「\n")

  /// Whether the clause that starts at `index` names the speaker of the quotation before it.
  private static func saysWho(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index < scalars.count else { return false }
    if "，,、的".unicodeScalars.contains(scalars[index]) { return true }
    // A lower-case letter goes on with the sentence: “Well,” she said.
    if let next = scalars[index...].first(where: { !isSpace($0) }), next.isASCII, next.properties.isLowercase {
      return true
    }
    let clause = scalars[index..<min(scalars.count, index + 16)].prefix { !clauseEnds.contains($0) }
    let verb = clause.last == "着" || clause.last == "了" ? clause.dropLast() : clause
    return speech.contains { verb.suffix($0.count).elementsEqual($0) }
  }

  // MARK: - Marks

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    // Between the spaces of print and the ideographic one no character is white space, nor is any behind it.
    if scalar.value < 0x80 { return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) }
    return scalar.value <= 0x3000 && scalar.properties.isWhitespace
  }

  /// The first place from one on where something else stands than the Han characters that nearly all of Chinese text is
  /// made of; the end of the text where there is none.
  private static func mark(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    scalars.withUnsafeBufferPointer { scalars in
      var index = start
      while index < scalars.count, (0x4E00...0x9FFF).contains(scalars[index].value) { index += 1 }
      return index
    }
  }

  private static func isHanEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "。" || scalar == "！" || scalar == "？" }

  private static func isLatinMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "!" || scalar == "?" }

  private static func isEndMark(_ scalar: Unicode.Scalar) -> Bool { isHanEnd(scalar) || isLatinMark(scalar) }

  /// The brackets and quotation marks that may stand between the mark that ends a sentence and the end of the sentence.
  package static let closers = ScalarSet("”’」』）)】》\"")

  /// The index after the closing brackets and quotes at `index`.
  private static func afterClosers(_ index: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var index = index
    while index < scalars.count, closers.contains(scalars[index]) { index += 1 }
    return index
  }

  /// Words whose full stop ends no sentence, lower case.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "etc", "inc", "ltd", "co", "jr", "sr", "fig", "approx", "gen",
    "rev", "hon", "e.g", "i.e", "a.m", "p.m", "u.s", "u.k",
  ]

  /// Whether a full stop, exclamation or question mark ends a sentence of Latin text: what follows is white space and
  /// then no small letter, and what stands before is neither an initial nor an abbreviation.
  private static func isLatinEnd(_ index: Int, _ scalars: [Unicode.Scalar], from start: Int) -> Bool {
    guard isLatinMark(scalars[index]) else { return false }
    let after = afterClosers(index + 1, scalars)
    if after < scalars.count {
      if scalars[index] != ".", Han.isIdeograph(scalars[after]) { return true }
      guard isSpace(scalars[after]) else { return false }
      if let next = scalars[after...].first(where: { !isSpace($0) }), next.properties.isLowercase { return false }
    }
    guard scalars[index] == "." else { return true }
    var first = index
    while first > start, scalars[first - 1].properties.isAlphabetic || scalars[first - 1] == ".", index - first < 12 {
      first -= 1
    }
    let word = String(String.UnicodeScalarView(scalars[first..<index])).lowercased()
    let isInitial = index - first == 1 && scalars[first].properties.isUppercase
    return !isInitial && !abbreviations.contains(word)
  }
}
