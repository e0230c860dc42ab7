import SheafMarkup

/// Brings the user's own parts and ours together: theirs win, and ours are added where they have none.
struct ReferenceParts {
  let reference: ReferenceDocument

  // MARK: - Styles

  /// Under which ids our styles are found in their document: by name, as the standard style of a kind, or by our id.
  func styleIDs(isChinese: Bool) -> StyleIDs {
    var named: [String: String] = [:]
    var standard: [String: String] = [:]
    var kinds: [String: String] = [:]
    for element in reference.styles.root?.children ?? [] where element.name == "style" {
      let attributes = element.attributes
      guard let id = attributes["styleId"] else { continue }
      let kind = attributes["type"] ?? "paragraph"
      kinds[id] = kinds[id] ?? kind
      if ["1", "true", "on"].contains(attributes["default"]) { standard[kind] = standard[kind] ?? id }
      if let name = element.child("name")?.attributes["val"] {
        named[kind + " " + name.lowercased()] = named[kind + " " + name.lowercased()] ?? id
      }
    }
    var ids: [Style: String] = [:]
    var theirs: Set<Style> = []
    for style in Style.allCases {
      let kind = style.kind.rawValue
      let id =
        (style.isDefault ? standard[kind] : nil) ?? named[kind + " " + style.name(isChinese: isChinese).lowercased()]
        ?? (kinds[style.rawValue] == kind ? style.rawValue : nil)
      if let id {
        ids[style] = id
        theirs.insert(style)
      } else if kinds[style.rawValue] != nil {
        // Their style of another kind has our id.
        ids[style] = "Sheaf" + style.rawValue
      }
    }
    return StyleIDs(ids, theirs: theirs)
  }

  /// Their styles, and ours that they lack.
  func styles(_ ours: [UInt8], ids: StyleIDs) -> [UInt8] {
    guard let root = reference.styles.root, let ourRoot = XMLTree(ours)?.root else { return ours }
    let theirs = Set(Style.allCases.filter { ids.isTheirs($0) }.map { ids[$0] })
    for style in ourRoot.children where style.name == "style" {
      if let id = style.attributes["styleId"], !theirs.contains(id) { root.add(style) }
    }
    return reference.styles.bytes()
  }

  // MARK: - Numbering

  /// The first numbers that their lists leave free.
  var freeNumbers: (abstract: Int, list: Int) {
    var free = (abstract: 0, list: 1)
    for element in reference.numbering?.root?.children ?? [] {
      let attributes = element.attributes
      if let number = attributes["abstractNumId"].flatMap({ Int($0) }), (0..<1_000_000).contains(number) {
        free.abstract = max(free.abstract, number + 1)
      }
      if let number = attributes["numId"].flatMap({ Int($0) }), (0..<1_000_000).contains(number) {
        free.list = max(free.list, number + 1)
      }
    }
    return free
  }

  /// Their lists and ours; what lists are like stands before the lists themselves.
  func numbering(_ ours: [UInt8]) -> [UInt8] {
    guard let theirs = reference.numbering, let root = theirs.root, let ourRoot = XMLTree(ours)?.root else {
      return ours
    }
    for element in ourRoot.children {
      let children = root.children
      let end = children.first { $0.name == "numIdMacAtCleanup" }
      root.add(element, before: element.name == "abstractNum" ? children.first { $0.name == "num" } ?? end : end)
    }
    return theirs.bytes()
  }

  // MARK: - Fonts and settings

  /// Their fonts, without embedded files, and ours that they lack.
  func fonts(_ ours: [UInt8]) -> [UInt8] {
    guard let theirs = reference.fonts, let root = theirs.root, let ourRoot = XMLTree(ours)?.root else { return ours }
    for font in root.children {
      for element in font.children where element.name.hasPrefix("embed") { element.remove() }
    }
    let names = Set(root.children.compactMap { $0.attributes["name"] })
    for font in ourRoot.children where !names.contains(font.attributes["name"] ?? "") { root.add(font) }
    return theirs.bytes()
  }

  /// The settings that bear on how pages look, in the order of the schema; everything else in theirs, such as a
  /// template to load or a source of addresses, is left out.
  private static let settings = [
    "mirrorMargins", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop",
    "defaultTabStop", "evenAndOddHeaders", "drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery",
    "displayVerticalDrawingGridEvery", "characterSpacingControl", "noLineBreaksAfter", "noLineBreaksBefore", "compat",
    "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator",
  ]

  /// Our settings with theirs in their place.
  func settings(_ ours: [UInt8]) -> [UInt8] {
    guard let theirRoot = reference.settings?.root, theirRoot.name == "settings", let source = XMLTree(ours)?.root,
      let result = XMLTree(ours), let root = result.root
    else { return ours }
    for element in root.children { element.remove() }
    for name in Self.settings {
      if let element = theirRoot.child(name) ?? source.child(name) { root.add(element) }
    }
    return result.bytes()
  }
}
