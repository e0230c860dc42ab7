import SheafKit

/// The word of a sentence that stands for somebody whom the sentence before may name: 她, 他, she, he.
struct Pronoun: Hashable {
  /// The code point after it.
  var end: Int
  /// Whether the sentence starts with it.
  var opens: Bool
  /// The word, in lower case.
  var word: String

  /// How many code points of a sentence are looked through.
  private static let reach = 40

  /// The pronoun of a sentence that is its subject: at its start, or behind a time or a place that opens it (`19年来，她…`,
  /// `8天里她…`).
  ///
  /// Behind a clause that has a subject of its own a pronoun may mean anybody; so it may behind a colon, a quotation
  /// and a label. 她们, 其他 and 他人 are none.
  init?(of range: TextRange, in scalars: [Unicode.Scalar]) {
    var clauses = 0
    for index in range.start..<min(range.end, range.start + Self.reach) {
      // Nearly all characters of Chinese text.
      if (0x4E00...0x9FFF).contains(scalars[index].value), scalars[index] != "她", scalars[index] != "他" { continue }
      if Self.begins(with: scalars[index]),
        let end = Self.end(at: index, in: scalars, before: range.end),
        index == range.start || Self.isAdverbial(scalars[range.start..<index])
      {
        let word = String(codePoints: scalars[index..<end]).lowercased()
        self.init(end: end, opens: index == range.start, word: word)
        return
      }
      switch scalars[index] {
      case "“", "「", "\"", "：", ":", "；", ";": return nil
      case "，", ",":
        clauses += 1
        if clauses > 1 { return nil }
      default: break
      }
    }
    return nil
  }

  /// Whether words at the start of a sentence are a time or a place and no more, a comma behind them or not.
  static func isAdverbial(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = words.last == " " ? words.dropLast() : words
    let hasComma = words.last == "，" || words.last == ","
    let inner = hasComma ? words.dropLast() : words
    guard !inner.contains(where: { "，,：:".unicodeScalars.contains($0) }), let first = inner.first, let last = inner.last
    else { return false }
    return adverbialEnds.contains(last)
      || hasComma && (adverbialStarts.contains(first) || first.isDigit)
  }

  private static let adverbialEnds = ScalarSet("时后中里上前来间下日天年月晚晨初")
  private static let adverbialStarts = ScalarSet("在当作自从")

  /// Whether it is a word of Han text.
  var isHan: Bool { word.unicodeScalars.contains(where: Han.isIdeograph) }

  private init(end: Int, opens: Bool, word: String) {
    self.end = end
    self.opens = opens
    self.word = word
  }

  /// Whether a pronoun begins with a code point.
  private static func begins(with scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "她", "他", "s", "S", "h", "H": true
    default: false
    }
  }

  private static func end(at index: Int, in scalars: [Unicode.Scalar], before limit: Int) -> Int? {
    if scalars[index] == "她" || scalars[index] == "他" {
      guard index + 1 < limit else { return nil }
      return "们人的日乡俩家".unicodeScalars.contains(scalars[index + 1]) ? nil : index + 1
    }
    for word in words where index + word.count < limit {
      let isWord = zip(word, scalars[index...]).allSatisfy { $0.0.value == $0.1.value | 0x20 }
      if isWord, scalars[index + word.count] == " " { return index + word.count }
    }
    return nil
  }

  private static let words = [Array("she".unicodeScalars), Array("he".unicodeScalars)]
}
