/// Where a printed article comes from: a line of the list of sources, and the way back to the file.
public struct SourceNote: Hashable, Sendable {
  /// The number of the entry that it belongs to.
  public var entry: Int
  /// The id of the article.
  public var article: String
  /// The article's own title.
  public var title: String
  /// The medium, where stated.
  public var source: String?
  /// The day of publication, where stated.
  public var published: CalendarDate?
  /// The file it was read from, the importer, the line and the address.
  public var origin: Origin
  /// The files that held the same text and were folded into this one.
  public var reposts: [Origin]

  /// Makes a note from its parts.
  public init(
    entry: Int, article: String, title: String, source: String? = nil, published: CalendarDate? = nil, origin: Origin,
    reposts: [Origin] = []
  ) {
    self.entry = entry
    self.article = article
    self.title = title
    self.source = source
    self.published = published
    self.origin = origin
    self.reposts = reposts
  }
}

/// What made a digest out of what.
public struct Provenance: Hashable, Sendable {
  /// The recipe file's name, without its folder.
  public var recipe: String
  /// How many articles were read.
  public var articlesRead: Int
  /// How many of them the recipe's query chose.
  public var articlesChosen: Int

  /// Makes a provenance from its parts.
  public init(recipe: String, articlesRead: Int, articlesChosen: Int) {
    self.recipe = recipe
    self.articlesRead = articlesRead
    self.articlesChosen = articlesChosen
  }
}
