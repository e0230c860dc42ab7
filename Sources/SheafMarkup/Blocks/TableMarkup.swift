import SheafKit

extension BlockMarkup {
  /// Writes a table; short rows are filled up with empty cells to its width.
  mutating func write(_ rows: [[[Inline]]], hasHead: Bool, to page: inout MarkupWriter) {
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0 else { return }
    wrap(.table, to: &page) { writer, page in
      page.newline()
      var body = rows[...]
      if hasHead, let head = body.popFirst() {
        page.open("thead")
        writer.write(head, columns: columns, isHead: true, to: &page)
        page.close("thead")
        page.newline()
      }
      if !body.isEmpty {
        page.open("tbody")
        page.newline()
        for row in body { writer.write(row, columns: columns, isHead: false, to: &page) }
        page.close("tbody")
        page.newline()
      }
    }
  }

  private mutating func write(_ row: [[Inline]], columns: Int, isHead: Bool, to page: inout MarkupWriter) {
    page.open("tr")
    for cell in row { write(cell, as: isHead && !cell.isBlank ? .headCell : .cell, to: &page) }
    for _ in row.count..<max(columns, row.count) { write([], as: .cell, to: &page) }
    page.close("tr")
    page.newline()
  }
}
