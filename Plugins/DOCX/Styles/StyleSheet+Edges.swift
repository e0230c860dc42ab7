// The table of contents, the foot of the document and the edges of its pages.
extension StyleSheet {
  /// The table of contents.
  func contents(_ style: Style) -> (ParagraphFormat, RunFormat) {
    var paragraph = ParagraphFormat()
    var run = RunFormat()
    guard let level = style.contentsLevel else {
      paragraph.keepsWithNext = true
      paragraph.alignment = .center
      paragraph.after = page.linePitch / 4
      run.typeface = faces.heading
      run.size = sizes.section
      if isChinese { run.spacing = sizes.section * 10 } else { run.bold = true }
      return (paragraph, run)
    }
    paragraph.tabs = [.init(place: page.typeWidth, isDotted: true)]
    paragraph.alignment = .left
    // Room for the number of the page, which a long headline must not run into.
    paragraph.right = 720
    paragraph.left = (level - 1) * step / 2
    if outline.role(level) == .headline {
      run.typeface = faces.text
    } else {
      paragraph.keepsWithNext = true
      run.typeface = outline.role(level) == .section ? faces.heading : faces.note
    }
    return (paragraph, run)
  }

  /// The foot of the document (版记), and what stands at the edges of its pages.
  func foot(_ style: Style) -> (ParagraphFormat, RunFormat) {
    var paragraph = ParagraphFormat()
    var run = RunFormat()
    switch style {
    case .colophon, .credits:
      let rule = ParagraphFormat.Rule(width: 6, color: "000000", space: 2)
      if style == .colophon { paragraph.topRule = rule }
      paragraph.bottomRule = rule
      paragraph.keepsLines = true
      paragraph.left = step / 4
      paragraph.right = step / 4
      paragraph.tabs = [.init(place: page.typeWidth - step / 4)]
      run.size = min(sizes.text, 28)
    case .header:
      paragraph.tabs = [.init(place: page.typeWidth)]
      paragraph.bottomRule = .init(width: 4, color: "A6A6A6", space: 2)
      paragraph.leading = .auto(240)
      paragraph.snapsToGrid = false
      run.typeface = faces.song
      run.size = 18
      run.color = Self.grey
    default:
      paragraph.alignment = .center
      paragraph.leading = .auto(240)
      paragraph.snapsToGrid = false
      // 7.5 of GB/T 9704-2012 wants its figures in 宋体, too.
      run.typeface =
        preset == .gb9704 && isChinese ? Typeface(han: faces.song.han, latin: faces.song.han) : faces.song
      run.size = sizes.folio
    }
    return (paragraph, run)
  }
}
