import SheafKit
import SheafRecipe

extension Selector {
  /// Why the query does not hold for an article, told of the innermost query that decides.
  struct Failure {
    /// The themes that lead to it, the outermost first.
    var themes: [String] = []
    /// What is wrong with that query.
    var failure: Verdict.QueryFailure
  }

  /// Looks for the innermost query that keeps an article out: that a theme is missing says little, and what of it is
  /// missing says all. Nil where the query holds.
  func failure(of article: Article) -> Failure? {
    guard let query, let asked = recipe.selection.query else { return nil }
    let judge = QueryJudge(text: SearchableText(article), matcher: matcher)
    return Self.failure(of: query, asked, by: judge)
  }

  private static func failure(of query: CompiledQuery, _ asked: Query, by judge: QueryJudge) -> Failure? {
    guard case .fails(let failure) = judge.judge(query) else { return nil }
    guard case .missing = failure else { return Failure(failure: failure) }
    for (clause, asked) in zip(query.all, asked.all) {
      guard case .query(let inner) = clause else { continue }
      switch asked {
      case .theme(let name, let query):
        guard var found = Self.failure(of: inner, query, by: judge) else { continue }
        found.themes.insert(name, at: 0)
        return found
      case .query(let query):
        if let found = Self.failure(of: inner, query, by: judge) { return found }
      case .term, .near, .pattern: continue
      }
    }
    return Failure(failure: failure)
  }
}
