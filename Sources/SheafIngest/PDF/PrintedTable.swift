/// A table as a page shows it: cells that stand under one another in columns.
struct PrintedTable {
  /// The rows with a cell for each column; cells may be empty.
  private(set) var rows: [[MarkedText]]

  /// Whether the first row is the head: words over figures.
  var hasHead: Bool {
    guard let head = rows.first, rows.count > 1, head.allSatisfy({ !$0.isEmpty && !Self.isFigure($0) }) else {
      return false
    }
    return rows.dropFirst().allSatisfy { $0.contains(where: Self.isFigure) }
  }

  private static func isFigure(_ text: MarkedText) -> Bool {
    text.bytes.contains { (0x30...0x39).contains($0) } && TextShape(of: text.slice).ideographs < 4
  }

  /// The table that starts at a place among rows, and the rows that it takes; nil when none starts there.
  static func find(in rows: [PrintedRow], from start: Int) -> (table: PrintedTable, range: Range<Int>)? {
    if let range = range(in: rows, from: start) { return (PrintedTable(rows[range]), range) }
    let close = CloseCells.rows(in: rows, from: start)
    return close.isEmpty ? nil : (PrintedTable(close[...]), start..<(start + close.count))
  }

  /// The range of rows from a place on that are a table; nil when none starts there.
  ///
  /// A table has two rows at least in which several cells stand apart, one under another, and few lines between these that
  /// are more of a cell. Lists whose marks stand apart from their points are none.
  private static func range(in rows: [PrintedRow], from start: Int) -> Range<Int>? {
    guard rows[start].runs.count >= 2 else { return nil }
    var columns = Columns(rows[start])
    var end = start + 1
    var full = 1
    var next = end
    while next < rows.count, next - end < 3 {
      let row = rows[next]
      guard row.box.top - rows[next - 1].box.bottom < 2.5 * row.size, columns.add(row) else { break }
      if row.runs.count >= 2 {
        full += 1
        end = next + 1
      }
      next += 1
    }
    // Lines directly under the last full row may be more of its cells.
    while end < rows.count, end < next, rows[end].box.top - rows[end - 1].box.bottom < 0.4 * rows[end].size { end += 1 }
    guard full >= 2, columns.areCells else { return nil }
    return start..<end
  }

  /// Reads the cells of rows that are a table.
  private init(_ printed: ArraySlice<PrintedRow>) {
    var columns = Columns(printed[printed.startIndex])
    for row in printed.dropFirst() { _ = columns.add(row) }
    rows = Self.groups(printed).map { lines in
      var cells = [[UInt8]](repeating: [], count: columns.count)
      for line in lines {
        for run in line.runs { LineJoint.append(run.text[...], to: &cells[columns.index(of: run)]) }
      }
      return cells.map { MarkedText($0[...]) }
    }
  }

  /// The lines of each row of the table: those that overlap or stand closer than the rest.
  private static func groups(_ lines: ArraySlice<PrintedRow>) -> [[PrintedRow]] {
    let gaps = zip(lines, lines.dropFirst()).map { $1.box.top - $0.box.bottom }
    let smallest = gaps.min() ?? 0
    let largest = gaps.max() ?? 0
    let size = lines.first?.size ?? 1
    let limit = largest - smallest > 0.3 * size ? (largest + smallest) / 2 : -0.2 * size
    var groups: [[PrintedRow]] = []
    for (index, line) in lines.enumerated() {
      if index > 0, gaps[index - 1] <= limit { groups[groups.count - 1].append(line) } else { groups.append([line]) }
    }
    return groups
  }

  /// The columns that cells stand in: ranges across the page that no cell reaches beyond.
  struct Columns {
    private var ranges: [ClosedRange<Double>] = []
    private var lengths: [Int] = []

    /// Starts with the cells of a row.
    init(_ row: PrintedRow) { _ = add(row) }

    /// How many there are.
    var count: Int { ranges.count }

    /// Whether columns are as wide as cells: not as narrow as the mark of a list.
    var areCells: Bool {
      guard ranges.count >= 2, let first = ranges.first else { return false }
      return first.upperBound - first.lowerBound > 0 && lengths[0] > 3
    }

    /// The column of a cell.
    func index(of run: PrintedRun) -> Int {
      ranges.lastIndex { $0.lowerBound <= run.box.right && run.box.left <= $0.upperBound } ?? 0
    }

    /// Adds the cells of a row; false when one of them would be in two columns.
    mutating func add(_ row: PrintedRow) -> Bool {
      var ranges = ranges
      var lengths = lengths
      var used: Set<Int> = []
      for run in row.runs {
        let range = run.box.left...max(run.box.left, run.box.right)
        let places = ranges.indices.filter { ranges[$0].overlaps(range) }
        guard places.count <= 1 else { return false }
        if let place = places.first {
          guard used.insert(place).inserted else { return false }
          ranges[place] =
            min(ranges[place].lowerBound, range.lowerBound)...max(ranges[place].upperBound, range.upperBound)
          lengths[place] = max(lengths[place], run.count)
        } else {
          let place = ranges.firstIndex { $0.lowerBound > range.upperBound } ?? ranges.count
          ranges.insert(range, at: place)
          lengths.insert(run.count, at: place)
          used = Set(used.map { $0 >= place ? $0 + 1 : $0 })
          used.insert(place)
        }
      }
      for (range, next) in zip(ranges, ranges.dropFirst()) where range.upperBound >= next.lowerBound { return false }
      guard ranges.count <= 30 else { return false }
      (self.ranges, self.lengths) = (ranges, lengths)
      return true
    }
  }
}
