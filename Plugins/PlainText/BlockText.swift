import SheafKit

/// Blocks as text. What plain text has no form for is set as words and counted as degraded.
extension DigestText {
  /// Sets blocks that stand in nothing; whatever is no paragraph is parted by a blank line from what is before and
  /// after.
  mutating func write(_ blocks: [Block]) {
    for block in blocks {
      if !block.isParagraph { page.skipLine() }
      write(block, margin: TextPage.Margin(), isNested: false)
      if !block.isParagraph, !block.isHeading { page.skipLine() }
    }
  }

  /// Sets a paragraph of an entry or the note: indented in Chinese, parted by a blank line elsewhere.
  mutating func paragraph(_ text: String) {
    if !digest.isChinese { page.skipLine() }
    page.paragraph(text, margin: TextPage.Margin(first: paragraphIndent))
  }

  private mutating func write(_ block: Block, margin: TextPage.Margin, isNested: Bool) {
    switch block.content {
    case .paragraph(let inlines):
      let text = text(of: inlines)
      if isNested { page.paragraph(text, margin: margin) } else { paragraph(text) }
    case .heading(_, let inlines):
      let indent = isNested ? margin : TextPage.Margin(first: paragraphIndent)
      page.paragraph(text(of: inlines), margin: indent)
    case .quote(let blocks):
      nest(blocks, in: deeper(margin, by: "    "))
    case .list(let ordered, let items):
      var margin = margin
      for (index, item) in items.enumerated() {
        nest(item, in: deeper(margin, by: ordered ? "\(index + 1). " : "- "))
        margin = margin.continued
      }
    case .image(let image):
      degraded.count("image")
      let caption = image.caption.isEmpty ? image.alternative ?? "" : text(of: image.caption)
      let words = [digest.labels.figure, caption].filter { !$0.isEmpty }.joined(separator: digest.labels.colon)
      let line = digest.isChinese ? "［\(words)］" : "[\(words)]"
      if isNested { page.paragraph(line, margin: margin) } else { paragraph(line) }
    case .table(let rows, _):
      // A cell stands on one line.
      write(rows.map { $0.map { PrintableText.line(text(of: $0)).text } }, margin: margin)
    case .preformatted(let text):
      page.preformatted(text, margin: deeper(margin, by: "    "))
    }
  }

  /// A margin further in; one that is half the page already stays as it is, so that text always has room.
  private func deeper(_ margin: TextPage.Margin, by marker: String) -> TextPage.Margin {
    let indented = margin.indented(by: marker)
    return DisplayWidth.columns(of: indented.first) * 2 > page.width ? margin : indented
  }

  private mutating func nest(_ blocks: [Block], in margin: TextPage.Margin) {
    var margin = margin
    for block in blocks {
      write(block, margin: margin, isNested: true)
      margin = margin.continued
    }
  }

  /// Cells in columns where the page is wide enough, else one after another.
  private mutating func write(_ rows: [[String]], margin: TextPage.Margin) {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
    }
    let fits = DisplayWidth.columns(of: margin.rest) + widths.reduce(0, +) + 3 * max(0, count - 1) <= page.width
    for row in rows {
      guard fits else {
        page.paragraph(row.joined(separator: " | "), margin: margin)
        continue
      }
      var line = ""
      var tab = 0
      for (cell, width) in zip(row, widths) {
        line += String(repeating: " ", count: max(0, tab - DisplayWidth.columns(of: line)))
        line += (tab == 0 ? "" : " | ") + cell
        tab += width + (tab == 0 ? 0 : 3)
      }
      page.preformatted(line, margin: margin)
    }
  }

  /// The words of a run; `\n` stands where the source means a line break.
  mutating func text(of inlines: [Inline]) -> String {
    var text = ""
    append(inlines, to: &text)
    return text
  }

  private mutating func append(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let run), .code(let run): text += run
      case .lineBreak: text += "\n"
      case .emphasis(let inner):
        degraded.count("emphasis")
        append(inner, to: &text)
      case .strong(let inner):
        degraded.count("strong")
        append(inner, to: &text)
      case .mark(let inner):
        degraded.count("mark")
        append(inner, to: &text)
      case .link(let inner, _):
        degraded.count("link")
        append(inner, to: &text)
      }
    }
  }
}

extension Block {
  /// Whether it is set as a paragraph; a picture is, by its caption.
  fileprivate var isParagraph: Bool {
    switch content {
    case .paragraph, .image: true
    case .heading, .quote, .list, .table, .preformatted: false
    }
  }

  fileprivate var isHeading: Bool { if case .heading = content { true } else { false } }
}
