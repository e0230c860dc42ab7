import SheafKit
import SheafRecipe

/// The share of one term in the score of an article.
public struct Share: Hashable, Sendable {
  /// The term, as the recipe writes it.
  public var term: String
  /// Its weight.
  public var weight: Double
  /// The sum of the factors of the places where it stands.
  public var count: Double
  /// What it adds to the score, in thousandths, rounded; the score itself is rounded once, from the sum.
  public var score: Int
  /// Where it stands, in the order of the article.
  public var occurrences: [Occurrence]
}

/// A place where a term stands.
public struct Occurrence: Hashable, Sendable {
  /// The field.
  public var field: Field
  /// The words of the article, as they stand there.
  public var words: String
  /// A few characters before them, for people.
  public var before: String
  /// A few characters behind them.
  public var after: String
  /// The index of the block; nil for a field that is no block.
  public var block: Int?
  /// The range in the plain text of the block, or of the field.
  public var range: TextRange
  /// Where the block stands in the source.
  public var place: SourcePlace

  /// Whether it counts for the score; one inside a longer term, or behind another that overlaps it, does not.
  public var counts: Bool

  /// The code points of context on each side.
  static let contextLength = 8
}
