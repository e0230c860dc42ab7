import SheafKit
import SheafRecipe

/// What earlier issues printed, as far as a recipe wants it left out.
struct EarlierIssues: Sendable {
  /// When an article was printed first.
  struct Printing: Hashable, Sendable {
    /// The day of the issue.
    var date: CalendarDate
    /// The name of the recipe file.
    var recipe: String
    /// The title of the article that was printed, where another was folded into it.
    var title: String?

    /// The order in which one is told before another.
    fileprivate var order: (String, String, String) { (date.description, title ?? "", recipe) }
  }

  /// The name of the recipe file at hand.
  let recipe: String
  /// By the ids of articles: those that were printed, and those that were folded into them.
  let printings: [String: Printing]

  /// No issues.
  static let none = EarlierIssues(recipe: "", printings: [:])

  /// Leaves out, between judging and folding, what was printed before and what carries the text of it; what the editor
  /// pins stays in.
  ///
  /// A text is compared with that of a printed article which is still among those at hand and for which the query still
  /// holds, whatever its day: so it plays no part whether every article was judged, or those alone that the query may
  /// hold for.
  func leavingOut(_ judged: [Selector.Judged], by selector: Selector) -> [Selector.Judged] {
    guard !printings.isEmpty else { return judged }
    var judged = judged
    for (index, printing) in printed(judged, by: selector) {
      var reason = PrintedBefore(date: printing.date, title: printing.title)
      if printing.recipe != recipe { reason.recipe = printing.recipe }
      switch judged[index].verdict {
      case .chosen(let score):
        reason.score = score
        judged[index].verdict =
          judged[index].isPinned ? .pinned(despite: .printed(reason)) : .refused(.printed(reason))
      case .refused, .pinned: continue
      }
    }
    return judged
  }

  /// The chosen articles that were printed before, by their places in the list.
  private func printed(_ judged: [Selector.Judged], by selector: Selector) -> [Int: Printing] {
    var found: [Int: Printing] = [:]
    var compared: [Int] = []
    for (index, one) in judged.enumerated() {
      if let printing = printings[one.article.id] {
        if one.isChosen { found[index] = printing }
        if one.isChosen || selector.choice(of: one.article).verdict.score != nil { compared.append(index) }
      } else if one.isChosen {
        compared.append(index)
      }
    }
    let rule = selector.recipe.selection.reposts
    for group in Reposts.groups(
      of: compared.map { judged[$0].article }, rule: rule, pinned: compared.map { judged[$0].isPinned })
    {
      let members = ([group.representative] + group.others.map(\.article)).map { compared[$0] }
      let first = members.compactMap { index in
        printings[judged[index].article.id].map { printing in
          Printing(
            date: printing.date, recipe: printing.recipe, title: printing.title ?? judged[index].article.title)
        }
      }
      .min { $0.order < $1.order }
      guard let first else { continue }
      for index in members where judged[index].isChosen && found[index] == nil { found[index] = first }
    }
    return found
  }
}
