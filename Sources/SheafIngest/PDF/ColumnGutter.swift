/// White space between two columns of text.
struct ColumnGutter {
  /// A place inside it, in points from the left.
  let place: Double
  /// From where to where it reaches down the page.
  let rows: ClosedRange<Double>
  /// How many lines stand beside it, on the side that has fewer.
  let lines: Int
  /// How far it reaches, in steps of two lines.
  let reach: Int

  /// The gutter that reaches farthest down the page; of equals the one beside which the most lines stand, and of these the
  /// leftmost. Nil when there is none.
  static func find(in runs: [PrintedRun], body: BodyType) -> ColumnGutter? {
    var best: ColumnGutter?
    for edge in leftEdges(of: runs, body, atLeast: 2) {
      for gutter in gutters(before: edge, in: runs, body) {
        if let last = best, (gutter.reach, gutter.lines) <= (last.reach, last.lines) { continue }
        best = gutter
      }
    }
    return best
  }

  /// Where several lines start, as those of a column do; not more than a page has columns.
  static func leftEdges(of runs: [PrintedRun], _ body: BodyType, atLeast count: Int) -> [Double] {
    let lefts = runs.map(\.box.left).sorted()
    guard let leftmost = lefts.first else { return [] }
    var edges: [(left: Double, count: Int)] = []
    for left in lefts where left > leftmost + 5 * body.size {
      if let last = edges.last, left - last.left < 0.6 * body.size {
        edges[edges.count - 1].count += 1
      } else {
        edges.append((left, 1))
      }
    }
    let columns = edges.filter { $0.count >= count }.sorted { ($1.count, $0.left) < ($0.count, $1.left) }.prefix(12)
    return columns.map(\.left).sorted()
  }

  /// The stretches of white space to the left of an edge.
  private static func gutters(
    before edge: Double, in runs: [PrintedRun], _ body: BodyType
  ) -> [ColumnGutter] {
    let place = edge - 0.3 * body.size
    let crossing = runs.filter { $0.box.left < place && $0.inkRight > place }
      .sorted { $0.box.centre < $1.box.centre }
    let free = runs.filter { !($0.box.left < place && $0.inkRight > place) }
      .sorted { $0.box.centre < $1.box.centre }
    var gutters: [ColumnGutter] = []
    var rest = free[...]
    for end in crossing.map(\.box.centre) + [Double.infinity] {
      let members = Array(rest.prefix { $0.box.centre < end })
      rest = rest.dropFirst(members.count)
      if let found = gutter(at: place, edge: edge, between: members, body) { gutters.append(found) }
    }
    return gutters
  }

  private static func gutter(
    at place: Double, edge: Double, between members: [PrintedRun], _ body: BodyType
  ) -> ColumnGutter? {
    var members = members[...]
    let all = members.map(\.box)
    guard let first = all.first else { return nil }
    let box = all.reduce(first) { $0.union($1) }
    // A line that stands alone in the middle belongs to what is above or below, whichever column it happens to be over.
    let rows = PrintedRow.rows(of: Array(members))
    let head = rows.prefix { isCentred($0.box, in: box, body) }.flatMap(\.runs).map(\.box.centre).max()
    let tail = rows.reversed().prefix { isCentred($0.box, in: box, body) }.flatMap(\.runs).map(\.box.centre).min()
    members = members.filter { $0.box.centre > head ?? -.infinity && $0.box.centre < tail ?? .infinity }[...]
    guard let top = members.first, let bottom = members.last else { return nil }
    let left = members.filter { $0.box.middle < place }
    let right = members.filter { $0.box.middle >= place }
    guard isText(left, body), isText(right, body), overlap(left, right) > 1.5 * body.size else { return nil }
    // The right column starts at the edge, but for indents; there may be more columns to its right.
    let flush = right.count { $0.box.left < edge + 3 * body.size }
    guard flush >= 2, flush * 5 >= right.count else { return nil }
    let width = (right.map(\.box.left).min() ?? 0) - (left.map(\.inkRight).max() ?? 0)
    guard width >= 0.5 * body.size else { return nil }
    let rowRange = top.box.centre...max(top.box.centre, bottom.box.centre)
    return ColumnGutter(
      place: place, rows: rowRange, lines: min(PrintedRow.rows(of: left).count, PrintedRow.rows(of: right).count),
      reach: Int((rowRange.upperBound - rowRange.lowerBound) / (2 * body.size)))
  }

  private static func isCentred(_ row: PrintedBox, in box: PrintedBox, _ body: BodyType) -> Bool {
    abs(row.middle - box.middle) < max(1.2 * body.size, 0.02 * box.width) && row.width < 0.8 * box.width
  }

  private static func overlap(_ left: [PrintedRun], _ right: [PrintedRun]) -> Double {
    func reach(_ runs: [PrintedRun]) -> (Double, Double) {
      (runs.map(\.box.top).min() ?? 0, runs.map(\.box.bottom).max() ?? 0)
    }
    let (a, b) = (reach(left), reach(right))
    return min(a.1, b.1) - max(a.0, b.0)
  }

  /// Whether lines are running text: wider than the cells of a table, and mostly filled.
  private static func isText(_ runs: [PrintedRun], _ body: BodyType) -> Bool {
    let rows = PrintedRow.rows(of: runs)
    guard rows.count >= 3, let first = runs.first else { return rows.count == 2 && isLong(rows, body) }
    let box = runs.reduce(first.box) { $0.union($1.box) }
    guard box.width >= 9 * body.size, runs.count(where: { $0.box.width >= 5 * body.size }) * 10 >= runs.count * 7 else {
      return false
    }
    let filled = rows.count { $0.box.width >= 0.6 * min(box.width, 22 * body.size) }
    return filled * 2 >= rows.count
  }

  /// The end of an article may leave no more than two lines to a column.
  private static func isLong(_ rows: [PrintedRow], _ body: BodyType) -> Bool {
    rows.contains { $0.box.width >= 12 * body.size && $0.runs.count == 1 }
  }
}
