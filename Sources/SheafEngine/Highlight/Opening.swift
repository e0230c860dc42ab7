import SheafKit

/// How a sentence begins: on its own, or leaning on the sentence before.
struct Opening {
  /// Where it starts when the sentence before is not printed: behind a connective that says nothing alone.
  let start: Int
  /// Whether it leans on the sentence before (她, 为此, however).
  let leans: Bool
  /// Whether it points to a thing that was named before by its kind (该站, 这家书店).
  let points: Bool

  /// How many code points behind a connective are looked through for a word that adds on.
  private static let reach = 8

  /// Looks at the start of a sentence; `words` are those of the sentence, in the order of their starts.
  ///
  /// 此外， is cut where a whole sentence remains. Where what remains points back itself, or goes on adding (还, 也), the
  /// connective stays and the sentence leans.
  init(of range: TextRange, words: ArraySlice<SentenceWords.Found>, in scalars: [Unicode.Scalar]) {
    func isAt(_ place: Int, _ kind: SentenceWords.Class) -> SentenceWords.Found? {
      words.first { $0.start == place && $0.kind == kind }
    }
    guard let connective = isAt(range.start, .connective), connective.end < range.end else {
      start = range.start
      leans = isAt(range.start, .pointer) != nil
      points = !leans && isAt(range.start, .definite) != nil
      return
    }
    let next = scalars[connective.end..<min(connective.end + Self.reach, range.end)]
    leans = isAt(connective.end, .pointer) != nil || next.contains { $0 == "还" || $0 == "也" || $0 == "又" }
    points = false
    start = leans ? range.start : connective.end
  }
}
