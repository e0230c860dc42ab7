import SheafKit

/// Tables as nodes of pandoc.
extension PandocDocument {
  /// Writes a table of one body, with a head where there is one.
  mutating func write(_ rows: [[[Inline]]], hasHead: Bool) {
    let columns = rows.map(\.count).max() ?? 0
    let head = hasHead ? rows.prefix(1) : []
    tree.open(.table)
    tree.attributes()
    // No caption.
    tree.openList()
    tree.null()
    tree.openList()
    tree.closeList()
    tree.closeList()
    tree.openList()
    for _ in 0..<columns {
      tree.openList()
      tree.leaf(.alignDefault)
      tree.leaf(.columnWidthDefault)
      tree.closeList()
    }
    tree.closeList()
    write(rows: head, columns: columns)
    // One body, without columns or rows that are heads of their own.
    tree.openList()
    tree.openList()
    tree.attributes()
    tree.number(0)
    tree.openList()
    tree.closeList()
    writeRows(rows.dropFirst(head.count), columns: columns)
    tree.closeList()
    tree.closeList()
    // The foot.
    write(rows: [], columns: columns)
    tree.close()
  }

  /// Writes a head or a foot: attributes and rows.
  private mutating func write(rows: ArraySlice<[[Inline]]>, columns: Int) {
    tree.openList()
    tree.attributes()
    writeRows(rows, columns: columns)
    tree.closeList()
  }

  /// Writes rows, each filled up with empty cells.
  private mutating func writeRows(_ rows: ArraySlice<[[Inline]]>, columns: Int) {
    tree.openList()
    for row in rows {
      tree.openList()
      tree.attributes()
      tree.openList()
      for column in 0..<columns { write(cell: column < row.count ? row[column] : []) }
      tree.closeList()
      tree.closeList()
    }
    tree.closeList()
  }

  private mutating func write(cell: [Inline]) {
    tree.openList()
    tree.attributes()
    tree.leaf(.alignDefault)
    tree.number(1)
    tree.number(1)
    tree.openList()
    if !cell.isEmpty {
      tree.open(.plain)
      write(cell)
      tree.close()
    }
    tree.closeList()
    tree.closeList()
  }
}
