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

  /// The sizes of type.
  var sizes: Preset.Sizes { preset.sizes }
  /// Whether the text is set as Chinese is.
  var isChinese: Bool { language.isChinese }

  /// What steps inwards: two characters of the text.
  var step: Int { sizes.text * 20 }

  /// Lines of the text.
  var leading: ParagraphFormat.Leading { isChinese ? .exact(page.linePitch) : .auto(288) }

  /// The two-character indent of a Chinese paragraph; none in other languages.
  var indent: ParagraphFormat.FirstLine? { isChinese ? .characters(2, of: sizes.text * 10) : nil }

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
    case .label: run.typeface = faces.heading
    case .noteLabel:
      run.typeface = faces.heading
      run.color = Self.red
    case .defaultCharacters, .plainTable, .table, .noList: break
    }
    return (paragraph, run)
  }
}
