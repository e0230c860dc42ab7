/// The first paragraph of an article that a template keeps in a box of its own, before the element that holds the rest.
enum ArticleLead {
  /// The box; nil where there is none: it stands right before the element `root`, behind the node `start`, and holds one
  /// sentence or more of running text and nothing else. What is called a summary is none.
  static func element(
    before root: HTMLTree.Index, from start: HTMLTree.Index, _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText
  ) -> HTMLTree.Index? {
    guard let (box, parent) = box(before: root, tree, outline, text), box >= start,
      case let nodes = tree.subtree(of: box), text.count(in: nodes) == 1,
      let unit = text.units(in: nodes).first, unit.isEnded, unit.linked * 4 <= unit.columns,
      tree.nodes[unit.block].tag.headingLevel == nil,
      outline[unit.nodes.lowerBound].isDisjoint(with: [.furniture, .caption, .dropped]), unit.columns >= 60,
      unit.marks > 0,
      !labels.start(tree.text(of: unit.nodes.lowerBound).drop { $0 <= 0x20 }),
      notes.start(tree.text(of: unit.nodes.lowerBound).drop { $0 <= 0x20 })
        || !tree.elements(around: unit.nodes.lowerBound, upTo: parent, limit: 6).contains(where: {
          ClassHint.names(summaries, tree, $0)
        }), !opensText(unit, of: root, tree, text)
    else { return nil }
    return box
  }

  /// Whether a box says what the text opens with, as the excerpts do that programs make.
  private static func opensText(_ unit: TextUnit, of root: HTMLTree.Index, _ tree: HTMLTree, _ text: PageText) -> Bool {
    let opening = tree.key(of: unit.nodes).bytes.prefix(36)
    return text.units(in: tree.subtree(of: root)).prefix(3).contains {
      tree.key(of: $0.nodes).bytes.starts(with: opening)
    }
  }

  /// The last element with text before another or before one that opens with it, and what holds both.
  private static func box(
    before root: HTMLTree.Index, _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText
  ) -> (box: HTMLTree.Index, parent: HTMLTree.Index)? {
    var node = root
    for _ in 0..<3 {
      guard let parent = tree.parent(of: node) else { return nil }
      var last: HTMLTree.Index?
      for child in tree.children(of: parent).prefix(64) where child < node && !outline[child].contains(.dropped) {
        if text.count(in: tree.subtree(of: child)) > 0 { last = child }
      }
      if let last { return (last, parent) }
      node = parent
    }
    return nil
  }

  /// How summaries open that say what they are.
  private static let labels = Phrases("摘要 【摘要 导读 【导读 核心提示 内容提要 【内容提要 内容摘要 提要")
  /// How editors open what they say to the readers of a text, whatever its box is called.
  private static let notes = Phrases("编者按 【编者按 编者的话")
  private static let summaries = ClassHint.words(
    "summary abstract zhaiyao daodu digest desc description excerpt notice tips statement")
}
