import SheafKit

/// Finds the theme's terms in a text that is about to be printed.
struct TermMarks: Sendable {
  private let finder: TermFinder
  private let terms: Set<Int>

  /// A place in the text and the term that stands there.
  struct Mark: Hashable {
    var range: TextRange
    var term: Int
  }

  /// Looks for the terms with the given indices, among all that the finder knows: to make another finder would take longer than
  /// to find.
  init(terms: Set<Int>, finder: TermFinder) {
    self.terms = terms
    self.finder = finder
  }

  /// The occurrences in `text`, of those that overlap the leftmost-longest, in code points.
  func marks(in text: String) -> [Mark] { marks(in: TextFold.bytes(of: text)) }

  /// The occurrences in a text that is folded already.
  func marks(in folded: [UInt8]) -> [Mark] {
    let matches = finder.find(in: folded).occurrences.filter { terms.contains($0.term) }
    guard !matches.isEmpty else { return [] }
    // Folding turns each code point into one, so that those before a byte are as many in the text as printed.
    var (place, codePoints) = (0, 0)
    func codePoint(at byte: Int) -> Int {
      while place < byte {
        if folded[place] & 0xC0 != 0x80 { codePoints += 1 }
        place += 1
      }
      return codePoints
    }
    var end = 0
    return matches.sorted { ($0.start, -$0.end, $0.term) < ($1.start, -$1.end, $1.term) }.compactMap { match in
      guard match.start >= end else { return nil }
      end = match.end
      let start = codePoint(at: match.start)
      return Mark(range: TextRange(start: start, end: codePoint(at: match.end)), term: match.term)
    }
  }
}
