import SheafKit

extension AccountDetail.Difference {
  /// Compares an article with another that carries its text.
  init(of article: Article, from other: Article) {
    self.other = Account.Subject(other)
    let texts: [(String, KeyPath<Article, String?>)] = [
      ("kicker", \.kicker), ("subtitle", \.subtitle), ("organisation", \.organisation), ("source", \.source),
      ("repostedFrom", \.repostedFrom), ("dateline", \.dateline),
    ]
    func names(_ contributors: [Contributor]) -> String? {
      contributors.isEmpty ? nil : contributors.map(\.name).joined(separator: " ")
    }
    let all: [(String, String?, String?)] =
      [("title", article.title, other.title)]
      + texts.map { ($0.0, article[keyPath: $0.1], other[keyPath: $0.1]) }
      + [
        ("byline", names(article.byline), names(other.byline)),
        ("published", article.published?.description, other.published?.description),
      ]
    fields = all.filter { $0.1 != $0.2 }.map { Field(name: $0.0, here: $0.1, there: $0.2) }
    let found = Reposts.differences(between: article, and: other)
    onlyHere = found.onlyInFirst.map(\.text)
    onlyThere = found.onlyInSecond.map(\.text)
    changed = found.changed.map { Change(here: $0.first.text, there: $0.second.text) }
  }
}
