import SheafKit

/// The figures, the people and the quotations of what a digest takes from an article.
///
/// What is uncertain is left out: a false name is worse than a missed one. Every item knows its block and its range. A
/// pure function of the article and the parts that are taken, linear in the length of the text.
struct Facts: Sendable {
  /// In the order of the source.
  var figures: [Figure] = []
  /// In the order of the source, each person once.
  var people: [Person] = []
  /// In the order of the source.
  var quotes: [Quotation] = []

  /// The facts of an article; `parts` is what the digest takes of it, nil for everything.
  static func of(_ article: Article, parts: [Passage.Part]? = nil) -> Facts {
    ArticleFacts(article).taken(parts)
  }
}
