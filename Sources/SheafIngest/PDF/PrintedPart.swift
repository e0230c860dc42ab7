/// What stands on a page, in reading order.
enum PrintedPart {
  /// A line.
  case line(PrintedLine)
  /// A table, with the place of its first row.
  case table(PrintedTable, PrintedLine)

  /// The line, or the first row.
  var line: PrintedLine {
    switch self {
    case .line(let line), .table(_, let line): line
    }
  }

  /// The parts of all pages in reading order.
  static func parts(of pages: [PrintedPage], body: BodyType) -> [PrintedPart] {
    var parts: [PrintedPart] = []
    var regions = 0
    let area = TextArea.usual(on: pages)
    for page in pages {
      var number = 0
      for region in PageColumns.regions(of: page, area: area, body: body) {
        regions += 1
        let rows = PrintedRow.rows(of: region.runs)
        var index = 0
        while index < rows.count {
          number += 1
          let line = line(rows[index], region, page: page.number, number: number, regions)
          if let (table, range) = PrintedTable.find(in: rows, from: index) {
            parts.append(.table(table, line))
            number += range.count - 1
            index = range.upperBound
          } else {
            parts.append(.line(line))
            index += 1
          }
        }
      }
    }
    return parts
  }

  private static func line(
    _ row: PrintedRow, _ region: PageRegion, page: Int, number: Int, _ index: Int
  ) -> PrintedLine {
    let text = hyphenated(row.text)[...]
    let size = row.size
    var box = row.box
    (box.top, box.bottom) = (row.box.centre - size / 2, row.box.centre + size / 2)
    return PrintedLine(
      text: text, box: box, edges: region.edges, page: page, number: number, region: index,
      isAmongColumns: region.isAmongColumns,
      endsInNumber: row.runs.count > 1
        && row.runs.last.map { $0.text.allSatisfy { (0x30...0x39).contains($0) } } == true,
      shape: TextShape(of: text))
  }

  /// A line in which typesetting has put its hyphen, U+2010: at the end it only parts a word, inside it is the common one.
  private static func hyphenated(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xE2) else { return text }
    var text = text
    if text.suffix(3) == [0xE2, 0x80, 0x90] { text.replaceSubrange((text.count - 3)..., with: [0xC2, 0xAD]) }
    return text.replacing([0xE2, 0x80, 0x90], with: [0x2D])
  }
}
