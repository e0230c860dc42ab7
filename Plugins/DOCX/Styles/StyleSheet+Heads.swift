// The head of the page, headings, and what stands over and under a headline.
extension StyleSheet {
  /// The head of the page (报头).
  func head(_ style: Style) -> (ParagraphFormat, RunFormat) {
    var paragraph = ParagraphFormat(keepsWithNext: true)
    var run = RunFormat()
    switch style {
    case .classification:
      run.typeface = faces.heading
      run.size = preset == .gb9704 ? 32 : sizes.small
    case .title:
      paragraph.alignment = .center
      // Its line is as high as it needs: exact lines would cut it.
      paragraph.leading = .auto(240)
      paragraph.snapsToGrid = false
      paragraph.before = page.linePitch / 2
      paragraph.after = page.linePitch / 4
      run.typeface = faces.title
      run.color = Self.red
      run.size = titleSize
      if isChinese { run.spacing = titleSize } else { run.bold = true }
    case .issue:
      paragraph.alignment = .center
      paragraph.after = page.linePitch / 2
    default:
      paragraph.bottomRule = .init(width: preset == .gb9704 ? 18 : 24, color: Self.red, space: 4)
      paragraph.tabs = [.init(place: page.typeWidth)]
      paragraph.after = page.linePitch
    }
    return (paragraph, run)
  }

  /// A heading, by what it heads.
  func heading(_ level: Int) -> (ParagraphFormat, RunFormat) {
    var paragraph = ParagraphFormat(keepsWithNext: true, keepsLines: true)
    var run = RunFormat()
    paragraph.outline = level - 1
    paragraph.alignment = .left
    switch outline.role(level) {
    case .section:
      paragraph.before = page.linePitch
      paragraph.after = preset == .gb9704 ? 0 : page.linePitch / 4
      if preset == .gb9704 { paragraph.firstLine = indent }
      run.typeface = faces.heading
      run.size = sizes.section
      if preset == .bulletin { run.color = Self.red }
      if !isChinese { run.bold = true }
    case .group:
      paragraph.before = page.linePitch / 2
      paragraph.firstLine = indent
      run.typeface = faces.note
      run.size = sizes.group
      run.bold = true
    case .headline:
      paragraph.before = page.linePitch / 2
      paragraph.after = page.linePitch / 4
      // A line of the grid is lower than the type: each line would take up two.
      paragraph.snapsToGrid = false
      paragraph.alignment = isChinese ? .center : .left
      paragraph.leading = isChinese ? .exact(max(page.linePitch, sizes.headline * 14)) : .auto(252)
      run.typeface = preset == .gb9704 ? faces.title : faces.song
      run.size = sizes.headline
      if preset == .bulletin || !isChinese { run.bold = true }
    case .inner(let depth):
      paragraph.before = isChinese ? 0 : 120
      paragraph.firstLine = indent
      run.typeface = depth == 1 ? faces.heading : faces.note
      run.size = sizes.text
      if depth > 1 || !isChinese { run.bold = true }
      if depth > 2 { run.color = Self.grey }
    }
    return (paragraph, run)
  }

  /// The lines over and under a headline.
  func deck(_ style: Style) -> (ParagraphFormat, RunFormat) {
    var paragraph = ParagraphFormat(keepsWithNext: true, keepsLines: true)
    var run = RunFormat(typeface: faces.note, size: sizes.small + 2)
    paragraph.alignment = isChinese ? .center : .left
    switch style {
    case .kicker:
      paragraph.before = page.linePitch / 2
      run.color = Self.grey
    case .byline:
      run.size = sizes.small
      paragraph.after = page.linePitch / 4
      if !isChinese { run.color = Self.grey }
    default: if !isChinese { run.italic = true }
    }
    return (paragraph, run)
  }
}
