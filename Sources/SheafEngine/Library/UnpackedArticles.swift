import SheafKit
import SheafLibrary
import Synchronization

/// Unpacks articles on every core, and keeps some for the recipes that are composed after this one.
final class UnpackedArticles: Sendable {
  /// An article, and where it stands.
  struct One: Sendable {
    /// Its number.
    var key: ArticleKey
    /// Its file.
    var file: FileKey
    /// Its place among the articles of the file.
    var ordinal: Int
    /// The article.
    var article: Article
    /// What recipes know of it, where it is kept for the next.
    var memo: ArticleMemo?

    /// The article as a run draws on it; `texts` is where its text can be fetched again.
    func drawn(_ texts: KeptTexts?) -> DrawnArticle {
      DrawnArticle(article, key: key, file: file, ordinal: ordinal, memo: memo, texts: texts)
    }
  }

  private struct State {
    var kept: [ArticleKey: One] = [:]
    var bytes = 0
  }

  /// How many packed bytes are kept unpacked.
  private let room: Int
  private let facts = FactsRoom()
  private let state = Mutex(State())

  /// How many articles are unpacked together, so that memory does not grow with the library.
  private static let batch = 256

  /// Keeps what comes to so many packed bytes; unpacked they take about twice that.
  init(room: Int) { self.room = room }

  /// Unpacks the articles of some keys whose file is wanted, batch by batch.
  func forEachBatch(
    of keys: [ArticleKey], in view: any StoredArticles, where isWanted: @Sendable (FileKey) -> Bool = { _ in true },
    _ body: ([One]) -> Void
  ) throws {
    for start in stride(from: 0, to: keys.count, by: Self.batch) {
      body(try articles(keys[start..<min(keys.count, start + Self.batch)], in: view, where: isWanted))
    }
  }

  private func articles(
    _ keys: ArraySlice<ArticleKey>, in view: any StoredArticles, where isWanted: @Sendable (FileKey) -> Bool
  ) throws -> [One] {
    let kept = room > 0 ? state.withLock { state in keys.compactMap { state.kept[$0] } } : []
    let missing = kept.isEmpty ? Array(keys) : state.withLock { state in keys.filter { state.kept[$0] == nil } }
    let stored = missing.isEmpty ? [] : try view.articles(missing).filter { isWanted($0.file) }
    let unpacked = Parallel.map(stored) { one in
      Result { One(key: one.key, file: one.file, ordinal: one.ordinal, article: try Article(packed: one.bytes)) }
    }
    var articles = kept.filter { isWanted($0.file) }
    for (one, result) in zip(stored, unpacked) { articles.append(noted(try result.get(), one)) }
    return articles
  }

  /// An article as it is kept for the next recipe, where there is room.
  private func noted(_ article: One, _ stored: StoredArticle) -> One {
    guard room > 0 else { return article }
    return state.withLock { state in
      guard state.bytes + stored.bytes.count <= room else { return article }
      var article = article
      article.memo = ArticleMemo(facts)
      state.bytes += stored.bytes.count
      state.kept[stored.key] = article
      return article
    }
  }
}
