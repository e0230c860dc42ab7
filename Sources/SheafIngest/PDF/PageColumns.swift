/// Finds the columns of a page and the order in which its parts are read.
///
/// A page is cut across over a headline that has white space above it from edge to edge, and down along white space that
/// has running text on both sides, the longest such space first; then its parts are cut in the same way. The idea is the
/// recursive XY cut (Nagy and Seth, 1984), with text as the evidence in place of the widest gap: between the lines of two
/// columns that stand on one grid there is white space too.
struct PageColumns {
  private let body: BodyType
  private var found: [PageRegion] = []

  /// Parts inside parts are cut to this depth.
  private static let depthLimit = 16

  /// The regions of a page in reading order. `area` is where text stands on most pages.
  static func regions(of page: PrintedPage, area: ClosedRange<Double>?, body: BodyType) -> [PageRegion] {
    var columns = PageColumns(body: body)
    guard let own = TextArea.edges(of: page.runs) else { return [] }
    let isInside = area.map { $0.lowerBound <= own.lowerBound + 1 && $0.upperBound >= own.upperBound - 1 } ?? false
    columns.cut(page.runs, edges: isInside ? area ?? own : own, isAmongColumns: false, depth: 0)
    return columns.found
  }

  private init(body: BodyType) { self.body = body }

  private mutating func cut(_ runs: [PrintedRun], edges: ClosedRange<Double>, isAmongColumns: Bool, depth: Int) {
    guard !runs.isEmpty else { return }
    guard depth < Self.depthLimit, runs.count > 5 else {
      found.append(PageRegion(runs: runs, edges: edges, isAmongColumns: isAmongColumns))
      return
    }
    let layers = layers(of: runs)
    if layers.count > 1 {
      for layer in layers { cut(layer, edges: edges, isAmongColumns: isAmongColumns, depth: depth + 1) }
      return
    }
    let (gutter, parted) = gutter(in: runs)
    guard let gutter else {
      found.append(PageRegion(runs: runs, edges: edges, isAmongColumns: isAmongColumns))
      return
    }
    let inside = parted.filter { gutter.rows.contains($0.box.centre) }
    let left = inside.filter { $0.box.middle < gutter.place }
    let right = inside.filter { $0.box.middle >= gutter.place }
    cut(runs.filter { $0.box.centre < gutter.rows.lowerBound }, edges: edges, isAmongColumns: true, depth: depth + 1)
    for column in [left, right] {
      cut(column, edges: TextArea.edges(of: column) ?? edges, isAmongColumns: true, depth: depth + 1)
    }
    cut(runs.filter { $0.box.centre > gutter.rows.upperBound }, edges: edges, isAmongColumns: true, depth: depth + 1)
  }

  /// The best gutter, and the runs that stand beside it.
  ///
  /// Columns that stand a character apart may share runs; these are parted where several of them have a gap at one place, as
  /// words of running text do not.
  private func gutter(in runs: [PrintedRun]) -> (ColumnGutter?, [PrintedRun]) {
    let plain = ColumnGutter.find(in: runs, body: body)
    let parted = NarrowGutter.parted(runs, body: body)
    guard parted.count > runs.count, let narrow = ColumnGutter.find(in: parted, body: body) else {
      return (plain, runs)
    }
    guard let plain, plain.reach >= narrow.reach else {
      return narrow.lines >= NarrowGutter.leastLines ? (narrow, parted) : (plain, runs)
    }
    return (plain, runs)
  }

  /// The parts of a page between which white space runs from edge to edge, with a headline under it.
  private func layers(of runs: [PrintedRun]) -> [[PrintedRun]] {
    let edges = ColumnGutter.leftEdges(of: runs, body, atLeast: 3)
    guard !edges.isEmpty else { return [runs] }
    let sorted = runs.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    var layers: [[PrintedRun]] = []
    var current: [PrintedRun] = []
    var bottom = -Double.infinity
    for (index, run) in sorted.enumerated() {
      if !current.isEmpty, run.box.top - bottom >= 0.9 * body.size, opensLayer(sorted[index...], edges) {
        layers.append(current)
        current = []
      }
      current.append(run)
      bottom = max(bottom, run.box.bottom)
    }
    layers.append(current)
    return layers
  }

  /// Whether one of the runs that stand side by side at the top is a headline across columns.
  ///
  /// One inside a column is none: beside it the next column may go on, with white space between two lines.
  private func opensLayer(_ runs: ArraySlice<PrintedRun>, _ edges: [Double]) -> Bool {
    guard let first = runs.first else { return false }
    let end = first.box.bottom + 0.5 * body.size
    return runs.prefix { $0.box.top < end }.contains { run in
      body.isHeadline(run.size) && run.count > 1
        && edges.contains { $0 - run.box.left > 2 * body.size && run.box.right - $0 > 2 * body.size }
    }
  }
}
