import SheafKit
import SheafLibrary

/// Readings of files of one short article.
enum SampleReadings {
  /// A file whose one article says the text, which is its id and its title, too.
  static func reading(_ path: String, _ text: String, rules: UInt64 = 0) -> PackedReading {
    let article = SampleArticles.plain(text, title: text, file: path, id: text)
    return PackedReading(
      file: StoredFile(
        path: path, rules: rules, stamp: FileStamp(size: 1, modified: 2, changed: 3, inode: 4),
        content: ContentHash(high: 5, low: 6), reader: "r", articles: 1),
      articles: [PackedArticle(article, searchable: searchable(article))])
  }

  /// The text that such an article is found by.
  static func searchable(_ article: Article) -> IndexedText {
    var bytes: [UInt8] = []
    for text in [article.title] + article.blocks.map(\.plainText) {
      TextFold.append(text, to: &bytes)
      bytes.append(0)
    }
    return IndexedText(bytes)
  }
}
