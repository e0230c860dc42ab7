import SheafKit

/// Finds the theme's terms in a text that is about to be printed.
struct TermMarks: Sendable {
  private let finder: TermFinder
  /// Whether the term with an index counts; those behind the last that does are left out.
  private let counts: [Bool]

  /// A place in the text and the term that stands there.
  struct Mark: Hashable {
    var range: TextRange
    var term: Int
  }

  /// Looks for the terms with the given indices, among all that the finder knows: to make another finder would take
  /// longer than to find.
  init(terms: Set<Int>, finder: TermFinder) {
    counts = (0..<(terms.max() ?? -1) + 1).map(terms.contains)
    self.finder = finder
  }

  /// The occurrences in `text`, of those that overlap the leftmost-longest, in code points.
  func marks(in text: String) -> [Mark] { marks(in: TextFold.bytes(of: text)) }

  /// The occurrences in a text that is folded already.
  func marks(in folded: [UInt8]) -> [Mark] {
    var matches = finder.find(in: folded).occurrences
    matches.removeAll { $0.term >= counts.count || !counts[$0.term] }
    guard !matches.isEmpty else { return [] }
    if matches.count > 1 { matches.sort { ($0.start, -$0.end, $0.term) < ($1.start, -$1.end, $1.term) } }
    // Folding turns each code point into one, so that those before a byte are as many in the text as printed.
    var marks: [Mark] = []
    var (end, codePoints) = (0, 0)
    for match in matches where match.start >= end {
      codePoints += Self.codePoints(in: folded[end..<match.start])
      let start = codePoints
      codePoints += Self.codePoints(in: folded[match.start..<match.end])
      end = match.end
      marks.append(Mark(range: TextRange(start: start, end: codePoints), term: match.term))
    }
    return marks
  }

  /// How many code points some bytes of UTF-8 are.
  private static func codePoints(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(0) { $0 &+ ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }
  }
}
