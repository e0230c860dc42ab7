import SheafKit

extension [Article] {
  /// The articles of one file, each with what told it from the others, in the words of `Evidence.division`; a single one
  /// was told from nothing.
  func divided(at division: String?) -> [Article] {
    guard count > 1, let division else { return self }
    return map { article in
      var article = article
      article.evidence?.division = division
      return article
    }
  }
}
