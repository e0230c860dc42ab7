/// What becomes of near-duplicates: articles that print the same text again, whole or shortened.
public struct RepostRule: Sendable, Hashable {
  /// Which of several near-duplicates is shown.
  public enum Kept: String, Sendable, Hashable, CaseIterable {
    /// The one that was published first; one without a date comes last.
    case earliest
    /// The longest one.
    case fullest
  }

  /// Whether one is shown for all; otherwise each stands for itself.
  public var folds: Bool
  /// How much of their text two articles must share: more than 0, and 1 for the same letter for letter.
  public var similarity: Double
  /// Which one is shown when no preferred medium has one.
  public var keep: Kept
  /// Media whose copy is shown before those of others, the best first.
  public var prefer: [String]

  /// Makes a rule; the standard one folds.
  public init(folds: Bool = true, similarity: Double = 0.8, keep: Kept = .earliest, prefer: [String] = []) {
    self.folds = folds
    self.similarity = similarity
    self.keep = keep
    self.prefer = prefer
  }
}
