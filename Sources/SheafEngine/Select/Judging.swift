import SheafKit
import SheafRecipe

/// How the articles of a run are judged: by the recipe, by what the editor says, and with what is kept of them.
struct Judging: Sendable {
  /// Judges by the recipe.
  let selector: Selector
  /// The editor's last word; nil where there is none.
  let edits: Edits?
  /// What is asked for.
  let extent: JudgedArticles.Extent
  /// What earlier issues printed. It is kept though it is not chosen, since others may carry the text of it.
  var earlier = EarlierIssues.none

  /// Whether all articles must be at hand together: whoever tells what became of each needs them, and an edit finds its
  /// article among all of them.
  var needsAll: Bool { extent == .everything || edits?.list.isEmpty == false }

  /// No articles yet.
  var nothing: JudgedArticles { JudgedArticles(extent, others: Set(earlier.printings.keys), minimum: selector.recipe.selection.minimum) }

  /// Judges articles without regard to edits.
  func judged(_ articles: [Article]) -> JudgedArticles {
    var judged = nothing
    for article in articles { judged.add(selector.judge(article)) }
    return judged
  }

  /// Judges all articles of a run.
  func judged(all articles: [Article]) -> (judged: JudgedArticles, match: EditMatch) {
    let match = EditMatch(edits, to: articles)
    var judged = JudgedArticles(.everything, minimum: selector.recipe.selection.minimum)
    let verdicts = Parallel.map(Array(articles.enumerated())) { index, article in
      selector.judge(article, edit: match.edits[index])
    }
    for one in verdicts { judged.add(one) }
    return (judged, match)
  }
}
