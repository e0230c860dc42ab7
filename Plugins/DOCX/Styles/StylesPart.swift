import SheafMarkup

/// Writes `word/styles.xml`.
struct StylesPart {
  let sheet: StyleSheet
  /// The id of each style in this document; they are ours unless the user's own document has the style under another.
  let ids: StyleIDs

  private var isChinese: Bool { sheet.language.isChinese }

  /// The whole part.
  func bytes() -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open("w:styles", ("xmlns:w", WordNamespace.main))
    writeDefaults(to: &xml)
    for style in Style.allCases { write(style, to: &xml) }
    xml.close("w:styles")
    return xml.bytes
  }

  private func writeDefaults(to xml: inout MarkupWriter) {
    xml.markup("<w:docDefaults><w:rPrDefault><w:rPr>")
    let face = sheet.faces.text
    var fonts: [MarkupWriter.Attribute] = [
      ("w:ascii", face.latin), ("w:hAnsi", face.latin), ("w:eastAsia", face.han), ("w:cs", face.latin),
    ]
    if isChinese { fonts.insert(("w:hint", "eastAsia"), at: 0) }
    xml.void("w:rFonts", fonts)
    xml.markup("<w:kern w:val=\"2\"/>")
    xml.value("w:sz", "\(sheet.preset.sizes.text)")
    xml.value("w:szCs", "\(sheet.preset.sizes.text)")
    xml.void(
      "w:lang", ("w:val", sheet.language.latin), ("w:eastAsia", sheet.language.han), ("w:bidi", "ar-SA"))
    xml.markup("</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>")
    // The rules of Chinese lines: none starts with 。 or ends with （, and one mark may hang over the end.
    xml.markup("<w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct/><w:autoSpaceDE/><w:autoSpaceDN/>")
    if sheet.language.isRightToLeft { xml.markup("<w:bidi/>") }
    xml.markup("<w:snapToGrid/></w:pPr></w:pPrDefault></w:docDefaults>")
  }

  private func write(_ style: Style, to xml: inout MarkupWriter) {
    var attributes: [MarkupWriter.Attribute] = [("w:type", style.kind.rawValue)]
    if style.isDefault { attributes.append(("w:default", "1")) }
    if !style.isBuiltIn { attributes.append(("w:customStyle", "1")) }
    attributes.append(("w:styleId", ids[style]))
    xml.open("w:style", attributes)
    xml.value("w:name", style.name(isChinese: isChinese))
    if let base = base(of: style) { xml.value("w:basedOn", ids[base]) }
    if let next = next(after: style) { xml.value("w:next", ids[next]) }
    xml.value("w:uiPriority", "\(priority(of: style))")
    if style.isDefault, style != .normal {
      xml.markup("<w:semiHidden/><w:unhideWhenUsed/>")
    } else {
      xml.markup("<w:qFormat/>")
    }
    let (paragraph, run) = sheet.look(style)
    paragraph.write(to: &xml)
    run.write(to: &xml)
    switch style {
    case .plainTable: xml.markup(Self.plainTable)
    case .table: writeTable(to: &xml)
    default: break
    }
    xml.close("w:style")
  }

  private func base(of style: Style) -> Style? {
    switch style {
    case _ where style.isDefault: nil
    case .note, .quote, .text: style == .quote ? .text : .normal
    case .credits, .colophon: .normal
    case .table: .plainTable
    default: style.kind == .character ? .defaultCharacters : .normal
    }
  }

  private func next(after style: Style) -> Style? {
    switch style {
    case _ where style.headingLevel != nil: .text
    case .title: .issue
    case .issue: .imprint
    case .kicker: Style.heading(sheet.outline.headline)
    case .imprint, .subtitle, .byline, .source, .caption: .text
    case .figure: .caption
    case .contentsHeading: .contents1
    default: nil
    }
  }

  private func priority(of style: Style) -> Int {
    switch style {
    case .normal, .text: 0
    case _ where style.headingLevel != nil: 9
    case .title, .subtitle: 10
    case .contents1, .contents2, .contents3, .contentsHeading: 39
    default: 20
    }
  }

  private static let plainTable: StaticString = """
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" \
    w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>
    """

  private func writeTable(to xml: inout MarkupWriter) {
    xml.markup("<w:tblPr><w:tblBorders>")
    for edge in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] as [StaticString] {
      xml.void(edge, ("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "7F7F7F"))
    }
    xml.markup("</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\">")
    RunFormat(typeface: sheet.faces.heading, bold: isChinese ? nil : true).write(to: &xml)
    xml.markup("<w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EFEBE4\"/></w:tcPr></w:tblStylePr>")
  }
}
