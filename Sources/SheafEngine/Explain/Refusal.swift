import SheafKit
import SheafRecipe

/// Why an article is not chosen, and by how much.
public struct Refusal: Hashable, Sendable {
  /// The part of the recipe that leaves it out. The raw values are the names in JSON.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The score is below the minimum.
    case minimum
    /// A clause of `none` holds.
    case none
    /// A clause of `all` does not hold.
    case all
    /// Nothing, or too little, of `any` holds.
    case any
    /// `published` asks for other days.
    case published
    /// `published` asks for days, and the article states none.
    case undated
    /// `sources` leaves its medium out.
    case source
    /// The editor dropped it.
    case dropped
    /// An earlier issue printed it, or an article that carries the same text.
    case unpublished
  }

  /// The part of the recipe.
  public var reason: Reason
  /// One clause for people.
  public var explained: String
  /// The clause of the query that decided, in the words of the recipe; nil where none did.
  public var clause: String?

  /// Explains a refusal under a recipe.
  init(_ refusal: Verdict.Refusal, of article: Article, recipe: Recipe, days: Selector.Days?) {
    explained = refusal.explained(minimum: recipe.selection.minimum)
    switch refusal {
    case .passages(let count, let nearest):
      let inner = Refusal(nearest, of: article, recipe: recipe, days: days)
      (reason, clause) = (inner.reason, inner.clause)
      let passages = count == 1 ? "its one passage is not chosen" : "none of its \(count) passages is chosen"
      explained = "\(passages); of the nearest: \(inner.explained)"
    case .dropped: reason = .dropped
    case .printed: reason = .unpublished
    case .source:
      reason = .source
      let medium = article.source.map { "its medium, \($0)," }
      explained =
        recipe.sources.only.isEmpty
        ? "\(medium ?? "its medium") is under `sources: except`"
        : "\(medium ?? "its medium, which it does not state,") is not under `sources: only`"
    case .undated: reason = .undated
    case .published(let day):
      reason = .published
      explained = Self.explained(day, days) ?? explained
    case .score(let score):
      reason = .minimum
      let minimum = Int((recipe.selection.minimum * 1000).rounded())
      explained = "a score of \(Thousandths.text(score)), \(Thousandths.text(minimum - score)) short of the minimum"
    case .query(let failure):
      let (themes, inner) = failure.innermost(in: recipe.selection.query)
      switch inner {
      case .nothingOfAny, .tooFew: reason = .any
      case .missing(let name, _): (reason, clause) = (.all, name)
      case .excluded(let name): (reason, clause) = (.none, name)
      }
      explained = themes.last.map { "theme `\($0)`: \(inner.explained)" } ?? inner.explained
    }
  }

  private static func explained(_ day: CalendarDate, _ days: Selector.Days?) -> String? {
    if let from = days?.from, day < from { return "published on \(day), before the first day asked for, \(from)" }
    if let to = days?.to, day > to { return "published on \(day), after the last day asked for, \(to)" }
    return nil
  }
}

extension Verdict.QueryFailure {
  /// What is wrong with the innermost query that decides, and the themes that lead there, the outermost first: that a
  /// theme does not hold says little, and what of it does not says all.
  func innermost(in asked: Query?) -> (themes: [String], failure: Verdict.QueryFailure) {
    guard case .missing(let name, .query(let inner)) = self else { return ([], self) }
    for clause in asked?.all ?? [] where clause.name == name {
      switch clause {
      case .theme(let theme, let query):
        let (themes, failure) = inner.innermost(in: query)
        return ([theme] + themes, failure)
      case .query(let query): return inner.innermost(in: query)
      case .term, .near, .pattern: continue
      }
    }
    return ([], inner)
  }
}

extension Clause {
  /// What people call it, as `CompiledQuery.Clause` does.
  var name: String {
    switch self {
    case .term(let term): term.text
    case .near(let near): near.terms.joined(separator: "…")
    case .pattern(let pattern): pattern.text
    case .query(let query), .theme(_, let query): (query.any + query.all).prefix(3).map(\.name).joined(separator: " / ")
    }
  }
}
