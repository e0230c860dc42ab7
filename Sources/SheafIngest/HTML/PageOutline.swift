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
  }

  private let traits: [Traits]

  /// Reads the traits off a tree. With `showsHidden`, hidden elements count as shown: some pages only show their text by
  /// a program.
  init(_ tree: HTMLTree, showsHidden: Bool) {
    var traits = [Traits](repeating: [], count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() {
      let inherited = traits[Int(tree.nodes[index].parent)]
      var own = inherited.subtracting([.content, .furnitureItself])
      let tag = tree.nodes[index].tag
      if tag != .text, tag != .br {
        if Self.isDropped(tree, index, tag) || !showsHidden && Self.isHidden(tree, index) { own.insert(.dropped) }
        if Self.isCentred(tree, index, tag) { own.insert(.centred) }
        switch ClassHint(tree, index) {
        case .none: break
        case .content: own.insert(.content)
        case .beside: own.insert(.beside)
        case .furniture: own.formUnion([.furniture, .furnitureItself])
        }
        if tag == .article || tag == .main || Self.isBody(tree, index) { own.insert(.content) }
      }
      traits[index] = own
    }
    self.traits = traits
  }

  /// The traits of a node.
  subscript(index: HTMLTree.Index) -> Traits { traits[index] }

  private static func isDropped(_ tree: HTMLTree, _ index: Int, _ tag: HTMLTag) -> Bool {
    switch tag {
    case .nav, .aside, .footer, .head: return true
    case _ where tag.isOpaque || tag == .script: return true
    default: break
    }
    guard let role = tree.bytes(of: .role, at: index) else { return false }
    return roles.contains { role.elementsEqual($0) }
  }

  private static let roles = ["navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog"]
    .map { Array($0.utf8) }

  private static func isHidden(_ tree: HTMLTree, _ index: Int) -> Bool {
    if tree.bytes(of: .hidden, at: index) != nil { return true }
    if let hidden = tree.bytes(of: .ariaHidden, at: index), hidden.elementsEqual("true".utf8) { return true }
    return style(tree, index, says: "display:none")
  }

  private static func isCentred(_ tree: HTMLTree, _ index: Int, _ tag: HTMLTag) -> Bool {
    if tag == .center { return true }
    if let align = tree.bytes(of: .align, at: index), align.elementsEqual("center".utf8), tag != .table, tag != .td {
      return true
    }
    return style(tree, index, says: "text-align:center")
  }

  private static func isBody(_ tree: HTMLTree, _ index: Int) -> Bool {
    guard let property = tree.bytes(of: .itemprop, at: index) else { return false }
    return property.elementsEqual("articleBody".utf8)
  }

  /// Whether a style holds a declaration, spaces aside.
  private static func style(_ tree: HTMLTree, _ index: Int, says declaration: String) -> Bool {
    guard let style = tree.bytes(of: .style, at: index), style.count >= declaration.utf8.count else { return false }
    let folded = style.prefix(1024).compactMap { $0 <= 0x20 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let wanted = Array(declaration.utf8)
    guard folded.count >= wanted.count else { return false }
    return (0...(folded.count - wanted.count)).contains { place in
      folded[place] == wanted[0] && folded[place...].starts(with: wanted)
    }
  }
}
