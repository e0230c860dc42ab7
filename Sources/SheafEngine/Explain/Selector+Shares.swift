import SheafKit
import SheafRecipe

extension Selector {
  /// What of the query an article holds, with the share of each term in its score; nothing where the recipe asks for none.
  ///
  /// It judges once more, so that judging itself need not keep it. Of an article for which the query does not hold it is
  /// what it would count, were it for that alone.
  func shares(of article: Article) -> [Share] {
    guard let query else { return [] }
    let judge = QueryJudge(text: SearchableText(article), finder: finder)
    return judge.explanation(of: query, in: article).criteria.map { criterion in
      Share(
        term: criterion.name, weight: criterion.weight, count: criterion.count, score: criterion.thousandths,
        occurrences: criterion.occurrences.map { Occurrence($0, in: article) })
    }
  }
}

extension Occurrence {
  /// Quotes a place in an article.
  init(_ place: Explanation.Place, in article: Article) {
    let text = place.origin.text(in: article).unicodeScalars
    let words = text.dropFirst(place.range.start)
    let length = place.range.end - place.range.start
    field = place.field
    self.words = place.text
    before = String(String.UnicodeScalarView(text.prefix(place.range.start).suffix(Self.contextLength)))
    after = String(String.UnicodeScalarView(words.dropFirst(length).prefix(Self.contextLength)))
    block = place.block
    range = place.range
    counts = place.counts
    self.place = place.block.map { article.blocks[$0].place } ?? .unknown
  }
}
