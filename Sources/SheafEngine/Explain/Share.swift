import SheafKit
import SheafRecipe

/// The share of one term in the score of an article.
public struct Share: Hashable, Sendable {
  /// The term, as the recipe writes it.
  public var term: String
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

  /// Quotes a range of a text.
  init(_ range: TextRange, of text: [Unicode.Scalar], field: Field, block: Int?, at place: SourcePlace) {
    func quoted(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(text[range.clamped(to: 0..<text.count)]))
    }
    (self.field, self.block, self.range, self.place) = (field, block, range, place)
    words = quoted(range.start..<max(range.start, range.end))
    before = quoted(max(0, range.start - Self.contextLength)..<max(0, range.start))
    after = quoted(min(range.end, text.count)..<min(range.end + Self.contextLength, text.count))
  }

  /// The code points of context on each side.
  static let contextLength = 8
}
