/// Written as `{"type": "paragraph", "text": "…", "line": 12}`; `"inlines": […]` stands for `"text"` where the text
/// has marks in it.
extension Block: Codable {
  private enum Key: String, CodingKey {
    case type
    case text
    case inlines
    case level
    case blocks
    case ordered
    case items
    case source
    case alternative
    case caption
    case rows
    case head
  }

  private enum Kind: String, Codable {
    case heading
    case paragraph
    case quote
    case list
    case image
    case table
    case preformatted
  }

  /// Reads one block; an unknown type is an error.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    func inlines() throws -> [Inline] {
      if let text = try object.decodeIfPresent(String.self, forKey: .text) { return [.text(text)] }
      return try object.decode([Inline].self, forKey: .inlines)
    }
    place = try SourcePlace(from: decoder)
    switch try object.decode(Kind.self, forKey: .type) {
    case .heading: content = .heading(level: try object.decode(Int.self, forKey: .level), try inlines())
    case .paragraph: content = .paragraph(try inlines())
    case .quote: content = .quote(try object.decode([Block].self, forKey: .blocks))
    case .list:
      content = .list(
        ordered: try object.decode(Bool.self, forKey: .ordered),
        items: try object.decode([[Block]].self, forKey: .items))
    case .image:
      content = .image(
        Image(
          source: try object.decodeIfPresent(String.self, forKey: .source),
          alternative: try object.decodeIfPresent(String.self, forKey: .alternative),
          caption: try object.decodeIfPresent([Inline].self, forKey: .caption) ?? []))
    case .table:
      content = .table(
        rows: try object.decode([[[Inline]]].self, forKey: .rows),
        hasHead: try object.decode(Bool.self, forKey: .head))
    case .preformatted: content = .preformatted(try object.decode(String.self, forKey: .text))
    }
  }

  /// Writes one block.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    func put(_ kind: Kind) throws { try object.encode(kind, forKey: .type) }
    func put(_ inlines: [Inline]) throws {
      if case .text(let text)? = inlines.first, inlines.count == 1 {
        try object.encode(text, forKey: .text)
      } else {
        try object.encode(inlines, forKey: .inlines)
      }
    }
    switch content {
    case .heading(let level, let inlines):
      try put(.heading)
      try object.encode(level, forKey: .level)
      try put(inlines)
    case .paragraph(let inlines):
      try put(.paragraph)
      try put(inlines)
    case .quote(let blocks):
      try put(.quote)
      try object.encode(blocks, forKey: .blocks)
    case .list(let ordered, let items):
      try put(.list)
      try object.encode(ordered, forKey: .ordered)
      try object.encode(items, forKey: .items)
    case .image(let image):
      try put(.image)
      try object.encodeIfPresent(image.source, forKey: .source)
      try object.encodeIfPresent(image.alternative, forKey: .alternative)
      if !image.caption.isEmpty { try object.encode(image.caption, forKey: .caption) }
    case .table(let rows, let hasHead):
      try put(.table)
      try object.encode(rows, forKey: .rows)
      try object.encode(hasHead, forKey: .head)
    case .preformatted(let text):
      try put(.preformatted)
      try object.encode(text, forKey: .text)
    }
    try place.encode(to: encoder)
  }
}
