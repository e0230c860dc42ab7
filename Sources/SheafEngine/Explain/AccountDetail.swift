import SheafKit

/// What is told of an article only when somebody asks for it by name: its passages, its sentences, and in what it
/// differs from the articles that carry the same text.
public struct AccountDetail: Hashable, Sendable {
  /// A passage of an article that is judged by passages.
  public struct Passage: Hashable, Sendable {
    /// Its blocks, by their indices, in order.
    public var blocks: [Int]
    /// The lead that stands over it; nil where none does.
    public var lead: String?
    /// How it begins, at most `openingLength` code points.
    public var opening: String
    /// Where it starts in the source.
    public var place: SourcePlace
    /// Whether it enters.
    public var isChosen: Bool
    /// Its score in thousandths; nil where the query does not hold.
    public var score: Int?
    /// Why it stays out; nil for one that enters.
    public var refusal: Refusal?

    static let openingLength = 40
  }

  /// A sentence that could be quoted.
  public struct Sentence: Hashable, Sendable {
    /// The words.
    public var text: String
    /// The index of the block.
    public var block: Int
    /// The range in the plain text of the block.
    public var range: TextRange
    /// Where the block stands in the source.
    public var place: SourcePlace
    /// Whether it is among the highlights.
    public var isPrinted: Bool
    /// What speaks for and against it, in thousandths; empty where nothing was asked.
    public var points: [Points]
  }

  /// What one trait of a sentence counts.
  public struct Points: Hashable, Sendable {
    /// The trait, as the reference page names it.
    public var trait: String
    /// The points, in thousandths.
    public var points: Int
  }

  /// In what two articles that carry one text differ.
  public struct Difference: Hashable, Sendable {
    /// The other article.
    public var other: Account.Subject
    /// The fields that are not the same, by their names in the JSON of articles.
    public var fields: [Field]
    /// Sentences that only this article has.
    public var onlyHere: [String]
    /// Sentences that only the other has.
    public var onlyThere: [String]
    /// Sentences of which both have their own wording.
    public var changed: [Change]

    /// A sentence in two wordings.
    public struct Change: Hashable, Sendable {
      /// That of this article.
      public var here: String
      /// That of the other.
      public var there: String
    }

    /// A field that two articles state differently.
    public struct Field: Hashable, Sendable {
      /// Its name.
      public var name: String
      /// What this article states; nil for nothing.
      public var here: String?
      /// What the other states.
      public var there: String?
    }
  }

  /// What `none` finds in an article that it leaves out; the shares count nothing.
  public var exclusions: [Share]
  /// The passages; empty where whole articles are judged.
  public var passages: [Passage]
  /// The sentences that could be quoted, in the order of the article.
  public var sentences: [Sentence]
  /// One for each article that is folded into this one, or that this one is folded into.
  public var differences: [Difference]
}
