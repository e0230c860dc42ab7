import SheafKit
import SheafLibrary
import Synchronization

/// A store that counts the articles that are fetched from it.
final class WatchedStore: ArticleStore {
  private let store = MemoryStore()
  private let counter = Mutex(0)

  /// How many articles were fetched since this was last asked.
  var fetched: Int {
    counter.withLock { count in
      defer { count = 0 }
      return count
    }
  }

  func read<Value>(_ body: (any StoredArticles) throws -> Value) throws -> Value {
    try store.read { view in
      try body(Watched(view: view) { count in self.counter.withLock { $0 += count } })
    }
  }

  func apply(_ change: StoreChange) throws { try store.apply(change) }
}

/// One state of it.
private struct Watched: StoredArticles {
  let view: any StoredArticles
  let count: (Int) -> Void

  func state() throws -> StoreState { try view.state() }
  func files() throws -> [StoredFile] { try view.files() }
  func forEachFile(_ body: (StoredFileRow) throws -> Void) throws { try view.forEachFile(body) }
  func files(at path: String) throws -> [StoredFile] { try view.files(at: path) }
  func diagnostics(of files: [FileKey]) throws -> [FileKey: [Diagnostic]] { try view.diagnostics(of: files) }
  func notes(of files: [FileKey]) throws -> [FileKey: [UInt8]] { try view.notes(of: files) }
  func candidates(for query: GramQuery) throws -> [ArticleKey] { try view.candidates(for: query) }
  func counts(for queries: [GramQuery]) throws -> [CountedArticles?] { try view.counts(for: queries) }
  func keys(after key: ArticleKey) throws -> [ArticleKey] { try view.keys(after: key) }
  func keys(of files: [FileKey]) throws -> [ArticleKey] { try view.keys(of: files) }
  func heads(of keys: [ArticleKey]?) throws -> [ArticleHead] { try view.heads(of: keys) }
  func kept(under key: [UInt8]) throws -> [UInt8]? { try view.kept(under: key) }

  func articles(_ keys: [ArticleKey]) throws -> [StoredArticle] {
    count(keys.count)
    return try view.articles(keys)
  }
}
