import SheafKit
import SheafLibrary

/// What judging and composing made of the articles that a recipe chose, and what they were chosen from.
struct KeptArticles: Sendable {
  /// The last article that the library held then: what came after it was not judged.
  var last: ArticleKey
  /// The files that were drawn on.
  var files: FileKeys
  /// Articles that are judged in every run, since it goes on with them though they are not chosen.
  var again: [ArticleKey]
  /// The articles that were chosen.
  var articles: [KeptArticle]

  /// The most bytes that are kept of one recipe.
  private static let limit = 24 << 20

  /// The bytes; nil for more than are kept.
  var packed: [UInt8]? {
    var list = ValueList()
    list.add(Int(last.value))
    list.add(files.bytes)
    list.add(again.count)
    for key in again { list.add(Int(key.value)) }
    list.add(articles.count)
    for packed in Parallel.map(articles, \.packed) {
      list.add(packed)
      guard list.bytes.count <= Self.limit else { return nil }
    }
    return list.bytes
  }

  /// Puts the parts together.
  init(last: ArticleKey, files: FileKeys, again: [ArticleKey], articles: [KeptArticle]) {
    (self.last, self.files, self.again, self.articles) = (last, files, again, articles)
  }

  /// Reads such bytes; nil where they are none.
  init?(packed bytes: [UInt8]) {
    var reader = ValueReader(bytes)
    guard let last = reader.number(), let files = reader.content(), let again = reader.list({ $0.number() }),
      let packed = reader.list({ $0.slice() }), reader.isAtEnd
    else { return nil }
    let articles = Parallel.map(packed) { KeptArticle(packed: $0) }
    guard articles.allSatisfy({ $0 != nil }) else { return nil }
    self.init(
      last: ArticleKey(Int64(last)), files: FileKeys(bytes: files), again: again.map { ArticleKey(Int64($0)) },
      articles: articles.compactMap { $0 })
  }
}
