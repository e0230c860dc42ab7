import SheafKit

/// A piece of a web page that is nothing but text of an article, as feeds and mails carry it.
struct HTMLFragment {
  private let tree: HTMLTree
  private let kept: [HTMLTree.Index]
  private let lines: LineIndex
  private let firstLine: Int?

  /// Parses a piece of a page in UTF-8. `firstLine` is the line of the file that it starts on, `site` what rules say about
  /// the elements in it.
  init(_ markup: [UInt8], firstLine: Int? = nil, site: Site = Site(), file: String = "") {
    let whole = PageParser.parse(MarkupBounds(markup).page, keepsNames: site.selectsElements)
    let corrected = SiteElements(whole, site, file: file)
    (tree, kept) = (corrected.tree, corrected.kept)
    lines = LineIndex(markup)
    self.firstLine = firstLine
  }

  /// Its blocks; only what is marked as none of the text is left out.
  var blocks: [DraftBlock] {
    guard let body = tree.nodes.indices.first(where: { tree.nodes[$0].tag == .body }) else { return [] }
    var outline = PageOutline(tree, showsHidden: false, kept: Set(kept))
    let text = PageText(tree, &outline)
    let reader = BlockReader(
      tree: tree, outline: outline, furniture: Furniture(tree, outline, text, root: body, kept: Set(kept)),
      lines: lines, start: 0, taken: [])
    return (kept.isEmpty ? reader.blocks(in: body) : reader.blocks(ofKept: kept)).map(placed)
  }

  /// Its text as one line.
  var text: MarkedText { tree.nodes.isEmpty ? MarkedText() : tree.plainText(of: 0) }

  /// A block, and those in it, with their lines in the file.
  private func placed(_ block: DraftBlock) -> DraftBlock {
    var block = block
    block.place.line = firstLine.flatMap { first in block.line.map { first + $0 - 1 } }
    switch block.content {
    case .quote(let blocks): block.content = .quote(blocks.map(placed))
    case .list(let ordered, let items): block.content = .list(ordered: ordered, items: items.map { $0.map(placed) })
    case .heading, .paragraph, .image, .table, .preformatted: break
    }
    return block
  }
}
