import SheafKit

/// A query over one article: it holds or it does not, and it has a score.
///
/// It holds when at least `atLeast` clauses of `any` do (or `any` is empty), every clause of `all` and none of `none`.
/// Its score is the sum of the scores of the clauses of `any` and `all` that hold.
public struct Query: Sendable, Hashable {
  /// Clauses of which at least `atLeast` must hold.
  public var any: [Clause]
  /// Clauses that must all hold.
  public var all: [Clause]
  /// Clauses of which none may hold.
  public var none: [Clause]
  /// How many clauses of `any` must hold: from 1 to as many as there are; 1 when `any` is empty.
  public var atLeast: Int
  /// Where the recipe states it.
  public var location: SourceLocation

  /// Makes a query.
  public init(
    any: [Clause] = [], all: [Clause] = [], none: [Clause] = [], atLeast: Int = 1, location: SourceLocation
  ) {
    self.any = any
    self.all = all
    self.none = none
    self.atLeast = atLeast
    self.location = location
  }

  /// Whether it asks for nothing, and so holds everywhere.
  public var isEmpty: Bool { any.isEmpty && all.isEmpty && none.isEmpty }
}

/// One clause of a query.
public indirect enum Clause: Sendable, Hashable {
  /// The text holds a term.
  case term(Term)
  /// Several terms stand close to each other.
  case near(Near)
  /// The text has something of the form of a regular expression.
  case pattern(Pattern)
  /// A query inside the query.
  case query(Query)
  /// A named query, already looked up.
  case theme(name: String, Query)
}

/// A word or phrase to look for, matched with width, case, and simplified or traditional form folded.
public struct Term: Sendable, Hashable {
  /// The words, as the recipe writes them.
  public var text: String
  /// How much a match counts; above 0.
  public var weight: Double
  /// The only field to look in; nil for all.
  public var field: Field?
  /// Longer words that hold the term and are not meant: an occurrence inside one of them does not count.
  public var except: [String]
  /// Where the recipe states it.
  public var location: SourceLocation

  /// Makes a term.
  public init(
    text: String, weight: Double = 1, field: Field? = nil, except: [String] = [], location: SourceLocation
  ) {
    self.text = text
    self.weight = weight
    self.field = field
    self.except = except
    self.location = location
  }
}

/// Terms that count only where they all stand close to each other, in any order.
public struct Near: Sendable, Hashable {
  /// The terms; at least two.
  public var terms: [String]
  /// The most characters that may stand between one and the next.
  public var within: Int
  /// How much a match counts; above 0.
  public var weight: Double
  /// The only field to look in; nil for all.
  public var field: Field?
  /// Where the recipe states it.
  public var location: SourceLocation

  /// Makes a near clause.
  public init(terms: [String], within: Int, weight: Double = 1, field: Field? = nil, location: SourceLocation) {
    self.terms = terms
    self.within = within
    self.weight = weight
    self.field = field
    self.location = location
  }
}

/// A regular expression to look for, in the syntax of RE2, which runs in linear time.
public struct Pattern: Sendable, Hashable {
  /// The expression, as the recipe writes it.
  public var text: String
  /// How much a match counts; above 0.
  public var weight: Double
  /// The only field to look in; nil for all.
  public var field: Field?
  /// Where the recipe states it.
  public var location: SourceLocation

  /// Makes a pattern.
  public init(text: String, weight: Double = 1, field: Field? = nil, location: SourceLocation) {
    self.text = text
    self.weight = weight
    self.field = field
    self.location = location
  }
}

/// The fields of an article that a term can be looked for in.
public enum Field: String, Sendable, Hashable, CaseIterable {
  /// Title, kicker and subtitle.
  case title
  /// The headings inside the article.
  case heading
  /// The text, without headings and captions.
  case body
  /// The medium.
  case source
  /// The organisation.
  case organisation
  /// The names in the byline.
  case byline
}
