import SheafKit

// Blocks and what stands in them. One flag of a block is true: that of its kind.

extension Scopes {
  /// A block.
  static let block: Scope<Block> = Scope(
    "block",
    [
      .flag("paragraph", "it is a paragraph") { block, _ in block.kind == .paragraph },
      .flag("heading", "it is a heading") { block, _ in block.kind == .heading },
      .flag("quote", "it is a quotation of `blocks`") { block, _ in block.kind == .quote },
      .flag("list", "it is a list of `items`") { block, _ in block.kind == .list },
      .flag("image", "it is a picture") { block, _ in block.kind == .image },
      .flag("table", "it is a table of `rows`") { block, _ in block.kind == .table },
      .flag("preformatted", "its line breaks and spaces count") { block, _ in block.kind == .preformatted },
      .text("text", "its words; those of a picture with `labels.figure`, in brackets") { block, rendering in
        block.words(rendering.labels)
      },
      .many("inlines", Scopes.inline, "the words of a paragraph or a heading, with their marks") { block, _ in
        Run.runs(of: block.ownInlines)
      },
      .number("level", "the level of a heading, from 1 to 6") { block in
        if case .heading(let level, _) = block.content { min(max(level, 1), 6) } else { nil }
      },
      .many("blocks", Scopes.block, "what a quotation holds") { block, _ in
        if case .quote(let blocks) = block.content { blocks } else { [] }
      },
      .flag("ordered", "a list’s items are numbered") { block, _ in
        if case .list(true, _) = block.content { true } else { false }
      },
      .many("items", Scopes.item, "the items of a list") { block, _ in
        if case .list(_, let items) = block.content { items.map(Item.init) } else { [] }
      },
      .many("rows", Scopes.row, "the rows of a table") { block, _ in
        guard case .table(let rows, let hasHead) = block.content else { return [] }
        return rows.enumerated().map { Row(cells: $1.map(Paragraph.init), isHead: hasHead && $0 == 0) }
      },
      .many("lines", Scopes.bareLine, "the lines of preformatted text") { block, _ in
        guard case .preformatted(let text) = block.content else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { BareLine(text: String($0)) }
      },
      .text("alternative", "what a picture shows, in words") { block, _ in block.image?.alternative },
      .text("address", "the address of a picture, if it is one to link to") { block, _ in
        block.image?.source.flatMap { WebAddress($0)?.description }
      },
      .one("caption", Scopes.paragraph, "the caption of a picture") { block, _ in
        block.image.flatMap { $0.caption.isEmpty ? nil : Paragraph(inlines: $0.caption) }
      },
    ])
}

extension Block {
  /// The kinds of block by name, each counted as degraded under it where templates do not ask for it.
  enum Kind: String, CaseIterable {
    case paragraph, heading, quote, list, image, table, preformatted
  }

  /// What it is.
  var kind: Kind {
    switch content {
    case .heading: .heading
    case .paragraph: .paragraph
    case .quote: .quote
    case .list: .list
    case .image: .image
    case .table: .table
    case .preformatted: .preformatted
    }
  }

  fileprivate var image: Image? { if case .image(let image) = content { image } else { nil } }

  fileprivate var ownInlines: [Inline] {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines): inlines
    case .quote, .list, .image, .table, .preformatted: []
    }
  }

  fileprivate func words(_ labels: Labels) -> String {
    switch content {
    case .preformatted(let text): text
    case .heading, .paragraph, .quote, .list, .image, .table:
      Paragraph.flat([self], labels).map(\.inlines.plainText).joined(separator: "\n")
    }
  }
}

/// An item of a list.
struct Item: Sendable {
  /// What it holds.
  let blocks: [Block]
}

extension Scopes {
  /// An item of a list.
  static let item: Scope<Item> = Scope(
    "item",
    [
      .many("blocks", Scopes.block, "what it holds") { item, _ in item.blocks },
      .many("paragraphs", Scopes.paragraph, "what it holds, as paragraphs") { item, rendering in
        Paragraph.flat(item.blocks, rendering.labels)
      },
    ])
}

/// A row of a table.
struct Row: Sendable {
  /// Its cells.
  let cells: [Paragraph]
  /// Whether the source says that it is the head.
  let isHead: Bool
}

extension Scopes {
  /// A row of a table.
  static let row: Scope<Row> = Scope(
    "row",
    [
      .flag("head", "it is the head of the table") { row, _ in row.isHead },
      .many("cells", Scopes.paragraph, "its cells") { row, _ in row.cells },
    ])
}

/// A line of preformatted text.
struct BareLine: Sendable {
  /// The line without its end.
  let text: String
}

extension Scopes {
  /// A line of preformatted text.
  static let bareLine: Scope<BareLine> = Scope("line", [.text("text", "the line") { line, _ in line.text }])
}
