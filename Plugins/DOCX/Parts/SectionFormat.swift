import SheafMarkup

/// The pages that a head or a foot stands on, in the schema's words.
enum MarginPages: String { case `default`, even, first }

/// Whether it stands at the head or the foot.
enum MarginKind: String { case header, footer }

/// A head or foot as the section refers to it.
struct MarginReference {
  var kind: MarginKind
  var pages: MarginPages
  /// The id of the relationship.
  var id: String
}

/// The page, its margins and what stands in them (`w:sectPr`).
struct SectionFormat {
  let page: PageSetup
  let margins: [MarginReference]
  let hasTitlePage: Bool
  let language: DocumentLanguage

  /// Writes the element, its children in the order of the schema (ECMA-376 part 1, 17.6.17).
  func write(to xml: inout MarkupWriter) {
    xml.markup("<w:sectPr>")
    for margin in margins {
      xml.void(
        margin.kind == .header ? "w:headerReference" : "w:footerReference", ("w:type", margin.pages.rawValue),
        ("r:id", margin.id))
    }
    xml.void(
      "w:pgSz",
      [("w:w", "\(page.width)"), ("w:h", "\(page.height)")] + (page.isLandscape ? [("w:orient", "landscape")] : []))
    xml.void(
      "w:pgMar", ("w:top", "\(page.top)"), ("w:right", "\(page.right)"), ("w:bottom", "\(page.bottom)"),
      ("w:left", "\(page.left)"), ("w:header", "\(page.header)"), ("w:footer", "\(page.footer)"),
      ("w:gutter", "\(page.gutter)"))
    xml.markup("<w:cols w:space=\"425\"/>")
    if hasTitlePage { xml.markup("<w:titlePg/>") }
    if language.isRightToLeft { xml.markup("<w:bidi/>") }
    if language.isChinese { xml.void("w:docGrid", ("w:type", "lines"), ("w:linePitch", "\(page.linePitch)")) }
    xml.markup("</w:sectPr>")
  }
}
