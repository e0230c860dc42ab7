import Glibc
import SheafKit
import SheafLibrary

/// The library: articles into bytes and back, their grams, and putting them into a file.
extension Main {
  /// A thousand articles of a thousand characters, each a file of its own.
  static func library() -> [Benchmark] {
    var corpus = Corpus(seed: 8)
    let articles = (0..<1_000).map { index in
      Article(
        id: "\(index)", title: "第\(index)篇", blocks: (0..<8).map { _ in .paragraph(corpus.paragraph()) },
        origin: Origin(file: "\(index).txt", format: "text"))
    }
    let texts = articles.map(searchable)
    let packed = articles.map(\.packed)
    let bytes = texts.reduce(0) { $0 + $1.count }
    let change = StoreChange(put: zip(articles, texts).map { reading($0, searchable: $1) })
    let folder = "/tmp/sheaf-benchmark-\(getpid())"
    return [
      Benchmark(name: "library, articles to bytes", bytes: bytes) {
        articles.reduce(0) { $0 + $1.packed.count }
      },
      Benchmark(name: "library, bytes to articles", bytes: bytes) {
        packed.count { (try? Article(packed: $0)) != nil }
      },
      Benchmark(name: "library, grams of texts", bytes: bytes) {
        texts.reduce(0) { $0 + Grams(of: IndexedText($1)).count }
      },
      Benchmark(name: "library, putting texts", bytes: bytes) {
        stored(in: folder) { store in
          try store.apply(change)
          return try store.read { try $0.state().articles }
        }
      },
    ]
  }

  private static func searchable(_ article: Article) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in [article.title] + article.blocks.map(\.plainText) {
      TextFold.append(text, to: &bytes)
      bytes.append(0)
    }
    return bytes
  }

  private static func reading(_ article: Article, searchable: [UInt8]) -> PackedReading {
    PackedReading(
      file: StoredFile(
        path: article.origin.file, rules: 0, stamp: FileStamp(size: 0, modified: 0, changed: 0, inode: 0),
        content: ContentHash(high: 0, low: 0), reader: "", articles: 1),
      articles: [PackedArticle(article, searchable: IndexedText(searchable))])
  }

  /// What is done with a library in a folder that is removed afterwards; a number below 0 when it cannot be done.
  private static func stored(in folder: String, _ body: (SQLiteStore) throws -> Int) -> Int {
    defer {
      for suffix in ["", "-wal", "-shm", "-lock"] { unlink(folder + "/library.sqlite" + suffix) }
      unlink(folder + "/.gitignore")
      rmdir(folder)
    }
    do {
      let store = try SQLiteStore(path: folder + "/library.sqlite")
      defer { store.close() }
      return try body(store)
    } catch {
      return -1
    }
  }
}
