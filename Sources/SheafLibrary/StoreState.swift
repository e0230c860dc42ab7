/// What a store is at one moment, in numbers.
public struct StoreState: Hashable, Sendable {
  /// Grows with every change; the same number means the same content.
  public var generation: Int64
  /// How many files were read.
  public var files: Int
  /// How many articles they hold.
  public var articles: Int

  /// Makes a state.
  public init(generation: Int64, files: Int, articles: Int) {
    self.generation = generation
    self.files = files
    self.articles = articles
  }
}
