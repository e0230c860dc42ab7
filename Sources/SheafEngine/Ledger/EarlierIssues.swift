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
  }

  /// The name of the recipe file at hand.
  let recipe: String
  /// By the ids of the articles.
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
    for (index, found) in printed(judged, by: selector) {
      guard case .chosen(let score) = judged[index].verdict else { continue }
      var reason = PrintedBefore(date: found.printing.date, title: found.title, score: score)
      if found.printing.recipe != recipe { reason.recipe = found.printing.recipe }
      judged[index].verdict = judged[index].isPinned ? .pinned(despite: .printed(reason)) : .refused(.printed(reason))
    }
    return judged
  }

  /// An earlier printing, and the title of the article that was printed where it is another with the same text.
  private struct Found {
    var printing: Printing
    var title: String?

    /// The order in which one is told before another.
    var order: (String, String, String) { (printing.date.description, title ?? "", printing.recipe) }
  }

  /// The chosen articles that were printed before, by their places in the list.
  private func printed(_ judged: [Selector.Judged], by selector: Selector) -> [Int: Found] {
    var found: [Int: Found] = [:]
    var compared: [Int] = []
    for (index, one) in judged.enumerated() {
      if let printing = printings[one.head.id] {
        if one.isChosen { found[index] = Found(printing: printing) }
        if one.isChosen || selector.choice(of: one.article).verdict.score != nil { compared.append(index) }
      } else if one.isChosen {
        compared.append(index)
      }
    }
    let groups = Reposts.groups(
      of: compared.map { judged[$0].drawn }, rule: selector.recipe.selection.reposts,
      pinned: compared.map { judged[$0].isPinned })
    for group in groups {
      let members = ([group.representative] + group.others.map(\.article)).map { compared[$0] }
      let printed = members.compactMap { index in
        printings[judged[index].head.id].map { Found(printing: $0, title: judged[index].head.title) }
      }
      guard let first = printed.min(by: { $0.order < $1.order }) else { continue }
      for index in members where judged[index].isChosen && found[index] == nil { found[index] = first }
    }
    return found
  }
}
