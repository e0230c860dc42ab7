import SheafKit
import SheafMarkup

/// Tables.
extension DocumentBody {
  /// Word opens no document with a table of more columns.
  private static let columnLimit = 63

  /// Writes a table, its rows filled up with empty cells to the width of the widest.
  mutating func write(_ rows: [[[Inline]]], hasHead: Bool, at place: Place) {
    let columns = rows.reduce(0) { max($0, $1.count) }
    guard columns > 0 else { return }
    finishItem(at: place)
    guard columns <= Self.columnLimit else { return write(asLines: rows, at: place) }
    let widths = Self.widths(rows, columns: columns, room: sheet.page.typeWidth - place.left)
    xml.markup("<w:tbl><w:tblPr>")
    xml.value("w:tblStyle", ids[.table])
    xml.void("w:tblW", ("w:w", "\(widths.reduce(0, +))"), ("w:type", "dxa"))
    if place.left > 0 {
      xml.void("w:tblInd", ("w:w", "\(place.left)"), ("w:type", "dxa"))
    } else {
      xml.markup("<w:jc w:val=\"center\"/>")
    }
    xml.markup("<w:tblLayout w:type=\"fixed\"/>")
    xml.void(
      "w:tblLook", ("w:val", hasHead ? "0420" : "0400"), ("w:firstRow", hasHead ? "1" : "0"), ("w:lastRow", "0"),
      ("w:firstColumn", "0"), ("w:lastColumn", "0"), ("w:noHBand", "0"), ("w:noVBand", "1"))
    xml.markup("</w:tblPr><w:tblGrid>")
    for width in widths { xml.void("w:gridCol", ("w:w", "\(width)")) }
    xml.markup("</w:tblGrid>")
    for (index, row) in rows.enumerated() { write(row, widths: widths, isHead: hasHead && index == 0) }
    xml.markup("</w:tbl>\n")
    // Two tables without a paragraph between them would be one.
    paragraph(.normal, ParagraphFormat(snapsToGrid: false, leading: .exact(160))) { _ in }
  }

  private mutating func write(_ row: [[Inline]], widths: [Int], isHead: Bool) {
    xml.markup("<w:tr><w:trPr><w:cantSplit/>")
    // The head stands again on each page.
    if isHead { xml.markup("<w:tblHeader/>") }
    xml.markup("</w:trPr>")
    for (index, width) in widths.enumerated() {
      xml.markup("<w:tc><w:tcPr>")
      xml.void("w:tcW", ("w:w", "\(width)"), ("w:type", "dxa"))
      xml.markup("<w:vAlign w:val=\"center\"/></w:tcPr>")
      paragraph(.cell, isHead ? ParagraphFormat(alignment: .center) : ParagraphFormat()) { body in
        if index < row.count { body.write(row[index]) }
      }
      xml.markup("</w:tc>")
    }
    xml.markup("</w:tr>\n")
  }

  /// A table that is too wide for one: a line for each row, with tabs between the cells.
  private mutating func write(asLines rows: [[[Inline]]], at place: Place) {
    degraded.count("table")
    for row in rows {
      paragraph(.cell, format(at: place)) { body in
        for (index, cell) in row.enumerated() {
          if index > 0 { body.xml.markup("<w:r><w:tab/></w:r>") }
          body.write(cell)
        }
      }
    }
  }

  /// The widths of the columns by what they hold: each gets room for its widest cell as far as there is room, and none
  /// less than a few characters.
  private static func widths(_ rows: [[[Inline]]], columns: Int, room: Int) -> [Int] {
    var weights = [Int](repeating: 6, count: columns)
    for row in rows.prefix(200) {
      for (column, cell) in row.enumerated() {
        let width = cell.reduce(0) { min(40, $0 + DisplayWidth.columns(of: String($1.plainText.prefix(40)))) }
        weights[column] = max(weights[column], min(40, width + 2))
      }
    }
    let total = weights.reduce(0, +)
    var widths = weights.map { max(1, room * $0 / total) }
    widths[columns - 1] += max(0, room - widths.reduce(0, +))
    return widths
  }
}
