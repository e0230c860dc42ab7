/// What a store is at one moment, in numbers.
public struct StoreState: Hashable, Sendable {
  /// Grows with every change; the same number means the same content.
  public var generation: Int64
  /// How many files were read.
  public var files: Int
  /// How many paths they have: one file that was read under several rules counts once.
  public var paths: Int
  /// How many articles they hold.
  public var articles: Int
  /// The last key that an article got, whether that is still there or not; below all others where none did.
  public var lastArticle: ArticleKey

  /// Makes a state.
  public init(generation: Int64, files: Int, paths: Int, articles: Int, lastArticle: ArticleKey) {
    self.generation = generation
    self.files = files
    self.paths = paths
    self.articles = articles
    self.lastArticle = lastArticle
  }

  /// Whether no article is held twice, under the rules of two recipes.
  public var holdsEachOnce: Bool { files == paths }
}
