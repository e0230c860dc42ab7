import SheafLibrary

/// The articles that a query may hold for, with what the index of a library tells of each before it is read: the most
/// that it can score, and whether the query is sure to hold.
///
/// A search reads those first that can score most, and no more of them than it takes to be sure of the best ("Efficient
/// query evaluation using a two-level retrieval process", Broder and others, CIKM 2003, is the idea).
struct Prospects {
  /// An article that may be found.
  struct Prospect: Sendable {
    /// The article.
    var key: ArticleKey
    /// Whether the query holds for it, whatever its text is.
    var isSure: Bool
  }

  /// Those that can come to the same score.
  struct Group: Sendable {
    /// The most that they can score, in thousandths.
    var score: Int
    /// The articles.
    var prospects: [Prospect]
  }

  /// The articles, those that can score most first.
  let best: [Group]

  /// Asks the index of a library; nil where it does not tell which articles can hold the query.
  init?(_ selector: Selector, in view: any StoredArticles) throws {
    guard let query = selector.query, selector.recipe.selection.unit == .article else { return nil }
    let counts = try view.counts(for: selector.table.entries.map { GramQuery($0) })
    var bound = QueryBound(query, selector.table, counts: counts)
    let positive = query.positiveTerms.sorted().map { counts[$0] }
    guard !bound.mayHoldWithoutTerms, !positive.contains(nil) else { return nil }
    var groups: [Group] = []
    var places: [Int: Int] = [:]
    for (most, keys) in bound.sorted(CountedArticles.union(positive.compactMap(\.self)).keys) {
      let place = places[most.score] ?? groups.count
      places[most.score] = place
      if place == groups.count { groups.append(Group(score: most.score, prospects: [])) }
      groups[place].prospects += keys.map { Prospect(key: $0, isSure: most.isSure) }
    }
    best = groups.sorted { $0.score > $1.score }
  }
}
