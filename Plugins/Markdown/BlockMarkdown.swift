import SheafKit

/// Blocks as Markdown.
extension DigestMarkdown {
  /// Writes blocks that stand in one container, a blank line between each two; `isTight` leaves it out.
  ///
  /// The first line of the first block takes `margin.first`, which may hold the marker of an item.
  mutating func write(_ blocks: [Block], margin: MarkdownPage.Margin, base: Int, isTight: Bool = false) {
    var margin = margin
    var isFirst = true
    // Two lists in a row would read as one; a change of the marker parts them.
    var listMarks = 0
    for block in blocks where !isEmpty(block) {
      if !isFirst, !isTight { page.skipLine(margin) }
      if case .list = block.content { listMarks += 1 } else { listMarks = 0 }
      write(block, margin: margin, base: base, alternate: listMarks.isMultiple(of: 2))
      margin = margin.continued
      isFirst = false
    }
  }

  private mutating func write(_ block: Block, margin: MarkdownPage.Margin, base: Int, alternate: Bool) {
    switch block.content {
    case .paragraph(let inlines): page.write(lines(of: inlines, in: .paragraph), margin: margin)
    case .heading(let level, let inlines): heading(inlines, level: base + max(1, level), margin: margin)
    case .quote(let blocks): write(blocks, margin: margin.quoted, base: base)
    case .list(let ordered, let items):
      write(items, ordered: ordered, margin: margin, base: base, alternate: alternate)
    case .image(let image): write(image, margin: margin)
    case .table(let rows, let hasHead): write(rows, hasHead: hasHead, margin: margin)
    case .preformatted(let text):
      let longest = InlineMarkdown.longestRun(of: UInt8(ascii: "`"), in: text)
      let fence = Array(repeating: UInt8(ascii: "`"), count: max(3, longest + 1))
      var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
      if lines.last == [] { lines.removeLast() }
      page.write([fence] + lines + [fence], margin: margin)
    }
  }

  /// Writes a heading; Markdown has six levels.
  mutating func heading(_ inlines: [Inline], level: Int, margin: MarkdownPage.Margin = MarkdownPage.Margin()) {
    let text = lines(of: inlines, in: .heading).first ?? []
    let mark = Array(repeating: UInt8(ascii: "#"), count: min(6, level))
    page.write([mark + [UInt8(ascii: " ")] + text], margin: margin)
  }

  private mutating func write(
    _ items: [[Block]], ordered: Bool, margin: MarkdownPage.Margin, base: Int, alternate: Bool
  ) {
    var margin = margin
    // An item with nothing to show is left out: three empty ones in one another would be a rule across the page.
    let items = items.map { $0.filter { !isEmpty($0) } }.filter { !$0.isEmpty }
    let isTight = items.allSatisfy { item in
      item.count == 1 || item.count == 2 && item[0].isParagraph && item[1].isList
    }
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { page.skipLine(margin) }
      let marker = ordered ? "\(index + 1)\(alternate ? ")" : ".") " : alternate ? "* " : "- "
      write(item, margin: margin.item(marker), base: base, isTight: isTight)
      margin = margin.continued
    }
  }

  /// A picture at an address that may be linked to is shown; any other is named.
  private mutating func write(_ image: Image, margin: MarkdownPage.Margin) {
    let caption = image.caption.isEmpty ? [Inline.text(image.alternative ?? "")] : image.caption
    if let address = image.source.flatMap({ WebAddress($0) }) {
      let alternative = lines(of: [.text(image.alternative ?? caption.plainText)], in: .picture).first ?? []
      page.write([Array("![".utf8) + alternative + Array("](<\(address)>)".utf8)], margin: margin)
      guard !image.caption.isEmpty, image.alternative != nil, image.alternative != caption.plainText else { return }
      page.skipLine(margin)
      page.write(lines(of: caption, in: .paragraph), margin: margin.continued)
    } else {
      degraded.count("image")
      let label = caption.plainText.isEmpty ? digest.labels.figure : digest.labels.figure + digest.labels.colon
      let (opening, closing) = digest.isChinese ? ("［", "］") : ("[", "]")
      page.write(
        lines(of: [.text(opening + label)] + caption + [.text(closing)], in: .paragraph), margin: margin)
    }
  }

  /// CommonMark has no tables: the pipes of GitHub's extension are read as lines of text by parsers without it.
  private mutating func write(_ rows: [[[Inline]]], hasHead: Bool, margin: MarkdownPage.Margin) {
    degraded.count("table")
    let columns = rows.map(\.count).max() ?? 0
    var lines: [[UInt8]] = []
    for row in hasHead ? rows : [[]] + rows {
      var line: [UInt8] = [UInt8(ascii: "|")]
      for column in 0..<columns {
        let cell = column < row.count ? self.lines(of: row[column], in: .cell).first ?? [] : []
        line += [UInt8(ascii: " ")] + cell + Array(" |".utf8)
      }
      lines.append(line)
      if lines.count == 1 { lines.append(Array(("|" + String(repeating: " --- |", count: columns)).utf8)) }
    }
    page.write(lines, margin: margin)
  }

  private func isBlank(_ inlines: [Inline]) -> Bool {
    inlines.allSatisfy { inline in
      switch inline {
      case .text(let text), .code(let text): text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      case .emphasis(let inner), .strong(let inner), .mark(let inner), .link(let inner, _): isBlank(inner)
      case .lineBreak: true
      }
    }
  }

  /// Whether a block would show nothing.
  private func isEmpty(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph(let inlines), .heading(_, let inlines): isBlank(inlines)
    case .quote(let blocks): blocks.allSatisfy(isEmpty)
    case .list(_, let items): items.allSatisfy { $0.allSatisfy(isEmpty) }
    case .image: false
    case .table(let rows, _): rows.allSatisfy(\.isEmpty)
    case .preformatted(let text): text.isEmpty
    }
  }
}

extension Block {
  fileprivate var isParagraph: Bool { if case .paragraph = content { true } else { false } }
  fileprivate var isList: Bool { if case .list = content { true } else { false } }
}
