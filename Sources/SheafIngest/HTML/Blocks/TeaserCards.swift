/// Rows of teasers: three or more elements of one kind beside each other, each a linked headline over a few lines.
///
/// Other articles of the day, the newest posts, comments that link to their writers: the lines may be whole sentences with
/// days and names, but an article's own paragraphs do not each hang under a link.
struct TeaserCards {
  /// The elements that are teasers.
  private(set) var found: [HTMLTree.Index] = []

  private let tree: HTMLTree
  private let units: [TextUnit]

  /// Looks at every unit that opens with a link.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ units: [TextUnit]) {
    self.tree = tree
    self.units = units
    var rows: [HTMLTree.Index: [(card: HTMLTree.Index, tag: HTMLTag)]] = [:]
    var order: [HTMLTree.Index] = []
    var end = 0
    for place in units.indices {
      let unit = units[place]
      guard unit.nodes.lowerBound >= end, unit.linked * 5 >= unit.columns * 4, (8...120).contains(unit.linked),
        !outline[unit.nodes.lowerBound].contains(.furniture), !isTime(unit), let card = card(at: place)
      else { continue }
      end = Int(tree.nodes[card].end)
      let row = row(of: card)
      if rows[row] == nil { order.append(row) }
      rows[row, default: []].append((card, tree.nodes[card].tag))
    }
    for row in order {
      let cards = rows[row] ?? []
      guard cards.count >= 3, Set(cards.map(\.tag)).count == 1 else { continue }
      found += cards.map(\.card)
    }
    findFlatRows(outline)
  }

  /// Finds four linked headlines or more, a line or two under each, that all stand beside each other without boxes of their
  /// own. They may be the article itself where little other text stands on the page.
  private mutating func findFlatRows(_ outline: PageOutline) {
    var row: [HTMLTree.Index] = []
    var (parent, weight) = (-1, 0)
    var rows: [(elements: [HTMLTree.Index], weight: Int)] = []
    var place = 0
    while place < units.count {
      if let own = pair(at: place) {
        if own != parent || row.last.map({ units[place].block - Int(tree.nodes[$0].end) > 1 }) == true {
          if row.count >= 8 { rows.append((row, weight)) }
          (row, weight) = ([], 0)
        }
        parent = own
        row += [units[place].block, units[place + 1].block]
        weight += max(0, units[place + 1].weight([]))
        place += 2
      } else {
        place += 1
      }
    }
    if row.count >= 8 { rows.append((row, weight)) }
    guard !rows.isEmpty else { return }
    let all = units.reduce(0) { $0 + max(0, $1.weight(outline[$1.nodes.lowerBound])) }
    for row in rows where row.weight * 2 < all { found += row.elements }
  }

  /// What holds both the linked headline at a place and the line under it, each alone in a block; nil for other lines.
  private func pair(at place: Int) -> HTMLTree.Index? {
    guard units.indices.contains(place + 1), case let (head, line) = (units[place], units[place + 1]),
      head.linked * 5 >= head.columns * 4, (8...120).contains(head.linked), !isTime(head),
      line.linked * 4 <= line.columns, (20...240).contains(line.columns), head.block != line.block,
      line.block - Int(tree.nodes[head.block].end) <= 1, let parent = tree.parent(of: head.block),
      tree.parent(of: line.block) == parent, TextUnit.isAlone(at: place, in: units, tree),
      TextUnit.isAlone(at: place + 1, in: units, tree)
    else { return nil }
    return parent
  }

  /// Whether a line is mostly figures: an hour that leads to its entry in a running report heads no teaser.
  private func isTime(_ unit: TextUnit) -> Bool {
    let figures = unit.nodes.reduce(0) { sum, index in
      tree.nodes[index].tag == .text ? sum + tree.text(of: index).count { (0x30...0x39).contains($0) } : sum
    }
    return figures * 2 >= unit.columns
  }

  /// The element that holds a linked headline, and one to three short units behind it; nil when there is none.
  private func card(at place: Int) -> HTMLTree.Index? {
    guard units.indices.contains(place + 1) else { return nil }
    var card = units[place].block
    while Int(tree.nodes[card].end) <= units[place + 1].nodes.lowerBound {
      guard let parent = tree.parent(of: card) else { return nil }
      card = parent
    }
    switch tree.nodes[card].tag {
    case .li, .td, .tr, .div, .article, .section, .dd, .dl: break
    default: return nil
    }
    let end = Int(tree.nodes[card].end)
    let inside = units[place...].prefix(6).prefix { $0.nodes.lowerBound < end }
    guard (2...4).contains(inside.count), inside.reduce(0, { $0 + $1.columns }) <= 480 else { return nil }
    // A day may stand before the headline.
    if place > 0, units[place - 1].nodes.lowerBound >= card, units[place - 1].columns > 20 { return nil }
    return card
  }

  /// Where a card stands in its row: a cell alone in its row of a table stands in the table.
  private func row(of card: HTMLTree.Index) -> HTMLTree.Index {
    guard let parent = tree.parent(of: card) else { return card }
    guard tree.nodes[card].tag == .td, tree.nodes[parent].tag == .tr else { return parent }
    return tree.parent(of: parent) ?? parent
  }
}
