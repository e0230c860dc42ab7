import SheafKit
import SheafRecipe

/// How the articles of a run are judged: by the recipe, by what the editor says, and with what is kept of them.
struct Judging: Sendable {
  /// Judges by the recipe.
  let selector: Selector
  /// The editor's last word; nil where there is none.
  let edits: Edits?
  /// Which articles that may be about.
  let targets: EditTargets
  /// What is asked for.
  let extent: JudgedArticles.Extent
  /// What is kept though it is not chosen, by the ids: what earlier issues printed, since others may carry the text of it.
  let others: Set<String>
  /// Who watches the run.
  var observer: any WorkObserver = Unobserved()

  /// Prepares to judge.
  init(selector: Selector, edits: Edits?, extent: JudgedArticles.Extent, earlier: EarlierIssues = .none) {
    (self.selector, self.edits, self.extent) = (selector, edits, extent)
    others = Set(earlier.printings.keys)
    targets = EditTargets(edits)
  }

  /// No articles yet.
  var nothing: JudgedArticles {
    JudgedArticles(extent, others: others, minimum: selector.recipe.selection.minimum)
  }

  /// Judges some articles; those that edits may be about wait for `JudgedArticles.settle`.
  func judged(_ articles: [Article]) -> JudgedArticles {
    var judged = nothing
    for article in articles {
      if targets.mayBe(id: article.id, title: article.title) {
        judged.add(named: article)
      } else {
        judged.add(selector.judge(article))
      }
    }
    return judged
  }

  /// Puts together what came of articles, in the order in which they are given.
  func together(_ parts: some Sequence<JudgedArticles>) -> (judged: JudgedArticles, match: EditMatch) {
    var judged = nothing
    for part in parts { judged.add(part) }
    let match = judged.settle(by: self)
    return (judged, match)
  }
}
