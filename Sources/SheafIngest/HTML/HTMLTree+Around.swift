// What stands around a node.
extension HTMLTree {
  /// The elements around a node, the inner first, up to the element `last`, `limit` of them at most.
  func elements(around index: Index, upTo last: Index = 0, limit: Int) -> [Index] {
    var elements: [Index] = []
    var node = index
    while node > last, elements.count < limit, let parent = parent(of: node) {
      elements.append(parent)
      node = parent
    }
    return elements
  }

  /// Whether one of those elements has one of some tags.
  func isInside(_ tags: [HTMLTag], _ index: Index, upTo last: Index = 0, limit: Int = 64) -> Bool {
    elements(around: index, upTo: last, limit: limit).contains { tags.contains(nodes[$0].tag) }
  }

  /// Whether two cells stand in rows that follow one another.
  func areInNextRows(_ cell: Index, _ next: Index) -> Bool {
    guard nodes[cell].tag == .td, nodes[next].tag == .td, let row = parent(of: cell), let other = parent(of: next)
    else {
      return false
    }
    return parent(of: row) == parent(of: other) && other - Int(nodes[row].end) <= 1
  }
}
