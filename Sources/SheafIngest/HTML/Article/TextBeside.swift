/// Whether a page has running text beside some part of it, so that the part may be something else than the article.
struct TextBeside {
  private let headline: Range<HTMLTree.Index>?
  private let tree: HTMLTree
  private let outline: PageOutline
  private let units: [TextUnit]

  /// Takes a page, which may know where its headline stands.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ units: [TextUnit]) {
    self.tree = tree
    self.outline = outline
    self.units = units
    headline = outline.headline.map(tree.subtree)
  }

  /// Whether running text stands between the headline and some nodes, or behind the headline where that follows them.
  ///
  /// Where no headline is known the text must be longer: the notices over the posts of a forum are no article.
  func stands(besides nodes: Range<HTMLTree.Index>, without isFound: [Bool]) -> Bool {
    guard let headline else { return prose(in: 0..<nodes.lowerBound, isFound) >= 120 }
    return headline.lowerBound < nodes.lowerBound
      ? prose(in: headline.upperBound..<max(headline.upperBound, nodes.lowerBound), isFound) >= 40
      : prose(in: max(headline.upperBound, nodes.upperBound)..<tree.nodes.count, isFound) >= 60
  }

  /// Whether an element holds the headline, or one that may be it.
  func holdsHeadline(_ element: HTMLTree.Index) -> Bool {
    let inside = tree.subtree(of: element)
    return headline.map { inside.contains($0.lowerBound) } ?? false
      || inside.contains { tree.nodes[$0].tag == .h1 }
  }

  private func prose(in nodes: Range<HTMLTree.Index>, _ isFound: [Bool]) -> Int {
    var sum = 0
    for (unit, isFound) in zip(units, isFound) where !isFound && nodes.contains(unit.nodes.lowerBound) {
      let traits = outline[unit.nodes.lowerBound]
      if !traits.contains(.furniture) { sum += max(0, unit.weight(traits)) }
    }
    return sum
  }
}
