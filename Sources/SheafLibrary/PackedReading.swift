import SheafKit

/// What was read of a file, packed for a store. Packing takes longer than storing, and is done on every core.
public struct PackedReading: Sendable {
  /// The file as it was read; its `articles` is the number of those here.
  public var file: StoredFile
  /// Its articles, in the order of the file.
  public var articles: [PackedArticle]
  /// What was wrong or worth knowing.
  public var diagnostics: [Diagnostic]
  /// What reading noted about the rules of `sites`, in a form that only the engine knows; empty for nothing.
  public var notes: [UInt8]

  /// Makes a reading.
  public init(
    file: StoredFile, articles: [PackedArticle], diagnostics: [Diagnostic] = [], notes: [UInt8] = []
  ) {
    self.file = file
    self.articles = articles
    self.diagnostics = diagnostics
    self.notes = notes
  }
}
