import SheafKit
import SheafLibrary
import Synchronization

/// An article of a run: what it states of itself, its text, and what was made of it so far.
///
/// The text of one of which everything was kept is fetched when it is first asked for, and mostly never is.
final class DrawnArticle: Sendable {
  /// What it states of itself; with its numbers where a library holds it.
  let head: ArticleHead
  /// Where its text is fetched; nil where that is at hand.
  private let texts: KeptTexts?
  private let state: Mutex<State>

  private struct State {
    var whole: Article?
    var print: RepostPrint?
    var likenesses: [ArticleKey: RepostJudge.Likeness?] = [:]
    var composed: ComposedArticle?
    var isChanged = false
  }

  /// An article at hand; `key`, `file` and `ordinal` where a library holds it.
  init(_ article: Article, key: ArticleKey? = nil, file: FileKey? = nil, ordinal: Int = 0) {
    var head = ArticleHead(article, ordinal: ordinal)
    (head.key, head.file) = (key, file)
    self.head = head
    texts = nil
    state = Mutex(State(whole: article))
  }

  /// An article of which something was kept.
  init(_ kept: KeptArticle, texts: KeptTexts) {
    head = kept.head
    self.texts = texts
    state = Mutex(State(print: kept.print, likenesses: kept.likenesses, composed: kept.composed))
  }

  /// Whether it comes from what was kept.
  var isKept: Bool { texts != nil }

  /// Whether something was made of it that was not kept.
  var isChanged: Bool { state.withLock { $0.isChanged } }

  /// All of it.
  var whole: Article {
    if let whole = state.withLock({ $0.whole }) { return whole }
    guard let texts else { return Article(id: head.id, title: head.title, blocks: [], origin: head.origin) }
    let whole = texts.article(head)
    state.withLock { $0.whole = whole }
    return whole
  }

  // MARK: - What was made of it

  /// What it is told by among others that may carry its text.
  var print: RepostPrint {
    if let known = knownPrint { return known }
    let print = RepostPrint(RepostText(whole))
    state.withLock { ($0.print, $0.isChanged) = (print, true) }
    return print
  }

  /// The same, where it was made already.
  var knownPrint: RepostPrint? { state.withLock { $0.print } }

  /// What it is to another article: the outer nil where they were not compared, the inner one where it is no repost.
  func likeness(to other: DrawnArticle) -> RepostJudge.Likeness?? {
    guard let key = other.head.key else { return nil }
    return state.withLock { $0.likenesses[key] }
  }

  /// Takes note of what it is to another.
  func note(_ likeness: RepostJudge.Likeness?, to other: DrawnArticle) {
    guard let key = other.head.key else { return }
    state.withLock {
      $0.likenesses[key] = .some(likeness)
      $0.isChanged = true
    }
  }

  /// What it was compared with, and what came of it.
  var likenesses: [ArticleKey: RepostJudge.Likeness?] { state.withLock { $0.likenesses } }

  /// What it comes to in a section; nil where it was not composed for that.
  func composed(in section: Int?) -> ComposedArticle? {
    state.withLock { $0.composed }.flatMap { $0.section == section ? $0 : nil }
  }

  /// What it was composed to last, in whatever section.
  var composed: ComposedArticle? { state.withLock { $0.composed } }

  /// Takes note of what it comes to in a section.
  func note(_ composed: ComposedArticle) {
    state.withLock { ($0.composed, $0.isChanged) = (composed, true) }
  }
}
