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
      let node = tree.nodes[index]
      var own = traits[Int(node.parent)].subtracting([.content, .furnitureItself])
      switch node.tag {
      case .text, .br: break
      case .nav, .aside, .footer, .head, .script: own.insert(.dropped)
      case .center: own.insert(.centred)
      case .article, .main: own.insert(.content)
      default: if node.tag.isOpaque { own.insert(.dropped) }
      }
      for place in Int(node.attributeStart)..<Int(node.attributeEnd) {
        let attribute = tree.attributes[place]
        own.formUnion(
          Self.traits(
            attribute.name, tree.text[Int(attribute.start)..<Int(attribute.end)], of: node.tag, showsHidden: showsHidden
          ))
      }
      traits[index] = own
    }
    self.traits = traits
  }

  /// The traits of a node.
  subscript(index: HTMLTree.Index) -> Traits { traits[index] }

  /// What an attribute says about its element.
  private static func traits(
    _ name: HTMLAttribute, _ value: ArraySlice<UInt8>, of tag: HTMLTag, showsHidden: Bool
  ) -> Traits {
    switch name {
    case .class, .id:
      switch ClassHint(value) {
      case .none: return []
      case .content: return .content
      case .beside: return .beside
      case .furniture: return [.furniture, .furnitureItself]
      }
    case .role: return roles.contains { value.elementsEqual($0) } ? .dropped : []
    case .hidden: return showsHidden ? [] : .dropped
    case .ariaHidden: return !showsHidden && value.elementsEqual("true".utf8) ? .dropped : []
    case .itemprop: return value.elementsEqual("articleBody".utf8) ? .content : []
    case .align: return value.elementsEqual("center".utf8) && tag != .table && tag != .td ? .centred : []
    case .style: return style(value, showsHidden: showsHidden)
    default: return []
    }
  }

  private static let roles = ["navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog"]
    .map { Array($0.utf8) }

  /// What the declarations of a style say, their spaces aside.
  private static func style(_ style: ArraySlice<UInt8>, showsHidden: Bool) -> Traits {
    // Both declarations looked for have a long word in them; most styles are shorter or do not hold its first letter.
    guard style.count >= 12, style.contains(UInt8(ascii: "y")) || style.contains(UInt8(ascii: "g")) else { return [] }
    let folded = style.prefix(1024).compactMap { $0 <= 0x20 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var traits: Traits = []
    if !showsHidden, contains(folded, "display:none") { traits.insert(.dropped) }
    if contains(folded, "text-align:center") { traits.insert(.centred) }
    return traits
  }

  private static func contains(_ text: [UInt8], _ phrase: StaticString) -> Bool {
    phrase.withUTF8Buffer { phrase in
      guard text.count >= phrase.count else { return false }
      return (0...(text.count - phrase.count)).contains { place in
        text[place] == phrase[0] && text[place...].starts(with: phrase)
      }
    }
  }
}
