/// White space between columns that is not wider than a character, so that the lines on both sides look like one.
enum NarrowGutter {
  /// So many lines with a gap at one place are columns; fewer may be words that happen to stand under one another.
  static let leastLines = 5

  /// The runs of a page, parted at gaps behind which the lines of a column may start: at places where many have one.
  static func parted(_ runs: [PrintedRun], body: BodyType) -> [PrintedRun] {
    let starts = runs.lazy.flatMap(\.gaps).map(\.space.upperBound).sorted()
    var edges: [(left: Double, right: Double, count: Int)] = []
    for start in starts {
      if let last = edges.last, start - last.left < 0.4 * body.size {
        edges[edges.count - 1].right = start
        edges[edges.count - 1].count += 1
      } else {
        edges.append((start, start, 1))
      }
    }
    edges = edges.filter { $0.count >= leastLines }
    guard !edges.isEmpty else { return runs }
    return runs.flatMap { run in
      run.gaps.isEmpty
        ? [run]
        : run.parted { gap in edges.contains { ($0.left...$0.right).contains(gap.space.upperBound) } }
    }
  }
}
