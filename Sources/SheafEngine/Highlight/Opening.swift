import SheafKit

/// How a sentence begins: on its own, or leaning on the sentence before.
struct Opening {
  /// Where it starts when the sentence before is not printed: after a connective that says nothing alone.
  private(set) var start: Int
  /// Whether it leans on the sentence before.
  private(set) var leans = false
  /// Whether it points to a thing that was named before.
  private(set) var points = false

  /// Looks at the start of a sentence; `words` are those of the sentence.
  ///
  /// 此外， is cut where a whole sentence remains. Where that itself points back, or goes on adding (还, 也), the
  /// connective stays and the sentence leans.
  init(of range: TextRange, words: ArraySlice<FoldedText.Word>, in scalars: [Unicode.Scalar]) {
    start = range.start
    var first = words.prefix { $0.start == range.start }
    if let connective = first.first(where: { $0.kind == .connective }) {
      let rest = words.drop { $0.start < connective.end }
      let addsOn = scalars[connective.end..<min(connective.end + 8, range.end)].contains { "还也又".unicodeScalars.contains($0) }
      if connective.end < range.end, !addsOn, !rest.prefix(while: { $0.start == connective.end }).contains(where: { $0.kind == .pointer }) {
        start = connective.end
        return
      }
      leans = true
      first = []
    }
    leans = first.contains { $0.kind == .pointer } || leans
    points = !leans && first.contains { $0.kind == .definite }
  }
}
