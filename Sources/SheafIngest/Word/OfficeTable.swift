/// A table of a Word document: data, or a frame that only lays out a page.
struct OfficeTable {
  /// A cell with what it holds.
  struct Cell {
    var lines: [WordLine]
    /// How many columns it takes up.
    var span = 1
  }

  /// A row of cells.
  struct Row {
    var cells: [Cell] = []
    /// Whether it is repeated on each page, as the head of a table is.
    var isHead = false
    /// How many columns it leaves free before the first cell.
    var skipped = 0
  }

  /// The rows.
  let rows: [Row]

  /// A row never has more columns than this, whatever its cells say.
  private static let columnLimit = 256

  /// What stands in the cells, one after another.
  var lines: [WordLine] { rows.flatMap { $0.cells.flatMap(\.lines) } }

  /// The table as data; nil when it only lays out the page.
  ///
  /// Data stand in two rows and two columns at least, in short cells. A merged cell holds its text once, in its first
  /// place, so that columns stay columns.
  func draft(line: Int) -> DraftBlock? {
    let cells = rows.flatMap(\.cells)
    let width = rows.map(\.cells.count).max() ?? 0
    let bytes = cells.reduce(0) { $0 + $1.lines.reduce(0) { $0 + ($1.paragraph?.text.count ?? 0) } }
    let hasHead = hasHead
    guard rows.count >= 2, width >= 2, bytes > 0, bytes / cells.count <= (hasHead ? 400 : 120) else { return nil }
    // An empty column or row here and there is nothing to a reader.
    let texts = rows.map { row in
      [MarkedText](repeating: MarkedText(), count: min(max(0, row.skipped), Self.columnLimit))
        + row.cells.flatMap { cell in
          [cell.text] + [MarkedText](repeating: MarkedText(), count: min(max(0, cell.span - 1), Self.columnLimit))
        }
    }.map { Array($0.prefix(Self.columnLimit)) }.filter { row in row.contains { !$0.isEmpty } }
    return texts.count >= 2 ? DraftBlock(.table(rows: texts, hasHead: hasHead), line: line) : nil
  }

  /// Whether the first row says so, or is set bold and the second is not.
  private var hasHead: Bool {
    guard rows.count >= 2 else { return false }
    return rows[0].isHead || rows[0].isBold && !rows[1].isBold
  }
}

extension OfficeTable.Row {
  /// Whether all text in it is bold.
  fileprivate var isBold: Bool {
    let lines = cells.flatMap(\.lines).filter { $0.paragraph != nil }
    return !lines.isEmpty && lines.allSatisfy(\.look.isBold)
  }
}

extension OfficeTable.Cell {
  /// Its text, a line for each paragraph.
  fileprivate var text: MarkedText {
    let parts = lines.filter { $0.paragraph != nil }
    if parts.count == 1, let text = parts[0].text {
      var text = text
      if let number = parts[0].number?.text { text.prepend(number) }
      return text
    }
    var joined = MarkedText()
    for part in parts {
      if case .table(let rows, _) = part.block.content {
        // A table in a cell reads as lines, one for each row.
        for row in rows {
          joined.lineBreak()
          joined.append(row.map(\.plain).filter { !$0.isEmpty }.joined(separator: " "))
        }
        continue
      }
      joined.lineBreak()
      joined.append((part.number?.text ?? "") + (part.paragraph?.text.string ?? ""))
    }
    return joined
  }
}
