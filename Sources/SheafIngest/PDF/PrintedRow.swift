/// What stands on one line of a page, from left to right, whatever columns or cells it belongs to.
struct PrintedRow {
  /// The runs, from left to right.
  var runs: [PrintedRun]
  /// The box around them.
  private(set) var box: PrintedBox

  /// Makes a row of one run.
  init(_ run: PrintedRun) {
    runs = [run]
    box = run.box
  }

  /// The size of its type: that of its longest run.
  var size: Double { runs.max { $0.text.count < $1.text.count }?.size ?? 0 }

  /// The text of all of it, a space where there is one.
  var text: [UInt8] {
    var text: [UInt8] = []
    var end = 0.0
    for run in runs {
      let isSpace = PrintedGap.isSpace(
        run.box.left - end, after: text[...].lastValue, before: run.text[...].firstScalar?.value, size: run.size)
      if !text.isEmpty, isSpace { text.append(0x20) }
      text += run.text
      end = run.box.right
    }
    return text
  }

  private mutating func add(_ run: PrintedRun) {
    runs.append(run)
    box = box.union(run.box)
  }

  /// Runs as rows, from the top down.
  static func rows(of runs: [PrintedRun]) -> [PrintedRow] {
    var rows: [PrintedRow] = []
    for run in runs.sorted(by: { ($0.box.centre, $0.box.left) < ($1.box.centre, $1.box.left) }) {
      if let last = rows.last, let first = last.runs.first,
        run.box.centre - first.box.centre < 0.45 * min(run.size, first.size)
      {
        rows[rows.count - 1].add(run)
      } else {
        rows.append(PrintedRow(run))
      }
    }
    for index in rows.indices { rows[index].runs.sort { $0.box.left < $1.box.left } }
    return rows
  }
}
