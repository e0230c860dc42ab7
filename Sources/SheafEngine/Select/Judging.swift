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
  /// What is kept though it is not chosen, by the ids: what earlier issues printed, since others may carry the text of
  /// it.
  let others: Set<String>
  /// Where the texts of chosen articles are held; nil where all of them are looked at later.
  private let room: TextRoom?
  /// Who watches the run.
  var observer: any WorkObserver = Unobserved()

  /// Prepares to judge.
  init(selector: Selector, edits: Edits?, extent: JudgedArticles.Extent, earlier: EarlierIssues = .none) {
    (self.selector, self.edits, self.extent) = (selector, edits, extent)
    others = Set(earlier.printings.keys)
    targets = EditTargets(edits)
    room = extent == .chosen ? TextRoom() : nil
  }

  /// No articles yet.
  var nothing: JudgedArticles {
    JudgedArticles(extent, others: others, minimum: selector.recipe.selection.minimum)
  }

  /// Judges some articles; those that edits may be about wait for `JudgedArticles.settle`.
  func judged(_ articles: [Article]) -> JudgedArticles {
    var judged = nothing
    for article in articles { judge(DrawnArticle(article), into: &judged) }
    return judged
  }

  /// Judges an article in the same way.
  func judged(_ article: DrawnArticle) -> JudgedArticles {
    var judged = nothing
    judge(article, into: &judged)
    return judged
  }

  /// An article that was judged before, and is not one of those that edits may be about.
  func kept(_ one: Selector.Judged) -> JudgedArticles {
    var judged = nothing
    judged.add(one)
    return judged
  }

  private func judge(_ article: DrawnArticle, into judged: inout JudgedArticles) {
    if targets.mayBe(id: article.head.id, title: article.head.title) {
      judged.add(named: article)
    } else {
      let one = selector.judge(article, edit: nil)
      if one.isChosen { room?.take(article, needsPrint: selector.recipe.selection.reposts.folds) }
      judged.add(one)
    }
  }

  /// Puts together what came of articles, in the order in which they are given.
  func together(_ parts: some Sequence<JudgedArticles>) -> (judged: JudgedArticles, match: EditMatch) {
    var judged = nothing
    for part in parts { judged.add(part) }
    let match = judged.settle(by: self)
    return (judged, match)
  }
}
