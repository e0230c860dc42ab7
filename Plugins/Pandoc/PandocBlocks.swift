import FoundationEssentials
import SheafKit

/// Blocks as nodes of pandoc.
extension PandocDocument {
  /// Writes blocks, each a node or none where it would show nothing; their headings stand `base` levels down.
  mutating func write(_ blocks: [Block], article: String, base: Int, isTight: Bool = false) {
    for block in blocks where !block.isEmpty { write(block, article: article, base: base, isTight: isTight) }
  }

  private mutating func write(_ block: Block, article: String, base: Int, isTight: Bool) {
    switch block.content {
    case .paragraph(let inlines):
      tree.open(isTight ? .plain : .para)
      write(inlines)
      tree.close()
    case .heading(let level, let inlines):
      outline = min(base + max(1, min(6, level)), outline + 1, 6)
      tree.open(.header)
      tree.number(outline)
      tree.attributes()
      tree.openList()
      write(inlines)
      tree.closeList()
      tree.close()
    case .quote(let blocks):
      tree.open(.blockQuote)
      write(blocks, article: article, base: base)
      tree.close()
    case .list(let ordered, let items): write(items, ordered: ordered, article: article, base: base)
    case .image(let image): write(image, article: article)
    case .table(let rows, let hasHead): write(rows, hasHead: hasHead)
    case .preformatted(let text):
      tree.open(.codeBlock)
      tree.attributes()
      tree.string(text)
      tree.close()
    }
  }

  /// A list whose items are one paragraph, perhaps with a list under it, is set close: its paragraphs are `Plain`.
  private mutating func write(_ items: [[Block]], ordered: Bool, article: String, base: Int) {
    let items = items.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    let isTight = items.allSatisfy { item in item.count == 1 || item.count == 2 && item[1].isList }
    tree.open(ordered ? .orderedList : .bulletList)
    if ordered {
      tree.openList()
      tree.number(1)
      tree.leaf(.decimal)
      tree.leaf(.period)
      tree.closeList()
      tree.openList()
    }
    for item in items {
      tree.openList()
      write(item, article: article, base: base, isTight: isTight)
      tree.closeList()
    }
    if ordered { tree.closeList() }
    tree.close()
  }

  // MARK: - Pictures

  private mutating func write(_ image: Image, article: String) {
    let caption = image.caption.plainText.allSatisfy(\.isWhitespace) ? [] : image.caption
    guard let picture = pictures[article: article, image.source] else {
      degraded.count("image")
      return words(for: image, caption: caption)
    }
    let target = "data:\(picture.kind.mediaType);base64,\(Data(picture.bytes).base64EncodedString())"
    switch api {
    case .v1_22:
      // A picture alone in a paragraph whose title begins with `fig:` is a figure, and its description the caption.
      tree.open(.para)
      write(image, target, description: caption.isEmpty ? nil : caption, title: caption.isEmpty ? "" : "fig:")
      tree.close()
    case .v1_23:
      tree.open(.figure)
      tree.attributes()
      tree.openList()
      tree.null()
      tree.openList()
      if !caption.isEmpty {
        tree.open(.plain)
        write(caption)
        tree.close()
      }
      tree.closeList()
      tree.closeList()
      tree.openList()
      tree.open(.plain)
      write(image, target, description: nil, title: "")
      tree.close()
      tree.closeList()
      tree.close()
    }
  }

  private mutating func write(_ image: Image, _ target: String, description: [Inline]?, title: String) {
    tree.open(.image)
    tree.attributes()
    tree.openList()
    if let description { write(description) } else { tree.text(image.alternative ?? image.caption.plainText) }
    tree.closeList()
    tree.openList()
    tree.string(target)
    tree.string(title)
    tree.closeList()
    tree.close()
  }

  /// What stands for a picture that cannot be had: `［图：一条木船］`, or its caption in the same brackets.
  private mutating func words(for image: Image, caption: [Inline]) {
    let words = caption.isEmpty ? [Inline.text(image.alternative ?? "")] : caption
    let label = words.plainText.isEmpty ? digest.labels.figure : digest.labels.figure + digest.labels.colon
    let (opening, closing) = digest.isChinese ? ("［", "］") : ("[", "]")
    tree.open(.para)
    write([.text(opening + label)] + words + [.text(closing)])
    tree.close()
  }

  // MARK: - Tables

  private mutating func write(_ rows: [[[Inline]]], hasHead: Bool) {
    let columns = rows.map(\.count).max() ?? 0
    let head = hasHead ? rows.prefix(1) : []
    tree.open(.table)
    tree.attributes()
    // No caption.
    tree.openList()
    tree.null()
    tree.openList()
    tree.closeList()
    tree.closeList()
    tree.openList()
    for _ in 0..<columns {
      tree.openList()
      tree.leaf(.alignDefault)
      tree.leaf(.columnWidthDefault)
      tree.closeList()
    }
    tree.closeList()
    write(rows: head, columns: columns)
    // One body, without columns or rows that are heads of their own.
    tree.openList()
    tree.openList()
    tree.attributes()
    tree.number(0)
    tree.openList()
    tree.closeList()
    writeRows(rows.dropFirst(head.count), columns: columns)
    tree.closeList()
    tree.closeList()
    // The foot.
    write(rows: [], columns: columns)
    tree.close()
  }

  /// Writes a head or a foot: attributes and rows.
  private mutating func write(rows: ArraySlice<[[Inline]]>, columns: Int) {
    tree.openList()
    tree.attributes()
    writeRows(rows, columns: columns)
    tree.closeList()
  }

  /// Writes rows, each filled up with empty cells.
  private mutating func writeRows(_ rows: ArraySlice<[[Inline]]>, columns: Int) {
    tree.openList()
    for row in rows {
      tree.openList()
      tree.attributes()
      tree.openList()
      for column in 0..<columns { write(cell: column < row.count ? row[column] : []) }
      tree.closeList()
      tree.closeList()
    }
    tree.closeList()
  }

  private mutating func write(cell: [Inline]) {
    tree.openList()
    tree.attributes()
    tree.leaf(.alignDefault)
    tree.number(1)
    tree.number(1)
    tree.openList()
    if !cell.isEmpty {
      tree.open(.plain)
      write(cell)
      tree.close()
    }
    tree.closeList()
    tree.closeList()
  }

  // MARK: - Inlines

  /// Writes inlines; a link inside a link is its words alone.
  mutating func write(_ inlines: [Inline], isInLink: Bool = false) {
    for inline in inlines {
      switch inline {
      case .text(let text): tree.text(text)
      case .lineBreak: tree.leaf(.lineBreak)
      case .code(let text):
        tree.open(.code)
        tree.attributes()
        tree.string(text)
        tree.close()
      case .emphasis(let inner):
        tree.open(.emph)
        write(inner, isInLink: isInLink)
        tree.close()
      case .strong(let inner):
        tree.open(.strong)
        write(inner, isInLink: isInLink)
        tree.close()
      case .mark(let inner):
        tree.open(.span)
        tree.attributes(class: "mark")
        tree.openList()
        write(inner, isInLink: isInLink)
        tree.closeList()
        tree.close()
      case .link(let inner, let destination):
        if !isInLink, let address = WebAddress(destination) {
          tree.open(.link)
          tree.attributes()
          tree.openList()
          write(inner, isInLink: true)
          tree.closeList()
          tree.openList()
          tree.string(address.description)
          tree.string("")
          tree.closeList()
          tree.close()
        } else {
          degraded.count("link")
          write(inner, isInLink: isInLink)
        }
      }
    }
  }
}

extension Block {
  fileprivate var isList: Bool { if case .list = content { true } else { false } }

  /// Whether it would show nothing.
  fileprivate var isEmpty: Bool {
    switch content {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText.allSatisfy(\.isWhitespace)
    case .quote(let blocks): blocks.allSatisfy(\.isEmpty)
    case .list(_, let items): items.allSatisfy { $0.allSatisfy(\.isEmpty) }
    case .image: false
    case .table(let rows, _): rows.allSatisfy(\.isEmpty)
    case .preformatted(let text): text.isEmpty
    }
  }
}
