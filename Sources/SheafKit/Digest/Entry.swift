/// One article's place in a digest.
public struct Entry: Hashable, Sendable, Codable {
  /// Its number in the whole digest, from 1; formatters use it for anchors.
  public var number: Int
  /// The id of the article it is taken from.
  public var article: String
  /// The headline as printed.
  public var headline: String
  /// The line over the headline.
  public var kicker: String?
  /// The line under the headline.
  public var subtitle: String?
  /// Who wrote it, as printed (`记者 王芳`), when the recipe shows it.
  public var byline: String?
  /// What is shown of the article, in the order of the recipe.
  public var parts: [EntryPart]
  /// Where it comes from, as printed without its brackets: `来源：临江晚报，2021年3月5日`; nil when the recipe does not
  /// show it or nothing is known.
  public var source: String?
  /// Who else carried the same text, as printed: `另有临江在线等2家转载`; nil when nobody did.
  public var reposts: String?
  /// The editor's remark on the entry (按语); nil when there is none.
  public var note: [Block]?

  /// Makes an entry from its parts.
  public init(
    number: Int, article: String, headline: String, kicker: String? = nil, subtitle: String? = nil,
    byline: String? = nil, parts: [EntryPart], source: String? = nil, reposts: String? = nil, note: [Block]? = nil
  ) {
    self.number = number
    self.article = article
    self.headline = headline
    self.kicker = kicker
    self.subtitle = subtitle
    self.byline = byline
    self.parts = parts
    self.source = source
    self.reposts = reposts
    self.note = note
  }
}

/// Something an entry shows of its article.
public enum EntryPart: Hashable, Sendable {
  /// Sentences taken word for word, in the order of the source.
  case highlights([Highlight])
  /// Whole blocks: the lead (its first paragraph) or the body.
  case text([Block])
}

/// Written as `{"type": "highlights", "highlights": […]}` and `{"type": "text", "blocks": […]}`.
extension EntryPart: Codable {
  private enum Key: String, CodingKey {
    case type
    case highlights
    case blocks
  }

  private enum Kind: String, Codable {
    case highlights
    case text
  }

  /// Reads one part; an unknown type is an error.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    switch try object.decode(Kind.self, forKey: .type) {
    case .highlights: self = .highlights(try object.decode([Highlight].self, forKey: .highlights))
    case .text: self = .text(try object.decode([Block].self, forKey: .blocks))
    }
  }

  /// Writes one part.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch self {
    case .highlights(let highlights):
      try object.encode(Kind.highlights, forKey: .type)
      try object.encode(highlights, forKey: .highlights)
    case .text(let blocks):
      try object.encode(Kind.text, forKey: .type)
      try object.encode(blocks, forKey: .blocks)
    }
  }
}
