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
