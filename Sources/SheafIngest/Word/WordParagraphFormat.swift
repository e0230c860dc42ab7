/// What a style or a paragraph says of paragraphs.
struct WordParagraphFormat: Hashable {
  /// Whether it is centred.
  var isCentred: Bool?
  /// Its level in the outline, from 0; 9 is running text.
  var outline: Int?
  /// Which numbering it belongs to; 0 is none.
  var numbering: Int?
  /// Its level in the numbering, from 0.
  var level: Int?
  /// Whether it starts a page.
  var startsPage: Bool?

  /// Makes a format that says nothing.
  init() {}

  /// Reads the properties of a paragraph (`w:pPr`).
  init(_ tree: OfficeTree, _ properties: XMLTree.Index) {
    for index in tree.children(of: properties) {
      switch tree.tag(index) {
      case .justification: isCentred = tree.string(.val, of: index) == "center"
      case .outlineLevel: outline = tree.number(.val, of: index)
      case .pageBreakBefore: startsPage = tree.isOn(index)
      case .numberingProperties:
        numbering = tree.child(.numberingID, of: index).flatMap { tree.number(.val, of: $0) } ?? numbering
        level = tree.child(.numberingLevel, of: index).flatMap { tree.number(.val, of: $0) }
      default: break
      }
    }
  }

  /// The format with what another says over it.
  func merged(with other: WordParagraphFormat) -> WordParagraphFormat {
    var merged = self
    merged.isCentred = other.isCentred ?? isCentred
    merged.outline = other.outline ?? outline
    merged.numbering = other.numbering ?? numbering
    merged.level = other.level ?? level
    merged.startsPage = other.startsPage ?? startsPage
    return merged
  }
}
