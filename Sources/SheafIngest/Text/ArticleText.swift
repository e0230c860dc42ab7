import SheafKit

/// What an article's id is made from.
enum ArticleText {
  /// The id of an article.
  static func identity(title: String, blocks: [Block]) -> String { "0000000000000000" }
}
