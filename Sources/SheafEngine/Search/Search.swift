import SheafKit
import SheafLibrary
import SheafRecipe

/// Finds articles by one query, best first, without a recipe.
///
/// An article is judged as a recipe with nothing but the query would judge it; reposts are not folded, since whoever
/// searches wants to see what there is.
public struct Search: Sendable {
  private let recipe: Recipe
  private let selector: Selector

  /// Prepares to search for a query, in whole articles or by their passages.
  public init(_ query: Query, unit: SelectionUnit = .article) {
    HighlightTables.makeAhead()
    recipe = Recipe(
      file: query.location.file, title: "", articles: [], selection: Selection(query: query, unit: unit),
      entries: EntryRule(show: [.highlights], sentences: 1, marksTerms: true), outputs: [])
    // The query asks for no days that would be counted from one.
    selector = Selector(recipe, issueDate: CalendarDate.earliest)
  }

  /// An article that was found.
  public struct Found: Sendable {
    /// The article.
    public var article: Article
    /// The score, in thousandths.
    public var score: Int
    /// Where the terms stand in its title.
    public var titleMarks: [TextRange]
    /// The passage that holds what was asked for, with the terms marked; empty where only the title does.
    public var highlights: [Highlight]
  }

  /// What a search came to.
  public struct Results: Sendable {
    /// The best articles, in order.
    public var found: [Found]
    /// How many articles the query holds for, shown or not.
    public var count: Int
    /// Whether it may hold for fewer: so many articles may be found that not all of them were looked at.
    public var mayBeFewer = false
  }

  /// The best `limit` of the articles: by score, then the earliest, then by title and place.
  public func results(in articles: [Article], limit: Int) -> Results {
    var hits = SearchHits(limit: limit)
    for (index, judged) in Parallel.map(articles, { selector.judge($0) }).enumerated() where judged.isChosen {
      hits.add(SearchHits.Hit(judged: judged, place: index))
    }
    return results(hits)
  }

  /// The best `limit` of the articles that a library holds, in the same order.
  ///
  /// An article that is held several times, under the rules of several recipes, is found as it was read last.
  public func results(in library: any ArticleStore, limit: Int) throws -> Results {
    try library.read { view in
      if try view.state().holdsEachOnce, let prospects = try Prospects(selector, in: view) {
        var search = ProspectSearch(selector, in: view, limit: limit)
        try search.look(at: prospects.best)
        return results(search.hits, count: search.count, mayBeFewer: search.mayBeFewer)
      }
      var hits = SearchHits(limit: limit)
      try UnpackedArticles(room: 0).forEachBatch(of: try view.candidates(for: selector.candidates), in: view) {
        articles in
        let selector = selector
        let judged = Parallel.map(articles) { selector.judge($0.article) }
        for (one, judged) in zip(articles, judged) where judged.isChosen {
          hits.add(SearchHits.Hit(judged: judged, place: one.ordinal), of: one.file)
        }
      }
      return results(hits)
    }
  }

  private func results(_ hits: SearchHits, count: Int? = nil, mayBeFewer: Bool = false) -> Results {
    let marks = selector.marks(section: nil)
    let passage = SearchPassage(marks: marks, rule: recipe.entries)
    let found = Parallel.map(hits.best) { hit in
      let one = hit.judged
      let extract = Extract(of: one.article, parts: one.passages?.flatMap(\.parts), edit: nil)
      let titleMarks = marks.marks(in: one.article.title).map(\.range)
      return Found(
        article: one.article, score: one.score ?? 0, titleMarks: titleMarks,
        highlights: passage.highlights(of: extract, titleIsMarked: !titleMarks.isEmpty))
    }
    return Results(found: found, count: count ?? hits.count, mayBeFewer: mayBeFewer)
  }
}
