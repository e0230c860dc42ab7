/// What each node of a page is by its own markup and that of its ancestors.
struct PageOutline {
  /// What is known of a node.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// It is not shown, or it says itself that it is no part of the text.
    static let dropped = Traits(rawValue: 1)
    /// Its names suggest that it is no part of the article.
    static let furniture = Traits(rawValue: 2)
    /// Its names suggest that it stands beside the article.
    static let beside = Traits(rawValue: 4)
    /// It is centred.
    static let centred = Traits(rawValue: 8)
    /// Its own names suggest that it holds the article; not inherited.
    static let content = Traits(rawValue: 16)
    /// Its own names, not an ancestor's, suggest that it is no part of the article.
    static let furnitureItself = Traits(rawValue: 32)
    /// Its names say that it holds the words under a picture.
    static let caption = Traits(rawValue: 64)
    /// It is what readers wrote under the article; such a node is dropped, too.
    static let comments = Traits(rawValue: 128)
  }

  private var traits: [Traits]
  /// The heading that is the title of the page, where one is known.
  let headline: HTMLTree.Index?
  /// Whether comments are nothing that anybody asked for.
  let mayDropComments: Bool

  /// Reads the traits off a tree. With `showsHidden`, hidden elements count as shown: some pages only show their text by
  /// a program. Elements of `kept` are what somebody wants, whatever their markup and that around them says. What holds the
  /// heading `headline` and much of the text holds the article, and is no furniture, whatever it is called.
  init(_ tree: HTMLTree, showsHidden: Bool, kept: Set<HTMLTree.Index> = [], headline: HTMLTree.Index? = nil) {
    var traits = [Traits](repeating: [], count: tree.nodes.count)
    let hidden = showsHidden ? nil : HiddenNames.any(in: tree)
    var unseen: [HTMLTree.Index] = []
    // Names that mislead stand around an article a few times at most.
    var looks = 0
    for index in tree.nodes.indices.dropFirst() {
      let node = tree.nodes[index]
      var own = traits[Int(node.parent)].subtracting([.content, .furnitureItself])
      // A text is what its element is.
      if node.tag == .text {
        traits[index] = own
        continue
      }
      switch node.tag {
      case .br: break
      case .nav, .aside, .head, .script: own.insert(.dropped)
      // The foot of an article may say who wrote it, that of a page nothing.
      case .footer:
        own.formUnion(Self.isInArticle(node, tree) ? [.furniture, .furnitureItself] : .dropped)
      case .center: own.insert(.centred)
      case .article, .main: own.insert(.content)
      case .a: if BackLink.isOne(index, in: tree) { own.insert(.dropped) }
      default: if node.tag.isOpaque { own.insert(.dropped) }
      }
      if !node.attributes.isEmpty {
        switch Self.read(index, in: tree, hidden, showsHidden: showsHidden, into: &own) {
        case .surely: own.insert(.dropped)
        case .untilShown: if !own.contains(.dropped) { unseen.append(index) }
        case nil: break
        }
      }
      // What hides most of the page is shown by a program.
      if own.contains(.dropped), !traits[Int(node.parent)].contains(.dropped), node.tag.isBlock, node.tag != .footer,
        node.tag != .nav, node.tag != .aside, tree.holdsMostText(index)
      {
        own.remove(.dropped)
      }
      if let headline, index < headline, Int(node.end) > headline, looks < 8,
        own.contains(.furnitureItself) || own.contains(.dropped) && Self.isDroppedByName(index, tree)
      {
        looks += 1
        // An aside may be the head of the article alone.
        let isHead = node.tag == .aside && tree.nodes[headline].tag == .h1
        if isHead || tree.holdsThirdOfText(index) { own.subtract([.dropped, .furniture, .furnitureItself]) }
      }
      traits[index] = kept.contains(index) ? .content : own
    }
    self.traits = traits
    self.headline = headline
    mayDropComments = !showsHidden && kept.isEmpty
    drop(unseen, tree, kept: kept)
  }

  /// Drops what is out of sight until a program shows it, unless that is a third of the page’s text, or its headline, or
  /// says that it is the article.
  private mutating func drop(_ unseen: [HTMLTree.Index], _ tree: HTMLTree, kept: Set<HTMLTree.Index>) {
    guard !unseen.isEmpty else { return }
    let nodes = tree.outermost(unseen).filter { nodes in
      !self[nodes.lowerBound].contains(.content) && !nodes.contains(headline ?? -1)
        && !kept.contains(where: nodes.contains)
    }
    let sizes = nodes.map { tree.textBytes(in: $0) }
    guard sizes.reduce(0, +) * 3 < tree.textBytes(in: tree.nodes.indices) else { return }
    for (nodes, size) in zip(nodes, sizes) where size > 0 {
      for place in nodes { traits[place].insert(.dropped) }
    }
  }

  /// Notes of an element that the words in it show it to be no part of the article.
  mutating func markFurniture(_ index: HTMLTree.Index, in tree: HTMLTree) {
    for place in tree.subtree(of: index) { traits[place].insert(.furniture) }
    traits[index].insert(.furnitureItself)
  }

  /// Notes of an element that readers wrote what is in it.
  mutating func markComments(_ index: HTMLTree.Index, in tree: HTMLTree) {
    for place in tree.subtree(of: index) { traits[place].formUnion([.dropped, .comments]) }
  }

  /// The traits of a node.
  subscript(index: HTMLTree.Index) -> Traits { traits[index] }

  /// Whether only what an element is called drops it: its tag or its role.
  private static func isDroppedByName(_ index: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    guard tree.bytes(of: .hidden, at: index) == nil, tree.bytes(of: .style, at: index) == nil,
      tree.bytes(of: .ariaHidden, at: index) == nil
    else { return false }
    return tree.nodes[index].tag == .aside || tree.bytes(of: .role, at: index) != nil
  }

  private static func isInArticle(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
    var parent = Int(node.parent)
    for _ in 0..<4 {
      if tree.nodes[parent].tag == .article { return true }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }
}
