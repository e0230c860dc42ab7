/// The looks of all styles for one document.
struct StyleSheet {
  let language: DocumentLanguage
  let preset: Preset
  let page: PageSetup
  let outline: Outline
  let faces: Typefaces
  /// The size of the bulletin's name, in half points; it fills the width.
  let titleSize: Int

  /// The red of a bulletin's head.
  static let red = "C00000"
  /// The grey of what stands beside the text.
  static let grey = "595959"

  private var sizes: Preset.Sizes { preset.sizes }
  private var isChinese: Bool { language.isChinese }

  /// What steps inwards: two characters of the text.
  var step: Int { sizes.text * 20 }

  /// Lines of the text.
  private var leading: ParagraphFormat.Leading { isChinese ? .exact(page.linePitch) : .auto(288) }

  /// The two-character indent of a Chinese paragraph; none in other languages.
  private var indent: ParagraphFormat.FirstLine? { isChinese ? .characters(2, of: sizes.text * 10) : nil }

  /// The looks of a style beside those of the style that it is based on.
  func look(_ style: Style) -> (paragraph: ParagraphFormat, run: RunFormat) {
    var paragraph = ParagraphFormat()
    var run = RunFormat()
    switch style {
    case .normal:
      paragraph.leading = leading
      run.typeface = faces.text
      run.spacing = isChinese ? sizes.tracking : nil
      run.size = sizes.text
    case .text:
      paragraph.firstLine = indent
      paragraph.alignment = isChinese ? .both : .left
      if !isChinese { paragraph.after = 120 }
    case .classification, .title, .issue, .imprint: (paragraph, run) = head(style)
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
      (paragraph, run) = heading(style.headingLevel ?? 1)
    case .kicker, .subtitle, .byline: (paragraph, run) = deck(style)
    case .quote, .note, .listItem, .code, .facts, .source, .reference: (paragraph, run) = block(style)
    case .figure, .caption, .cell: (paragraph, run) = illustration(style)
    case .contentsHeading, .contents1, .contents2, .contents3: (paragraph, run) = contents(style)
    case .colophon, .credits, .header, .footer: (paragraph, run) = foot(style)
    case .strong: run.bold = true
    case .emphasis: if isChinese { run.dotted = true } else { run.italic = true }
    case .link:
      run.color = "0B4F9E"
      run.underlined = true
    case .mark: run.shading = "FDE9A9"
    case .codeCharacters:
      run.typeface = faces.code
      run.size = sizes.text - 4
    case .label:
      run.typeface = faces.heading
      run.color = Self.red
    case .defaultCharacters, .plainTable, .table, .noList: break
    }
    return (paragraph, run)
  }

  /// The head of the page (报头).
  private func head(_ style: Style) -> (ParagraphFormat, RunFormat) {
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

  private func heading(_ level: Int) -> (ParagraphFormat, RunFormat) {
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
  private func deck(_ style: Style) -> (ParagraphFormat, RunFormat) {
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

  private func block(_ style: Style) -> (ParagraphFormat, RunFormat) {
    var paragraph = ParagraphFormat()
    var run = RunFormat()
    switch style {
    case .quote:
      paragraph.left = step
      run.typeface = faces.note
    case .note:
      paragraph.firstLine = indent
      run.typeface = faces.note
    case .listItem:
      paragraph.alignment = isChinese ? .both : .left
      if !isChinese { paragraph.after = 60 }
    case .code:
      paragraph.shading = "F2F0EC"
      paragraph.leading = .auto(264)
      paragraph.snapsToGrid = false
      paragraph.before = 120
      paragraph.after = 120
      paragraph.left = 120
      paragraph.right = 120
      paragraph.alignment = .left
      run.typeface = faces.code
      run.size = sizes.small - 3
    case .facts:
      paragraph.leftRule = .init(width: 24, color: "D0C8BE", space: 8)
      paragraph.left = 240
      paragraph.before = 120
      paragraph.after = 120
      paragraph.isCloseToItsKind = true
      paragraph.leading = .auto(276)
      paragraph.snapsToGrid = false
      run.typeface = faces.song
      run.size = sizes.small - 1
    case .source:
      paragraph.alignment = .right
      run.typeface = faces.note
      run.size = sizes.small
      run.color = Self.grey
    default:
      paragraph.firstLine = .hanging(480)
      paragraph.left = 480
      paragraph.leading = .auto(276)
      paragraph.snapsToGrid = false
      run.typeface = faces.song
      run.size = sizes.small - 3
    }
    return (paragraph, run)
  }

  private func illustration(_ style: Style) -> (ParagraphFormat, RunFormat) {
    var paragraph = ParagraphFormat(leading: .auto(240))
    var run = RunFormat()
    // A picture needs a line as high as it is.
    paragraph.snapsToGrid = false
    switch style {
    case .figure:
      paragraph.keepsWithNext = true
      paragraph.before = 160
      paragraph.after = 60
      paragraph.alignment = .center
      run.typeface = faces.note
      run.color = Self.grey
      run.size = sizes.small
    case .caption:
      paragraph.after = 200
      paragraph.alignment = .center
      run.typeface = faces.note
      run.size = sizes.small
    default:
      paragraph.leading = .auto(276)
      paragraph.before = 20
      paragraph.after = 20
      run.typeface = faces.song
      run.size = sizes.small - 1
    }
    return (paragraph, run)
  }

  private func contents(_ style: Style) -> (ParagraphFormat, RunFormat) {
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

  private func foot(_ style: Style) -> (ParagraphFormat, RunFormat) {
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
      run.typeface = faces.song
      run.size = sizes.folio
    }
    return (paragraph, run)
  }
}
