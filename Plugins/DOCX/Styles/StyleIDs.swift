/// Under which ids a document's styles are found: ours, or those of the user's own document where it has the same styles.
struct StyleIDs {
  private var ids: [Style: String]

  /// Takes ids that differ from ours.
  init(_ ids: [Style: String] = [:]) { self.ids = ids }

  /// The id of a style.
  subscript(style: Style) -> String { ids[style] ?? style.rawValue }
}
