import SheafLibrary

/// The articles that a query may hold for, with what the index of a library tells of each before it is read: the most that it
/// can score, and whether the query is sure to hold.
///
/// A search reads those first that can score most, and no more of them than it takes to be sure of the best ("Efficient query
/// evaluation using a two-level retrieval process", Broder and others, CIKM 2003, is the idea).
struct Prospects {
  /// An article that may be found.
  struct Prospect: Sendable {
    /// The article.
    var key: ArticleKey
    /// The most that it can score, in thousandths.
    var score: Int
    /// Whether the query holds for it, whatever its text is.
    var isSure: Bool
  }

  /// The articles, those that can score most first.
  let best: [Prospect]

  /// Asks the index of a library; nil where it does not tell which articles can hold the query.
  init?(_ selector: Selector, in view: any StoredArticles) throws {
    guard let query = selector.query, selector.recipe.selection.unit == .article else { return nil }
    let counts = try selector.table.entries.map { try view.counts(for: GramQuery($0)) }
    var bound = QueryBound(selector.table, counts: counts)
    let positive = query.positiveTerms.sorted().map { counts[$0] }
    guard bound.isPossible(query) == .no, !positive.contains(nil) else { return nil }
    var best: [Prospect] = []
    for key in CountedArticles.union(positive.compactMap(\.self)).keys {
      bound.goOn(to: key)
      var score = 0.0
      let holds = bound.holds(query, score: &score)
      guard holds != .no else { continue }
      best.append(Prospect(key: key, score: Int((score * 1000).rounded()), isSure: holds == .sure))
    }
    self.best = best.sorted { ($0.score, $1.key) > ($1.score, $0.key) }
  }
}
