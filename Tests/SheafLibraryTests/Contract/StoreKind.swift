import SheafLibrary

/// The stores that are held to the contract. Another store is one more case.
enum StoreKind: CaseIterable, Sendable {
  case memory
  case sqlite

  /// Hands over an empty store.
  func withStore<Value>(_ body: (any ArticleStore) throws -> Value) throws -> Value {
    switch self {
    case .memory: try body(MemoryStore())
    case .sqlite: try withTemporaryFolder { try body(try SQLiteStore(path: $0 + "/library.sqlite")) }
    }
  }
}
