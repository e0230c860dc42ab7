/// The styles of a Word document, each with what it takes over from the styles it is based on.
struct WordStyles {
  /// A style, resolved.
  struct Style {
    /// How its text is set.
    var format = WordFormat()
    /// What it makes of its paragraphs.
    var paragraph = WordParagraphFormat()
    /// What its name, or that of a style it is based on, says its paragraphs are.
    var role: WordRole?
  }

  private var styles: [String: Style] = [:]
  private var standard = Style()

  /// Styles for a document that has none.
  init() {}

  /// Reads `styles.xml`.
  init(_ tree: OfficeTree) {
    guard let root = tree.root else { return }
    var defaults = WordFormat()
    var nodes: [String: XMLTree.Index] = [:]
    var standardID: String?
    for index in tree.children(of: root) {
      switch tree.tag(index) {
      case .documentDefaults:
        if let run = tree.child(.defaultRun, of: index).flatMap({ tree.child(.runProperties, of: $0) }) {
          defaults = WordFormat(tree, run)
        }
      case .style:
        guard let id = tree.string(.styleID, of: index), nodes.count < 10_000 else { continue }
        nodes[id] = index
        let isDefault = tree.value(.isDefault, of: index).map {
          $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8)
        }
        if isDefault == true, tree.string(.type, of: index) == "paragraph" { standardID = id }
      default: break
      }
    }
    for id in nodes.keys.sorted() { resolve(id, tree, nodes, defaults, depth: 0) }
    standard.format = defaults
    if let standardID, let style = styles[standardID] { standard = style }
  }

  /// A chain of styles that are based on one another is followed so far; a circle of them, too.
  private static let depthLimit = 24

  @discardableResult
  private mutating func resolve(
    _ id: String, _ tree: OfficeTree, _ nodes: [String: XMLTree.Index], _ defaults: WordFormat, depth: Int
  ) -> Style {
    if let style = styles[id] { return style }
    var style = Style(format: defaults)
    guard depth < Self.depthLimit, let node = nodes[id] else { return style }
    let isCharacter = tree.string(.type, of: node) == "character"
    if isCharacter { style.format = WordFormat() }
    if let base = tree.child(.basedOn, of: node).flatMap({ tree.string(.val, of: $0) }), base != id {
      style = resolve(base, tree, nodes, defaults, depth: depth + 1)
    }
    if let name = tree.child(.name, of: node).flatMap({ tree.string(.val, of: $0) }), !isCharacter {
      style.role = WordRole(styleName: name) ?? style.role
    }
    if let run = tree.child(.runProperties, of: node) {
      style.format = style.format.merged(with: WordFormat(tree, run))
    }
    if let paragraph = tree.child(.paragraphProperties, of: node) {
      style.paragraph = style.paragraph.merged(with: WordParagraphFormat(tree, paragraph))
    }
    styles[id] = style
    return style
  }

  /// A style by its id; the standard one for nil and for an id that there is none of.
  func paragraph(_ id: String?) -> Style { id.flatMap { styles[$0] } ?? standard }

  /// What a style for characters says; nothing for an id that there is none of.
  func character(_ id: String) -> WordFormat { styles[id]?.format ?? WordFormat() }
}
