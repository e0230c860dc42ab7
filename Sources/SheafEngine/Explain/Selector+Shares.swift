import SheafKit
import SheafRecipe

extension Selector {
  /// What of the query an article holds, with the share of each term in its score; nothing where the recipe asks for
  /// none.
  ///
  /// It judges once more, so that judging itself need not keep it. Where the query does not hold it is what the
  /// innermost query that decides finds, and what that would count.
  ///
  /// Of an article that is judged by passages it is what the chosen ones hold, read as one.
  func shares(of judged: Judged) -> [Share] {
    var texts = OriginTexts(judged.article)
    return explanation(of: judged)?.criteria.map { Share($0, in: judged.article, quoting: &texts) } ?? []
  }

  /// What `none` rules out in an article, with its places.
  func exclusions(of judged: Judged) -> [Share] {
    var texts = OriginTexts(judged.article)
    return explanation(of: judged)?.exclusions.map { Share($0, in: judged.article, quoting: &texts) } ?? []
  }

  private func explanation(of judged: Judged) -> QueryExplanation? {
    guard let query else { return nil }
    let article = judged.article
    let text = judged.passages.map { SearchableText(article, passages: $0) } ?? SearchableText(article)
    let judge = QueryJudge(text: text, finder: finder)
    return judge.explanation(of: Self.deciding(query, by: judge), in: article)
  }

  /// The query itself where it holds, else the innermost query that does not and decides.
  private static func deciding(_ query: CompiledQuery, by judge: QueryJudge) -> CompiledQuery {
    guard case .fails(.missing(let name, .query)) = judge.judge(query) else { return query }
    for case .query(let inner) in query.all where CompiledQuery.Clause.query(inner).name == name {
      return deciding(inner, by: judge)
    }
    return query
  }
}

extension Share {
  /// The share of a criterion.
  fileprivate init(_ criterion: QueryExplanation.Criterion, in article: Article, quoting texts: inout OriginTexts) {
    self.init(
      term: criterion.name, weight: criterion.weight, count: criterion.count, score: criterion.thousandths,
      occurrences: criterion.occurrences.map { Occurrence($0, in: article, quoting: &texts) })
  }
}

extension Occurrence {
  /// Quotes a place in an article.
  fileprivate init(_ place: QueryExplanation.Place, in article: Article, quoting texts: inout OriginTexts) {
    let text = texts.text(of: place.origin)
    let (start, end) = (place.range.start, place.range.end)
    field = place.field
    self.words = place.text
    before = text.words(in: TextRange(start: max(0, start - Self.contextLength), end: start))
    after = text.words(in: TextRange(start: end, end: end + Self.contextLength))
    block = place.block
    range = place.range
    counts = place.counts
    self.place = place.block.map { article.blocks[$0].place } ?? .unknown
  }
}
