import SheafKit

/// In what two digests differ, article by article, and why.
public struct DigestDifference: Hashable, Sendable {
  /// What became of one article from the first digest to the second.
  public struct Item: Hashable, Sendable {
    /// What became of it in the first run; nil when it was not read.
    public var before: Account?
    /// What became of it in the second run; nil when it was not read.
    public var after: Account?
    /// What changed; never empty.
    public var changes: [Change]

    /// The article, as the later run has it.
    public var subject: Account.Subject? { (after ?? before)?.subject }
  }

  /// One thing that changed.
  public enum Change: Hashable, Sendable {
    /// It is printed, and was not.
    case cameIn
    /// It is no longer printed.
    case wentOut
    /// It stands in another section, or elsewhere among the articles that its section keeps; positions count the
    /// articles of the section from 1.
    case moved(from: Position, to: Position)
    /// A line of its entries reads otherwise; nil for a line that is not there.
    case line(name: String, from: String?, to: String?)
    /// Sentences that are no longer printed, and those that now are.
    case sentences(removed: [String], added: [String])
  }

  /// A place in a digest.
  public struct Position: Hashable, Sendable {
    /// The title of the section; nil where the recipe has none.
    public var section: String?
    /// The place among its articles, from 1.
    public var place: Int
  }

  /// What changed on the page around the entries, by name.
  public var page: [Change]
  /// The articles that changed: in the order of the second digest, then those that went out in the order of the first.
  public var items: [Item]
  /// How many articles are printed the same.
  public var same: Int

  /// Whether the two print the same.
  public var isEmpty: Bool { page.isEmpty && items.isEmpty }
}

extension DigestDifference.Change {
  /// Its name in JSON.
  public var name: String {
    switch self {
    case .cameIn: "in"
    case .wentOut: "out"
    case .moved: "moved"
    case .line, .sentences: "changed"
    }
  }
}
