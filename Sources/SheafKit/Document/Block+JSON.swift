/// Written as `{"type": "paragraph", "text": "…", "line": 12}`; `"inlines": […]` stands for `"text"` where the text
/// has marks in it.
extension Block: JSONDescribed {
  package static let json = JSONForm<Block>.union(
    "block",
    "A paragraph or another unit that stands on its own lines, with the place it came from: `line` (from 1; on `page` "
      + "where that is there), `page` and `element`, as far as they are known.",
    blank: BlockFields(),
    [
      .optional("level", \.level, .integer, "From 1, directly under the title, to 6."),
      .optional("text", \.text, .text, "The text, where nothing in it is marked; else there are `inlines`."),
      .optional("inlines", \.inlines, .list(of: Inline.self), "The runs of a text that has marks in it."),
      .optional("blocks", \.blocks, .list(of: Block.self), "The blocks inside it."),
      .optional("ordered", \.ordered, .boolean, "Whether the items are numbered."),
      .optional("items", \.items, .list(of: .list(of: Block.self)), "The items, each a list of blocks."),
      .optional("source", \.source, .text, "Where the picture is, as the article gives it: a path or an address."),
      .optional("alternative", \.alternative, .text, "The alternative text."),
      .optional("caption", \.caption, .list(of: Inline.self), "The caption; left out when there is none."),
      .optional(
        "rows", \.rows, .list(of: .list(of: .list(of: Inline.self))),
        "The rows, each a list of cells, each a list of runs."),
      .optional("head", \.head, .boolean, "Whether the first row is the head."),
      .optional("line", \.place.line, .integer, "The line that it starts on, from 1; on `page` where that is there."),
      .optional("page", \.place.page, .integer, "The page that it starts on, from 1."),
      .optional("element", \.place.element, .text, "What holds it, in the words of the source’s format."),
    ],
    cases: [
      JSONCase(
        "heading", "A heading inside an article.", ["level", "text", "inlines"],
        needs: [["level"], ["text", "inlines"]]),
      JSONCase("paragraph", "A paragraph.", ["text", "inlines"], needs: [["text", "inlines"]]),
      JSONCase("quote", "Quoted blocks.", ["blocks"], needs: [["blocks"]]),
      JSONCase("list", "A list.", ["ordered", "items"], needs: [["ordered"], ["items"]]),
      JSONCase("image", "A picture with its caption.", ["source", "alternative", "caption"]),
      JSONCase("table", "A table.", ["rows", "head"], needs: [["rows"], ["head"]]),
      JSONCase("preformatted", "Text whose line breaks and spaces count.", ["text"], needs: [["text"]]),
    ],
    shared: ["line", "page", "element"], take: { BlockFields($0) }, make: { $0.block })
}

/// The members of every kind of block.
struct BlockFields: JSONCaseFields {
  var type = ""
  var level: Int?
  var text: String?
  var inlines: [Inline]?
  var blocks: [Block]?
  var ordered: Bool?
  var items: [[Block]]?
  var source: String?
  var alternative: String?
  var caption: [Inline]?
  var rows: [[[Inline]]]?
  var head: Bool?
  var place = SourcePlace.unknown

  init() {}

  init(_ block: Block) {
    place = block.place
    switch block.content {
    case .heading(let level, let inlines):
      type = "heading"
      self.level = level
      put(inlines)
    case .paragraph(let inlines):
      type = "paragraph"
      put(inlines)
    case .quote(let blocks):
      type = "quote"
      self.blocks = blocks
    case .list(let ordered, let items):
      type = "list"
      self.ordered = ordered
      self.items = items
    case .image(let image):
      type = "image"
      source = image.source
      alternative = image.alternative
      caption = image.caption.isEmpty ? nil : image.caption
    case .table(let rows, let hasHead):
      type = "table"
      self.rows = rows
      head = hasHead
    case .preformatted(let text):
      type = "preformatted"
      self.text = text
    }
  }

  private mutating func put(_ inlines: [Inline]) {
    if case .text(let text)? = inlines.first, inlines.count == 1 {
      self.text = text
    } else {
      self.inlines = inlines
    }
  }

  /// The block; nil when something is missing.
  var block: Block? { content.map { Block($0, at: place) } }

  private var content: Block.Content? {
    switch type {
    case "heading":
      guard let level, let runs else { return nil }
      return .heading(level: level, runs)
    case "paragraph": return runs.map { .paragraph($0) }
    case "quote": return blocks.map { .quote($0) }
    case "list":
      guard let ordered, let items else { return nil }
      return .list(ordered: ordered, items: items)
    case "image": return .image(Image(source: source, alternative: alternative, caption: caption ?? []))
    case "table":
      guard let rows, let head else { return nil }
      return .table(rows: rows, hasHead: head)
    case "preformatted": return text.map { .preformatted($0) }
    default: return nil
    }
  }

  private var runs: [Inline]? { text.map { [.text($0)] } ?? inlines }
}
