/// The rows of a small table whose cells stand so close that they look like words of one line.
///
/// What tells them from text is figures: a column behind the first, which may be the marks of points, holds nothing else, but
/// for its head.
enum CloseCells {
  /// The rows from a place on that are such a table, parted into their cells; none when no table starts there.
  static func rows(in rows: [PrintedRow], from start: Int) -> [PrintedRow] {
    let first = cells(of: rows[start])
    let count = first.runs.count
    guard count >= 2, isShort(first) else { return [] }
    var columns = PrintedTable.Columns(first)
    var found = [first]
    for row in rows[(start + 1)...].prefix(mostRows) {
      let next = cells(of: row)
      guard next.runs.count == count, isShort(next), row.box.top - found[found.count - 1].box.bottom < 1.5 * row.size,
        columns.add(next), columns.count == count
      else { break }
      found.append(next)
    }
    guard found.count >= (count > 2 ? 2 : 3),
      (1..<count).contains(where: { column in found.dropFirst().allSatisfy { isFigure($0.runs[column].text) } }),
      !found.allSatisfy({ ListMark.starts($0.runs[0].text[...]) })
    else { return [] }
    return found
  }

  private static let mostRows = 200

  private static func cells(of row: PrintedRow) -> PrintedRow {
    var row = row
    row.runs = row.runs.flatMap { $0.parted { _ in true } }
    return row
  }

  /// Whether its cells are as short as those of a small table, and no sentences.
  private static func isShort(_ row: PrintedRow) -> Bool {
    row.runs.allSatisfy { run in
      let shape = TextShape(of: run.text[...])
      return shape.columns <= 24 && (shape.clauses == 0 && !shape.isEnded || isFigure(run.text))
    }
  }

  private static func isFigure(_ text: [UInt8]) -> Bool {
    text.contains { (0x30...0x39).contains($0) }
      && text.allSatisfy { (0x30...0x39).contains($0) || marks.contains($0) }
  }

  private static let marks = Set(" ,.%+-:/()".utf8)
}
