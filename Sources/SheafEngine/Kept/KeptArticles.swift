import SheafKit
import SheafLibrary

/// What judging and composing made of the articles that a recipe chose, and what they were chosen from.
struct KeptArticles: Sendable {
  /// The last article that the library held then: what came after it was not judged.
  var last: ArticleKey
  /// The files that were drawn on.
  var files: FileKeys
  /// What they were drawn on for though they were not chosen (`KeptKey.others`).
  var others: ContentHash
  /// Articles that are judged in every run: it goes on with them though they are not chosen, or edits are about them.
  var again: [ArticleKey]
  /// The articles that were chosen.
  var articles: [KeptArticle]

  /// The most bytes that are kept of one recipe.
  private static let limit = 32 << 20
  /// How many articles are kept together, so that memory does not grow with them.
  private static let most = 512

  /// Puts the parts together.
  init(last: ArticleKey, files: FileKeys, others: ContentHash, again: [ArticleKey], articles: [KeptArticle]) {
    (self.last, self.files, self.others, self.again, self.articles) = (last, files, others, again, articles)
  }

  /// Keeps them part by part, what holds the parts together last, under `key`. What is too large is not kept, which mostly
  /// the first part tells.
  func keep(under key: KeptKey, _ keep: (_ key: [UInt8], _ value: [UInt8]) throws -> Void) rethrows {
    var list = ValueList()
    list.add(Int(last.value))
    list.add(files.bytes)
    for hash in [key.entries, key.likenesses, others] { list.add(hash) }
    list.add(again.count)
    for key in again { list.add(Int(key.value)) }
    let parts = (articles.count + Self.most - 1) / Self.most
    list.add(parts)
    var bytes = 0
    for start in stride(from: 0, to: articles.count, by: Self.most) {
      var part = ValueList()
      let packed = Parallel.map(Array(articles[start..<min(articles.count, start + Self.most)]), \.packed)
      part.add(packed.count)
      for article in packed { part.add(article) }
      bytes += part.bytes.count
      guard bytes <= Self.limit, start > 0 || bytes <= Self.limit / parts else { return }
      let place = part.hash.key
      try keep(place, part.bytes)
      list.add(place)
    }
    try keep(key.bytes, list.bytes)
  }

  /// Reads what was kept under a key, but for values that were made by other rules; nil where it is not all there.
  init?(under key: KeptKey, _ kept: (_ key: [UInt8]) throws -> [UInt8]?) rethrows {
    guard let bytes = try kept(key.bytes) else { return nil }
    var reader = ValueReader(bytes)
    guard let last = reader.number(), let files = reader.content(), let entries = reader.hash(),
      let likenesses = reader.hash(), let others = reader.hash(), let again = reader.list({ $0.number() }),
      let places = reader.list({ $0.content() }), reader.isAtEnd
    else { return nil }
    self.init(
      last: ArticleKey(Int64(last)), files: FileKeys(bytes: files), others: others,
      again: again.map { ArticleKey(Int64($0)) }, articles: [])
    for place in places {
      guard let part = try kept(place), let articles = Self.articles(of: part) else { return nil }
      self.articles += articles
    }
    for index in articles.indices {
      if entries != key.entries { articles[index].composed = nil }
      if likenesses != key.likenesses { articles[index].likenesses = [:] }
    }
  }

  private static func articles(of part: [UInt8]) -> [KeptArticle]? {
    var reader = ValueReader(part)
    guard let packed = reader.list({ $0.slice() }), reader.isAtEnd else { return nil }
    let articles = Parallel.map(packed) { KeptArticle(packed: $0) }
    return articles.contains { $0 == nil } ? nil : articles.compactMap { $0 }
  }
}
