import SheafKit

// What offices state of a paper in a table over it: number, office, days, and its title once more.
extension PageCredits {
  /// Reads the cells of the table that holds the words of the headline before the headline itself.
  ///
  /// Only whole fields count: 索引号 and the like say nothing of the article.
  mutating func readTable(over title: Range<HTMLTree.Index>, at place: Int, in units: [TextUnit]) {
    let above = units[..<place].suffix(Self.mostCells)
    let key = tree.key(of: title)
    guard key.bytes.count >= 24,
      let named = above.last(where: { isCell($0) && tree.key(of: $0.nodes) == key }),
      let table = tree.elements(around: named.nodes.lowerBound, limit: 8).first(where: { tree.nodes[$0].tag == .table }
      ),
      Int(tree.nodes[table].end) <= title.lowerBound
    else { return }
    let inside = tree.subtree(of: table)
    var found = GatheredCredits()
    for index in above.indices where inside.contains(units[index].nodes.lowerBound) && units[index].columns <= 120 {
      let (line, takesNext) = line(of: units[index], with: units[index + 1])
      guard takesNext, let field = CreditLine.whole(line) else { continue }
      found.merge(
        Credits(source: field.source, published: field.published, changed: field.changed), from: line,
        at: self.place(of: units[index]))
    }
    if dayRank < .labelled { credits.replacePublished(by: found) }
    credits.merge(found)
  }

  /// Reads the table of labels and values under a text, `<th>發布單位</th><td>…</td>`, where two of its fields or more are
  /// credits.
  mutating func readTable(under below: ArraySlice<TextUnit>) {
    var found = GatheredCredits()
    var (fields, passed) = (0, -1)
    for index in below.indices.dropLast() where index != passed && below[index].columns <= 24 {
      guard tree.nodes[below[index].block].tag == .td || tree.nodes[below[index].block].tag == .th,
        case let (line, takesNext) = self.line(of: below[index], with: below[index + 1]), takesNext,
        let field = CreditLine.whole(line)
      else { continue }
      fields += 1
      passed = index + 1
      found.merge(
        Credits(source: field.source, published: field.published, changed: field.changed), from: line,
        at: place(of: below[index]))
    }
    if fields >= 2 { credits.merge(found) }
  }

  private func isCell(_ unit: TextUnit) -> Bool {
    unit.linked == 0 && unit.columns >= 16 && (tree.nodes[unit.block].tag == .td || tree.nodes[unit.block].tag == .p)
  }

  /// More cells no such table has.
  private static let mostCells = 60
}
