import Synchronization

/// A store in memory, which ends with the program: for tests, and for whoever wants no file.
public final class MemoryStore: ArticleStore {
  private let contents = Mutex(MemoryContents())

  /// Makes an empty store.
  public init() {}

  /// Looks at one state of the store.
  public func read<Value>(_ body: (any StoredArticles) throws -> Value) throws -> Value {
    try body(contents.withLock { $0 })
  }

  /// Brings the store to its next state.
  public func apply(_ change: StoreChange) throws {
    contents.withLock { $0.apply(change) }
  }
}
