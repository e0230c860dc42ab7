import SheafLibrary

/// Which part of a library a run drew on: what has to be known for keeping what was made of it.
struct DrawnExtent: Sendable {
  /// What there was before.
  let before: KeptBefore
  /// The last article that the library held.
  let last: ArticleKey
  /// The files that were drawn on.
  let files: FileKeys
  /// The files as the library held them.
  let held: HeldFiles
  /// How much was not known of it; nil where nothing was.
  let unknown: Int?

  /// Takes note of what was drawn on.
  init(_ before: KeptBefore, last: ArticleKey, held: HeldFiles, _ known: KeptDrawing?) {
    (self.before, self.last) = (before, last)
    files = FileKeys(held.compactMap { $0?.key })
    self.held = held
    unknown = known?.unknown
  }
}
