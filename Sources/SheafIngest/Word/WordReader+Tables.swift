import SheafKit

// Tables, whose cells hold blocks of their own.
extension WordReader {
  /// Reads a table: as one, or as the lines in it where it only sets them out.
  mutating func table(_ index: XMLTree.Index) {
    let rows = tableRows(index)
    let table = OfficeTable(rows: rows)
    if let draft = table.draft(line: place) {
      var line = WordLine(draft)
      line.notes = table.lines.flatMap(\.notes)
      lines.append(line)
      lines += table.lines.filter { $0.paragraph == nil }
    } else {
      lines += table.lines
    }
  }

  private mutating func tableRows(_ parent: XMLTree.Index) -> [OfficeTable.Row] {
    var rows: [OfficeTable.Row] = []
    for index in tree.children(of: parent) {
      switch tree.tag(index) {
      case .tableRow:
        let properties = tree.child(.rowProperties, of: index)
        if let properties, tree.child(.deleted, of: properties) != nil { continue }
        var row = OfficeTable.Row()
        row.isHead = properties.flatMap { tree.child(.headerRow, of: $0) }.map { tree.isOn($0) } ?? false
        row.skipped = properties.flatMap { tree.child(.gridBefore, of: $0) }.flatMap { tree.number(.val, of: $0) } ?? 0
        readCells(of: index, into: &row)
        if !row.cells.isEmpty { rows.append(row) }
      case .structured: if let content = tree.content(ofStructured: index) { rows += tableRows(content) }
      case .deleted, .movedFrom, .text: break
      default: if tree.child(.tableRow, of: index) != nil { rows += tableRows(index) }
      }
    }
    return rows
  }

  private mutating func readCells(of parent: XMLTree.Index, into row: inout OfficeTable.Row) {
    for index in tree.children(of: parent) {
      switch tree.tag(index) {
      case .tableCell:
        let properties = tree.child(.cellProperties, of: index)
        if let properties, tree.child(.deletedCell, of: properties) != nil { continue }
        var cell = OfficeTable.Cell(lines: inside { $0.read(blocksOf: index) })
        cell.span = properties.flatMap { tree.child(.gridSpan, of: $0) }.flatMap { tree.number(.val, of: $0) } ?? 1
        if let merge = properties.flatMap({ tree.child(.verticalMerge, of: $0) }),
          tree.string(.val, of: merge) != "restart"
        {
          // What a merged cell hides is not printed.
          cell.lines = []
        }
        row.cells.append(cell)
      case .structured: if let content = tree.content(ofStructured: index) { readCells(of: content, into: &row) }
      case .rowProperties, .deleted, .movedFrom, .text: break
      default: if tree.child(.tableCell, of: index) != nil { readCells(of: index, into: &row) }
      }
    }
  }
}
