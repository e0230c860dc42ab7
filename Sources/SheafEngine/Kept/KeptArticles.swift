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

/// The numbers of files, a bit for each.
struct FileKeys: Equatable, Sendable {
  /// The bits, that of the number 0 first.
  private(set) var bytes: [UInt8]

  /// The highest number that has room; those above it are not among the files.
  private static let limit: Int64 = 1 << 24

  /// Reads bits.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes numbers.
  init(_ keys: some Sequence<FileKey>) {
    bytes = []
    for key in keys where key.value >= 0 && key.value < Self.limit {
      let place = Int(key.value >> 3)
      if place >= bytes.count { bytes.append(contentsOf: repeatElement(0, count: place + 1 - bytes.count)) }
      bytes[place] |= 1 << UInt8(key.value & 7)
    }
  }

  /// Whether a file is among them.
  func contains(_ key: FileKey) -> Bool {
    guard key.value >= 0, key.value >> 3 < bytes.count else { return false }
    return bytes[Int(key.value >> 3)] & 1 << UInt8(key.value & 7) != 0
  }
}
