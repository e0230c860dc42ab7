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

  /// Its blocks; only what is marked as none of the text is left out, which the log keeps.
  func blocks(_ log: inout DropLog) -> [DraftBlock] {
    guard let body = tree.nodes.indices.first(where: { tree.nodes[$0].tag == .body }) else { return [] }
    var outline = PageOutline(tree, showsHidden: false, kept: Set(kept))
    let text = PageText(tree, &outline)
    let furniture = Furniture(tree, outline, text, root: body, kept: Set(kept))
    let reader = BlockReader(tree: tree, outline: outline, furniture: furniture, lines: lines, start: 0, taken: [])
    if log.isKept {
      let drops = PageDrops(
        tree: tree, outline: outline, text: text, furniture: furniture, lines: lines, root: body,
        kept: tree.outermost(kept), start: 0, lead: nil, end: reader.end, title: [], credits: [], captions: [])
      log.add(
        drops.log().mapped { dropped in
          var moved = dropped
          moved.place.line = inFile(dropped.place.line)
          return [moved]
        })
    }
    return (kept.isEmpty ? reader.blocks(in: body) : reader.blocks(ofKept: kept)).map(placed)
  }

  /// Its text as one line.
  var text: MarkedText { tree.nodes.isEmpty ? MarkedText() : tree.plainText(of: 0) }

  /// The line of the file that a line of the piece is.
  private func inFile(_ line: Int?) -> Int? { firstLine.flatMap { first in line.map { first + $0 - 1 } } }

  /// A block, and those in it, with their lines in the file.
  private func placed(_ block: DraftBlock) -> DraftBlock {
    var block = block
    block.place.line = inFile(block.line)
    switch block.content {
    case .quote(let blocks): block.content = .quote(blocks.map(placed))
    case .list(let ordered, let items): block.content = .list(ordered: ordered, items: items.map { $0.map(placed) })
    case .heading, .paragraph, .image, .table, .preformatted: break
    }
    return block
  }
}
