import SheafKit
import SheafLibrary

extension KeptArticles {
  /// How much may be made anew each time.
  private static let few = 64

  /// What is to be kept of a run; nil where nothing can be, and where what was kept before is as good: to make a few articles
  /// anew each time takes less than to write all of them.
  init?(of run: Run) {
    guard let extent = run.drawn.extent, !extent.before.texts.isLacking else { return nil }
    let targets = EditTargets(run.edits.edits)
    let drawn = run.drawn.judged.kept.filter { $0.head.key != nil }
    let chosen = drawn.filter { one in
      one.isChosen && one.edit == nil && !targets.mayBe(id: one.head.id, title: one.head.title)
    }
    let key = extent.before.key
    if let before = extent.before.articles, let unknown = extent.unknown, unknown < Self.few,
      before.others == key.others
    {
      let same = chosen.count { $0.drawn.isKept && !$0.drawn.isChanged }
      let different = max(chosen.count, before.articles.count) - same
      guard different > min(Self.few / 4, before.articles.count / 8) else { return nil }
    }
    // What an article is to one that is gone, nobody asks any more.
    let there = Set(chosen.compactMap(\.head.key))
    let articles = chosen.compactMap { one in
      one.head.file.flatMap(extent.content).flatMap { KeptArticle(one, content: $0, comparedWith: there) }
    }
    let kept = Set(articles.compactMap(\.head.key))
    self.init(
      last: extent.last, files: extent.files, others: key.others,
      again: drawn.compactMap(\.head.key).filter { !kept.contains($0) }.sorted(), articles: articles)
  }
}
