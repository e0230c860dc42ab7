/// How far text reaches across a page.
enum TextArea {
  /// The edges of some runs: the outermost that two of them share, since marks may hang over and a line may be overfull.
  static func edges(of runs: [PrintedRun]) -> ClosedRange<Double>? {
    guard let size = runs.map(\.size).max() else { return nil }
    let lefts = runs.map(\.box.left).sorted()
    let rights = runs.map(\.inkRight).sorted(by: >)
    let left = zip(lefts, lefts.dropFirst()).first { $1 - $0 < 0.3 * size }?.0 ?? lefts[0]
    let right = zip(rights, rights.dropFirst()).first { $0 - $1 < 0.3 * size }?.0 ?? rights[0]
    return left...max(left, right)
  }

  /// The edges on most pages: the median of their left and of their right edges.
  static func usual(on pages: [PrintedPage]) -> ClosedRange<Double>? {
    let edges = pages.compactMap { Self.edges(of: $0.runs) }
    guard !edges.isEmpty else { return nil }
    let left = edges.map(\.lowerBound).sorted()[edges.count / 2]
    let right = edges.map(\.upperBound).sorted()[edges.count / 2]
    return left...max(left, right)
  }
}
