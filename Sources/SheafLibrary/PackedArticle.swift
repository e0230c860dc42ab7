import SheafKit

/// An article packed into bytes, with the grams by which it is found.
public struct PackedArticle: Sendable {
  /// What it states about itself.
  public var head: ArticleHead
  /// The whole article; `Article(packed:)` reads it.
  public var bytes: [UInt8]
  /// Every pair of characters that stand side by side in its searchable text, each once.
  public var grams: Grams

  /// Packs an article. `searchable` is its folded text as queries see it.
  public init(_ article: Article, searchable: IndexedText) {
    head = ArticleHead(article)
    bytes = article.packed
    grams = Grams(of: searchable)
  }
}
