import SheafLibrary

/// Which part of a library a run drew on: what has to be known for keeping what was made of it.
struct DrawnExtent: Sendable {
  /// What there was before.
  let before: KeptBefore
  /// The last article that the library held.
  let last: ArticleKey
  /// The files that were drawn on.
  let files: FileKeys
  private let held: HeldFiles
  private let places: FilePlaces
  /// How much was not known of it; nil where nothing was.
  let unknown: Int?

  /// Takes note of what was drawn on.
  init(_ before: KeptBefore, last: ArticleKey, held: HeldFiles, _ places: FilePlaces, _ known: KeptDrawing?) {
    (self.before, self.last, self.held, self.places) = (before, last, held, places)
    files = FileKeys(held.lazy.compactMap { $0?.key })
    unknown = known?.unknown
  }

  /// What a file held when it was read; nil where the library does not hold it as it is on disk.
  func content(of file: FileKey) -> ContentHash? { places[file].flatMap { held[$0]?.content } }
}
