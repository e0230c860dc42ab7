import SheafKit
import SheafRecipe

extension Engine {
  /// How many of the articles a recipe selects, judged one after the other on one core; for measuring.
  package static func selectedCount(of articles: [Article], by recipe: Recipe, issueDate: CalendarDate) -> Int {
    let selector = Selector(recipe, issueDate: issueDate)
    return articles.count { if case .chosen = selector.judge($0).verdict { true } else { false } }
  }
}
