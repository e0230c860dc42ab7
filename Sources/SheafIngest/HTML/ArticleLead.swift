/// The first paragraph of an article that a template keeps in a box of its own, before the element that holds the rest.
enum ArticleLead {
  /// The box; nil where there is none: it stands right before the element `root`, behind the node `start`, and holds one
  /// sentence or more of running text and nothing else. What is called a summary is none.
  static func element(
    before root: HTMLTree.Index, from start: HTMLTree.Index, _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText
  ) -> HTMLTree.Index? {
    guard let parent = tree.parent(of: root) else { return nil }
    // An article in as many boxes as it has paragraphs has fewer than this before the first that holds several.
    let before = tree.children(of: parent).prefix(while: { $0 < root }).suffix(12)
    let last = before.last { text.count(in: tree.subtree(of: $0)) > 0 && !outline[$0].contains(.dropped) }
    guard let box = last, box >= start, case let nodes = tree.subtree(of: box), text.count(in: nodes) == 1,
      let unit = text.units(in: nodes).first, unit.isEnded, unit.linked * 4 <= unit.columns,
      tree.nodes[unit.block].tag.headingLevel == nil,
      outline[unit.nodes.lowerBound].isDisjoint(with: [.furniture, .beside, .caption, .dropped]),
      unit.weight(outline[unit.nodes.lowerBound]) >= 48,
      !tree.elements(around: unit.nodes.lowerBound, upTo: parent, limit: 6).contains(where: {
        ClassHint.names(summaries, tree, $0)
      })
    else { return nil }
    return box
  }

  private static let summaries = ClassHint.words(
    "summary abstract zhaiyao daodu digest desc description excerpt intro notice tips statement")
}
