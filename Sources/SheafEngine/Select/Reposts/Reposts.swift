import SheafKit
import SheafRecipe

/// Folds reposts (转载): articles that print the text of another once more, whole, altered or shortened.
///
/// The best of them by the recipe's rule stands for the others (`RepresentativeOrder`); every other one is like it, by
/// `RepostJudge`, not merely like one that is like it. What is folded does not depend on the order of the list.
package enum Reposts {
  /// An article and its reposts.
  struct Folded: Sendable {
    var judged: Selector.Judged
    /// In the order of publication, then of file and line.
    var reposts: [Repost] = []
  }

  /// Folds a list. The articles that are shown keep their order; with `reposts: keep` that is all of them. What the
  /// editor pins is shown.
  static func fold(_ articles: [Selector.Judged], rule: RepostRule = RepostRule()) -> [Folded] {
    groups(of: articles.map(\.drawn), rule: rule, pinned: articles.map(\.isPinned)).map { group in
      Folded(
        judged: articles[group.representative],
        reposts: group.others.map { other in
          Repost(drawn: articles[other.article].drawn, similarity: other.similarity, kind: other.kind)
        })
    }
  }

  /// Groups a list without scores; each group by the indices of its articles, in the order of the representatives.
  ///
  /// `pinned` says of each article whether it is shown whatever others carry its text; none is when it is empty.
  package static func groups(of articles: [Article], rule: RepostRule, pinned: [Bool] = []) -> [RepostGroup] {
    groups(of: articles.map { DrawnArticle($0) }, rule: rule, pinned: pinned)
  }

  /// The same of articles of a run.
  static func groups(of articles: [DrawnArticle], rule: RepostRule, pinned: [Bool] = []) -> [RepostGroup] {
    guard rule.folds, articles.count > 1 else { return articles.indices.map { RepostGroup(representative: $0) } }
    var grouping = RepostGrouping(articles, rule: rule, pinned: Set(pinned.indices.filter { pinned[$0] }))
    return grouping.groups()
  }
}
