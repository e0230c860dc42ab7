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

  /// The element that follows one beside it, white space aside; nil where text or nothing does.
  func nextElement(after index: Index) -> Index? {
    guard let parent = parent(of: index) else { return nil }
    var next = Int(nodes[index].end)
    if next < Int(nodes[parent].end), isBlank(next) { next += 1 }
    return next < Int(nodes[parent].end) && nodes[next].tag != .text ? next : nil
  }

  /// The element that stands before one beside it, white space aside; nil where text or nothing does.
  func previousElement(before index: Index) -> Index? {
    guard let parent = parent(of: index) else { return nil }
    var node = index - 1
    if node > parent, isBlank(node), self.parent(of: node) == parent { node -= 1 }
    guard node > parent else { return nil }
    // What stands last in it.
    for _ in 0..<16 {
      guard let above = self.parent(of: node) else { return nil }
      if above == parent { return nodes[node].tag == .text ? nil : node }
      node = above
    }
    return nil
  }

  private func isBlank(_ index: Index) -> Bool {
    nodes[index].tag == .text && text(of: index).allSatisfy { $0 <= 0x20 }
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
