// What stands around a node.
extension HTMLTree {
  /// The elements around a node, the inner first, up to the element `last`, `limit` of them at most.
  func elements(around index: Index, upTo last: Index = 0, limit: Int) -> Around {
    Around(nodes: nodes, node: index, last: last, left: limit)
  }

  /// Walks outwards over the elements around a node: pages ask it of nearly all of their nodes, so that it holds no list.
  struct Around: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var node: Index
    fileprivate let last: Index
    fileprivate var left: Int

    mutating func next() -> Index? {
      guard node > last, left > 0, case let parent = Int(nodes[node].parent), parent != node else { return nil }
      (node, left) = (parent, left - 1)
      return parent
    }
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
