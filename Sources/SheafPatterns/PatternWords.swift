/// The words that a pattern stands for, where they can be counted up: `女(职工|干部)` is 女职工 and 女干部.
///
/// Such a pattern needs no RE2: its words are looked for among the terms, in the one pass that serves them all.
package enum PatternWords {
  /// The most words of one pattern.
  package static let most = 256

  /// The words, each once, in the order of the pattern; nil for a pattern that says more than alternatives of
  /// characters.
  ///
  /// Nil, too, where a word begins or ends with a Latin letter or a digit: a term would match whole words there.
  package static func of(_ pattern: String) -> [String]? {
    var reader = Reader(pattern)
    guard let words = reader.alternatives(), reader.isAtEnd, words.allSatisfy(isTerm) else { return nil }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static func isTerm(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last else { return false }
    return !first.isASCII && !last.isASCII
  }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    var isAtEnd: Bool { position == scalars.count }

    private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard next == scalar else { return false }
      position += 1
      return true
    }

    mutating func alternatives() -> [String]? {
      var words: [String] = []
      repeat {
        guard let branch = sequence(), words.count + branch.count <= most else { return nil }
        words += branch
      } while take("|")
      return words
    }

    private mutating func sequence() -> [String]? {
      var words = [""]
      while let next, next != "|", next != ")" {
        guard var part = atom() else { return nil }
        if take("?") { part.append("") }
        guard words.count * part.count <= most else { return nil }
        words = words.flatMap { head in part.map { head + $0 } }
      }
      return words
    }

    private mutating func atom() -> [String]? {
      guard let scalar = next else { return nil }
      position += 1
      if scalar == "(" {
        guard next != "?", let inner = alternatives(), take(")") else { return nil }
        return inner
      }
      let isPlain = scalar.isASCII ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil : true
      return isPlain && !scalar.properties.isWhitespace ? [String(scalar)] : nil
    }
  }
}
