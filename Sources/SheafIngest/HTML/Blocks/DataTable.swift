/// A table that holds data rather than the layout of a page.
struct DataTable {
  /// The cells, row by row.
  let rows: [[HTMLTree.Index]]

  /// Reads the rows of a table; nil when it only lays out the page.
  ///
  /// Data stand in at least two rows and two columns of short cells without blocks or tables in them; a caption or head
  /// cells say so outright.
  init?(_ tree: HTMLTree, _ table: HTMLTree.Index) {
    var rows: [[Int]] = []
    var hasHead = false
    var bytes = 0
    var cells = 0
    for index in tree.subtree(of: table).dropFirst() {
      switch tree.nodes[index].tag {
      case .table, .form, .ul, .ol, .section, .article: return nil
      case .tr: rows.append([])
      case .th, .td:
        hasHead = hasHead || tree.nodes[index].tag == .th
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(index)
        cells += 1
      case .caption: hasHead = true
      case .text: bytes += tree.text(of: index).count { $0 > 0x20 }
      default: break
      }
    }
    rows.removeAll(where: \.isEmpty)
    let width = rows.map(\.count).max() ?? 0
    guard rows.count >= 2, width >= 2, cells > 0, bytes / cells <= (hasHead ? 400 : 120) else { return nil }
    // Rows of many lengths lay out a page, but a merged cell here and there does not.
    guard rows.count(where: { $0.count == width }) * 2 >= rows.count else { return nil }
    self.rows = rows
  }
}
