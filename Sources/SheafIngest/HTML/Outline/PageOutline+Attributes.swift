// What the attributes of an element say about it.
extension PageOutline {
  /// Adds what the attributes of an element say about it, and says how they hide it; nil where they do not.
  static func read(
    _ index: HTMLTree.Index, in tree: HTMLTree, _ hidden: HiddenNames?, showsHidden: Bool, into own: inout Traits
  ) -> Hiding? {
    let node = tree.nodes[index]
    var (style, named): (HiddenStyle?, Hiding?)
    for place in node.attributes {
      let attribute = tree.attributes[place]
      switch attribute.name {
      case .class, .id, .role, .hidden, .ariaHidden, .itemprop, .align, .style: break
      default: continue
      }
      let value = tree.value(of: attribute)
      own.formUnion(traits(attribute.name, value, of: node.tag, showsHidden: showsHidden))
      switch attribute.name {
      case .style:
        let declared = HiddenStyle(value)
        if declared.isCentred { own.insert(.centred) }
        style = declared
      case .class: if let hidden { named = hidden.hiding(value, mark: UInt8(ascii: ".")) ?? named }
      case .id: if let hidden { named = hidden.hiding(value, mark: UInt8(ascii: "#")) ?? named }
      default: break
      }
    }
    guard !showsHidden else { return nil }
    guard let style else { return named }
    return style.hiding ?? (style.isShown ? nil : named)
      ?? (HiddenColour.hides(style, index, tree) ? .untilShown : nil)
  }

  /// What an attribute says about its element.
  private static func traits(
    _ name: HTMLAttribute, _ value: ArraySlice<UInt8>, of tag: HTMLTag, showsHidden: Bool
  ) -> Traits {
    switch name {
    case .class, .id:
      let hint = ClassHint(value)
      var traits: Traits = []
      if name == .class || tag == .other, hint.contains(.caption) { traits.insert(.caption) }
      if hint.contains(.furniture) {
        traits.formUnion([.furniture, .furnitureItself])
      } else if hint.contains(.beside) {
        traits.insert(.beside)
      } else if hint.contains(.content), traits.isEmpty {
        traits.insert(.content)
      }
      // Columns of a page are called so, too, but no paragraph is one.
      if name == .class, tag == .p, hint.contains(.centre) { traits.insert(.centred) }
      return traits
    case .role: return roles.contains { value.elementsEqual($0) } ? .dropped : []
    case .hidden: return showsHidden ? [] : .dropped
    case .ariaHidden: return !showsHidden && value.elementsEqual("true".utf8) ? .dropped : []
    case .itemprop: return value.elementsEqual("articleBody".utf8) ? .content : []
    case .align: return Self.isCentre(value) && tag != .table && tag != .td ? .centred : []
    default: return []
    }
  }

  /// Whether a value of `align` says centred, as browsers read it.
  static func isCentre(_ value: ArraySlice<UInt8>) -> Bool {
    let word = value.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return word.elementsEqual("center".utf8) || word.elementsEqual("middle".utf8)
  }

  private static let roles = ["navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog"]
    .map { Array($0.utf8) }
}
