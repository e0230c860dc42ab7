import SheafKit

/// An article as it comes out of a store.
public struct StoredArticle: Sendable {
  /// Its number.
  public var key: ArticleKey
  /// The file that it was read from.
  public var file: FileKey
  /// Its place among the articles of the file, from 0.
  public var ordinal: Int
  /// The whole article; `Article(packed:)` reads it.
  public var bytes: [UInt8]

  /// Makes a stored article.
  public init(key: ArticleKey, file: FileKey, ordinal: Int, bytes: [UInt8]) {
    self.key = key
    self.file = file
    self.ordinal = ordinal
    self.bytes = bytes
  }
}

/// What an article states about itself, without its text: what lists show.
public struct ArticleHead: Hashable, Sendable {
  /// Its number in the store; nil before it is put.
  public var key: ArticleKey?
  /// The number of its file there; nil before it is put.
  public var file: FileKey?
  /// Its place among the articles of its file, from 0.
  public var ordinal: Int
  /// `Article.id`.
  public var id: String
  /// `Article.title`.
  public var title: String
  /// `Article.source`.
  public var source: String?
  /// `Article.organisation`.
  public var organisation: String?
  /// `Article.published`.
  public var published: CalendarDate?
  /// Where it was read.
  public var origin: Origin

  /// The head of an article that no store holds yet.
  public init(_ article: Article, ordinal: Int = 0) {
    self.ordinal = ordinal
    id = article.id
    title = article.title
    source = article.source
    organisation = article.organisation
    published = article.published
    origin = article.origin
  }
}
