import SheafKit
import SheafLibrary
import Synchronization

/// Unpacks articles on every core, and keeps some for the recipes that are composed after this one.
final class UnpackedArticles: Sendable {
  /// An article of a run.
  struct One: Sendable {
    /// The place of its file among the files of the run.
    var place: Int
    /// Its place among the articles of the file.
    var ordinal: Int
    var article: Article
  }

  private struct Kept: Sendable {
    var file: FileKey
    var ordinal: Int
    var article: Article
  }

  private struct State {
    var kept: [ArticleKey: Kept] = [:]
    var bytes = 0
  }

  /// How many packed bytes are kept unpacked.
  private let room: Int
  private let state = Mutex(State())

  /// Keeps what comes to so many packed bytes; unpacked they take about twice that.
  init(room: Int) { self.room = room }

  /// The articles of some keys that stand in some files, each file with its place.
  func articles(_ keys: [ArticleKey], in view: any StoredArticles, of places: [FileKey: Int]) throws -> [One] {
    let kept = room > 0 ? state.withLock { state in keys.map { state.kept[$0] } } : []
    let missing = room > 0 ? zip(keys, kept).filter { $1 == nil }.map(\.0) : keys
    let stored = missing.isEmpty ? [] : try view.articles(missing)
    let unpacked = Parallel.map(stored.filter { places[$0.file] != nil }) { one in
      Result { (one, try Article(packed: one.bytes)) }
    }
    var articles: [One] = []
    articles.reserveCapacity(keys.count)
    func take(_ file: FileKey, _ ordinal: Int, _ article: Article) {
      if let place = places[file] { articles.append(One(place: place, ordinal: ordinal, article: article)) }
    }
    for one in kept { if let one { take(one.file, one.ordinal, one.article) } }
    for result in unpacked {
      let (one, article) = try result.get()
      take(one.file, one.ordinal, article)
      keep(one, article)
    }
    return articles
  }

  private func keep(_ one: StoredArticle, _ article: Article) {
    guard room > 0 else { return }
    state.withLock { state in
      guard state.bytes + one.bytes.count <= room else { return }
      state.bytes += one.bytes.count
      state.kept[one.key] = Kept(file: one.file, ordinal: one.ordinal, article: article)
    }
  }
}
