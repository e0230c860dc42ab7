import SheafKit

/// Blocks and inlines as HTML.
extension DigestPage {
  /// Writes blocks; their headings stand `base` levels below the page's.
  mutating func write(_ blocks: [Block], base: Int) {
    for block in blocks { write(block, base: base) }
  }

  /// Writes a block on lines of its own; one with nothing to show leaves nothing.
  mutating func write(_ block: Block, base: Int) {
    switch block.content {
    case .paragraph(let inlines):
      guard !inlines.isBlank else { return }
      html.open(.p)
      write(inlines)
      html.close(.p)
    case .heading(let level, let inlines):
      guard !inlines.isBlank else { return }
      outline = min(base + max(1, min(6, level)), outline + 1, 6)
      let heading = HTMLWriter.Element.heading(outline)
      html.open(heading)
      write(inlines)
      html.close(heading)
    case .quote(let blocks):
      html.open(.blockquote)
      html.newline()
      write(blocks, base: base)
      html.close(.blockquote)
    case .list(let ordered, let items):
      html.open(ordered ? .ol : .ul)
      html.newline()
      for item in items { write(item: item, base: base) }
      html.close(ordered ? .ol : .ul)
    case .image(let image): write(image)
    case .table(let rows, let hasHead): write(rows, hasHead: hasHead)
    case .preformatted(let text):
      html.open(.pre)
      // A parser drops the first line end in it.
      html.newline()
      html.text(text)
      html.close(.pre)
    }
    html.newline()
  }

  /// Writes an item; one of a single paragraph is set close.
  private mutating func write(item: [Block], base: Int) {
    html.open(.li)
    if case .paragraph(let inlines)? = item.first?.content {
      write(inlines)
      write(Array(item.dropFirst()), base: base)
    } else {
      write(item, base: base)
    }
    html.close(.li)
    html.newline()
  }

  /// A digest carries no pictures, and a page that loads one from elsewhere tells who reads it: words stand for it.
  private mutating func write(_ image: Image) {
    degraded.count("image")
    let caption = image.caption.plainText
    let alternative = image.alternative.flatMap { $0.isEmpty || $0 == caption ? nil : $0 }
    let words = [digest.labels.figure, alternative].compactMap { $0 }.joined(separator: digest.labels.colon)
    html.open(.figure)
    html.element(.div, ("class", "picture")) { $0.text(words) }
    if !image.caption.isBlank {
      html.open(.figcaption)
      write(image.caption)
      html.close(.figcaption)
    }
    html.close(.figure)
  }

  private mutating func write(_ rows: [[[Inline]]], hasHead: Bool) {
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0 else { return }
    html.open(.table)
    html.newline()
    var body = rows[...]
    if hasHead, let head = body.popFirst() {
      html.open(.thead)
      write(head, columns: columns, isHead: true)
      html.close(.thead)
      html.newline()
    }
    if !body.isEmpty {
      html.open(.tbody)
      html.newline()
      for row in body { write(row, columns: columns, isHead: false) }
      html.close(.tbody)
      html.newline()
    }
    html.close(.table)
  }

  /// A row, filled up with empty cells to the width of the table.
  private mutating func write(_ row: [[Inline]], columns: Int, isHead: Bool) {
    html.open(.tr)
    for cell in row + Array(repeating: [], count: columns - row.count) {
      if isHead, !cell.isBlank {
        html.open(.th, ("scope", "col"))
        write(cell)
        html.close(.th)
      } else {
        html.open(.td)
        write(cell)
        html.close(.td)
      }
    }
    html.close(.tr)
    html.newline()
  }

  /// Writes inlines; a link inside a link is its words alone.
  mutating func write(_ inlines: [Inline], isInLink: Bool = false) {
    for inline in inlines {
      switch inline {
      case .text(let text): html.text(text)
      case .lineBreak: html.open(.br)
      case .code(let text): html.element(.code) { $0.text(text) }
      case .emphasis(let inner): write(inner, in: .em, isInLink: isInLink)
      case .strong(let inner): write(inner, in: .strong, isInLink: isInLink)
      case .mark(let inner): write(inner, in: .mark, isInLink: isInLink)
      case .link(let inner, let destination):
        if !isInLink, !inner.isBlank, let address = WebAddress(destination) {
          html.open(.a, ("href", address.description), ("rel", "noreferrer"))
          write(inner, isInLink: true)
          html.close(.a)
        } else {
          degraded.count("link")
          write(inner, isInLink: isInLink)
        }
      }
    }
  }

  private mutating func write(_ inner: [Inline], in element: HTMLWriter.Element, isInLink: Bool) {
    html.open(element)
    write(inner, isInLink: isInLink)
    html.close(element)
  }
}

extension [Inline] {
  /// Whether there is nothing to show in them.
  fileprivate var isBlank: Bool { plainText.allSatisfy(\.isWhitespace) }
}
