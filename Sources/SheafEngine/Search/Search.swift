import SheafKit
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
    /// Its best sentence, with the terms marked; empty for an article without text.
    public var highlights: [Highlight]
  }

  /// What a search came to.
  public struct Results: Sendable {
    /// The best articles, in order.
    public var found: [Found]
    /// How many articles the query holds for, shown or not.
    public var count: Int
  }

  /// The best `limit` of the articles: by score, then the earliest, then by title and place.
  public func results(in articles: [Article], limit: Int) -> Results {
    let judged = Parallel.map(articles) { selector.judge($0) }.filter(\.isChosen)
    let order = judged.indices.sorted { left, right in
      let (a, b) = (judged[left], judged[right])
      if a.score != b.score { return a.score ?? 0 > b.score ?? 0 }
      if a.article.published != b.article.published {
        guard let first = a.article.published, let second = b.article.published else {
          return a.article.published != nil
        }
        return first < second
      }
      let (one, other) = (a.article, b.article)
      return (one.title, one.origin.file, one.origin.line ?? 0, left)
        < (other.title, other.origin.file, other.origin.line ?? 0, right)
    }
    let marks = selector.marks(section: nil)
    let highlighter = Highlighter(rule: recipe.entries, terms: marks, marks: marks)
    let found = order.prefix(limit).map { index in
      let one = judged[index]
      let extract = Extract(of: one.article, parts: one.passages?.flatMap(\.parts), edit: nil)
      return Found(
        article: one.article, score: one.score ?? 0, titleMarks: marks.marks(in: one.article.title).map(\.range),
        highlights: highlighter.highlights(of: extract))
    }
    return Results(found: found, count: judged.count)
  }
}
