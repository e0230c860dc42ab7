import SheafKit

extension AccountDetail.Difference {
  /// Compares an article with another that carries its text.
  ///
  /// Sentences are compared by their folded words, wherever they stand, in time linear in the two.
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
    let (here, there) = (Self.sentences(of: article), Self.sentences(of: other))
    let (ours, theirs) = (Set(here.map(\.key)), Set(there.map(\.key)))
    onlyHere = here.filter { !theirs.contains($0.key) }.map(\.text)
    onlyThere = there.filter { !ours.contains($0.key) }.map(\.text)
  }

  private static func sentences(of article: Article) -> [(text: String, key: [UInt8])] {
    article.blocks.filter(\.isText).flatMap { block in
      let text = block.plainText
      let scalars = Array(text.unicodeScalars)
      return Sentences.ranges(in: text).map { range in
        let sentence = String(String.UnicodeScalarView(scalars[range.start..<range.end]))
        return (sentence, TextFold.bytes(of: sentence).filter { $0 != UInt8(ascii: " ") })
      }
    }
  }
}
