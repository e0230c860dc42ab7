/// The order in which the schema wants the children of an element (ECMA-376 part 1, annex A), as far as we write them.
///
/// Word refuses to open a document that has them in another; most other readers do not care, so that no round trip
/// would notice.
enum ElementOrder {
  private static let orders: [String: [String]] = [
    "w:pPr": words(
      """
      pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
      suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
      snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
      textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
      """),
    "w:rPr": words(
      """
      rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
      webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
      eastAsianLayout specVanish oMath
      """),
    "w:numPr": words("ilvl numId"),
    "w:pBdr": words("top left bottom right between bar"),
    "w:tblPr": words(
      """
      tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
      tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
      """),
    "w:tblBorders": words("top left bottom right insideH insideV"),
    "w:tblCellMar": words("top left bottom right"),
    "w:tbl": words("tblPr tblGrid tr"),
    "w:tr": words("trPr tc"),
    "w:tc": words("tcPr p"),
    "w:tcPr": words("cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign"),
    "w:sectPr": words(
      """
      headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
      formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
      """),
    "w:style": words(
      """
      name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
      personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
      """),
    "w:styles": words("docDefaults latentStyles style"),
    "w:docDefaults": words("rPrDefault pPrDefault"),
    "w:tblStylePr": words("pPr rPr tblPr trPr tcPr"),
    "w:numbering": words("numPicBullet abstractNum num numIdMacAtCleanup"),
    "w:abstractNum": words("nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
    "w:num": words("abstractNumId lvlOverride"),
    "w:lvl": words("start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
    "w:font": words("altName panose1 charset family notTrueType pitch sig"),
    "w:settings": words(
      """
      zoom mirrorMargins bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop defaultTabStop
      evenAndOddHeaders drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
      characterSpacingControl noLineBreaksAfter noLineBreaksBefore compat themeFontLang clrSchemeMapping decimalSymbol
      listSeparator
      """),
    "w:compat": words(
      """
      spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn
      adjustLineHeightInTable useFELayout compatSetting
      """),
    "w:p": words("pPr *"),
    "w:r": words("rPr *"),
    "wp:inline": ["wp:extent", "wp:effectExtent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"],
    "pic:pic": ["pic:nvPicPr", "pic:blipFill", "pic:spPr"],
    "pic:nvPicPr": ["pic:cNvPr", "pic:cNvPicPr"],
    "pic:blipFill": ["a:blip", "a:stretch"],
    "pic:spPr": ["a:xfrm", "a:prstGeom"],
  ]

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map { $0 == "*" ? "*" : "w:" + $0 }
  }

  /// Where a part is not as the schema wants it, or not well-formed; empty when all is well.
  static func problems(in part: String) -> [String] {
    var problems: [String] = []
    var open: [(name: String, place: Int)] = []
    for tag in part.split(separator: "<").dropFirst() {
      guard let end = tag.firstIndex(of: ">") else { return ["a tag without an end"] }
      let inside = tag[..<end]
      if inside.hasPrefix("?") { continue }
      if inside.hasPrefix("/") {
        guard open.popLast()?.name == String(inside.dropFirst()) else { return ["<\(inside)> closes nothing"] }
        continue
      }
      let name = String(inside.prefix { !$0.isWhitespace && $0 != "/" })
      if let parent = open.last, let order = orders[parent.name] {
        let place = order.firstIndex(of: name) ?? order.firstIndex(of: "*")
        if let place, place >= parent.place {
          open[open.count - 1].place = place
        } else {
          problems.append("<\(name)> in <\(parent.name)> stands where the schema does not have it")
        }
      }
      if !inside.hasSuffix("/") { open.append((name, 0)) }
    }
    if let last = open.last { problems.append("<\(last.name)> has no end") }
    return problems
  }
}
