/// Under which ids a document's styles are found: ours, or those of the user's own document where it has the same
/// styles.
struct StyleIDs {
  private let ids: [Style: String]
  private let theirs: Set<Style>

  /// Takes ids that may differ from ours, and the styles that the user's document has itself.
  init(_ ids: [Style: String] = [:], theirs: Set<Style> = []) {
    self.ids = ids
    self.theirs = theirs
  }

  /// Whether the user's document has the style itself.
  func isTheirs(_ style: Style) -> Bool { theirs.contains(style) }

  /// The id of a style.
  subscript(style: Style) -> String { ids[style] ?? style.rawValue }
}
