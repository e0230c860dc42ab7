import SheafKit

/// What enters a digest.
public struct Selection: Sendable, Hashable {
  /// The query that an article must meet; nil takes everything.
  public var query: Query?
  /// What is judged and shown: whole articles, or passages of them.
  public var unit: SelectionUnit
  /// The days of publication to take; an article without a date is left out when this is set.
  public var published: PublishedRange?
  /// Whose earlier issues leave out what they printed; nil when nobody's do.
  public var unpublished: Unpublished?
  /// The least score; 0 for none.
  public var minimum: Double
  /// What becomes of near-duplicates.
  public var reposts: RepostRule
  /// How much enters, best first.
  public var limit: Limit

  /// Makes a selection.
  public init(
    query: Query? = nil, unit: SelectionUnit = .article, published: PublishedRange? = nil,
    unpublished: Unpublished? = nil, minimum: Double = 0, reposts: RepostRule = RepostRule(), limit: Limit = Limit()
  ) {
    self.query = query
    self.unit = unit
    self.published = published
    self.unpublished = unpublished
    self.minimum = minimum
    self.reposts = reposts
    self.limit = limit
  }
}

/// What is judged by the query of a selection, and shown when it is met.
public enum SelectionUnit: String, Sendable, Hashable, CaseIterable {
  /// Whole articles.
  case article
  /// The passages of an article, each by its own text and by what stands over it.
  case passage
}

/// Days of publication.
public enum PublishedRange: Sendable, Hashable {
  /// From one day to another, both included; nil leaves that end open.
  case between(from: CalendarDate?, to: CalendarDate?)
  /// The number of days that end with the day of issue.
  case last(days: Int)
}

/// Whose earlier issues leave out what they printed; the raw values are those of the recipe.
public enum Unpublished: String, Sendable, Hashable, CaseIterable {
  /// Those of the recipe itself.
  case inThisRecipe = "true"
  /// Those of every recipe in its folder.
  case inAnyRecipe = "any"
}

/// A section of the digest, and what belongs into it.
///
/// Sections are asked in the order of the recipe; an article goes to the first that takes it.
public struct SectionRule: Sendable, Hashable {
  /// The title.
  public var title: String
  /// The query that an article must meet; nil for a section that takes the rest.
  public var query: Query?
  /// How much it takes; what is over the limit goes on to later sections.
  public var limit: Limit
  /// The order of the entries.
  public var order: [OrderKey]
  /// What to group entries by; nil for no groups.
  public var group: GroupKey?
  /// Where the recipe states it.
  public var location: SourceLocation

  /// Makes a section.
  public init(
    title: String, query: Query?, limit: Limit = Limit(), order: [OrderKey] = OrderKey.standard,
    group: GroupKey? = nil, location: SourceLocation
  ) {
    self.title = title
    self.query = query
    self.limit = limit
    self.order = order
    self.group = group
    self.location = location
  }
}

/// One key of an order: `score`, `published`, `title`, `source` or `organisation`, falling with a `-` before it.
///
/// An article that lacks the value comes last either way. Equal articles are told apart by title and file.
public struct OrderKey: Sendable, Hashable {
  /// What can be ordered by.
  public enum Value: String, Sendable, Hashable, CaseIterable {
    /// The score.
    case score
    /// The day of publication.
    case published
    /// The title, by code points.
    case title
    /// The medium, by code points.
    case source
    /// The organisation, by code points.
    case organisation
  }

  /// What to order by.
  public var value: Value
  /// Whether from large to small.
  public var isDescending: Bool

  /// Makes a key.
  public init(_ value: Value, descending: Bool = false) {
    self.value = value
    isDescending = descending
  }

  /// The order when the recipe states none: best first, then oldest first, then by title.
  public static let standard = [OrderKey(.score, descending: true), OrderKey(.published), OrderKey(.title)]
}

/// What entries of a section are grouped by.
public enum GroupKey: String, Sendable, Hashable, CaseIterable {
  /// The organisation.
  case organisation
  /// The medium.
  case source
}

/// What becomes of a section that gets nothing.
public enum EmptySections: String, Sendable, Hashable, CaseIterable {
  /// It is left out.
  case omit
  /// It is printed with a line that says so.
  case keep
  /// The digest is not made.
  case error
}

/// What is shown of each article.
public struct EntryRule: Sendable, Hashable {
  /// What an entry can show.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Sentences chosen from the article.
    case highlights
    /// The first paragraph.
    case lead
    /// The whole text.
    case body
    /// Who wrote it.
    case byline
    /// Where it comes from.
    case source
    /// Figures with their units.
    case figures
    /// People with their roles.
    case people
    /// What people say, word for word.
    case quotes
  }

  /// What to show, in this order; byline and source have their own places.
  public var show: [Part]
  /// The most sentences of the highlights.
  public var sentences: Int
  /// The most characters of the highlights; the first sentence is taken however long it is.
  public var characters: Int
  /// Whether the theme's terms are marked.
  public var marksTerms: Bool

  /// Makes a rule.
  public init(
    show: [Part] = [.highlights, .source], sentences: Int = 3, characters: Int = 240, marksTerms: Bool = false
  ) {
    self.show = show
    self.sentences = sentences
    self.characters = characters
    self.marksTerms = marksTerms
  }
}
