/// One article's place in a digest.
public struct Entry: Hashable, Sendable {
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
  /// Lines of facts to print under the text, in the order of the recipe; empty unless the recipe shows them.
  public var facts: [Fact]
  /// The figures of what the digest takes from the article, in the order of the source.
  public var figures: [Figure]
  /// The people named in it, in the order of the source, each once.
  public var people: [Person]
  /// What is quoted in it, in the order of the source.
  public var quotes: [Quotation]

  /// Makes an entry from its parts.
  public init(
    number: Int, article: String, headline: String, kicker: String? = nil, subtitle: String? = nil,
    byline: String? = nil, parts: [EntryPart], source: String? = nil, reposts: String? = nil, note: [Block]? = nil,
    facts: [Fact] = [], figures: [Figure] = [], people: [Person] = [], quotes: [Quotation] = []
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
    self.facts = facts
    self.figures = figures
    self.people = people
    self.quotes = quotes
  }
}

/// Something an entry shows of its article.
public enum EntryPart: Hashable, Sendable {
  /// Sentences taken word for word, in the order of the source.
  case highlights([Highlight])
  /// Whole blocks: the lead (its first paragraph) or the body.
  case text([Block])
}
