// What is neither running text nor a heading.
extension StyleSheet {
  /// Blocks that are no running text.
  func block(_ style: Style) -> (ParagraphFormat, RunFormat) {
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

  /// Pictures and tables.
  func illustration(_ style: Style) -> (ParagraphFormat, RunFormat) {
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
}
