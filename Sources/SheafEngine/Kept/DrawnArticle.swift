import SheafKit
import SheafLibrary
import Synchronization

/// An article of a run: what it states of itself, its text, and what was made of it so far.
///
/// The text of one of which everything was kept is fetched when it is first asked for, and mostly never is. That of one of many
/// is packed while nobody looks at it, or fetched again where a library holds it, and let go of when nothing more is made of it.
final class DrawnArticle: Sendable {
  /// What it states of itself; with its numbers where a library holds it.
  let head: ArticleHead
  /// Whether it comes from what was kept.
  let isKept: Bool
  /// Where its text is fetched; nil where it cannot be.
  private let texts: KeptTexts?
  /// What other recipes of the same call know of it; nil where it is alone.
  private let memo: ArticleMemo?
  private let state: Mutex<State>

  /// An article in a place of its own, so that nothing of it is left when it is let go of.
  private final class Whole: Sendable {
    let article: Article

    init(_ article: Article) { self.article = article }
  }

  private struct State {
    var whole: Whole?
    var packed: [UInt8]?
    /// Whether the text is at hand only while somebody looks at it.
    var isAway = false
    var print: RepostPrint?
    var likenesses: [ArticleKey: RepostJudge.Likeness?] = [:]
    var composed: ComposedArticle?
    var kept: KeptComposition?
    var isChanged = false
  }

  /// An article at hand; `key`, `file` and `ordinal` where a library holds it, and `texts` where it can be fetched again.
  init(
    _ article: Article, key: ArticleKey? = nil, file: FileKey? = nil, ordinal: Int = 0, memo: ArticleMemo? = nil,
    texts: KeptTexts? = nil
  ) {
    var head = ArticleHead(article, ordinal: ordinal)
    (head.key, head.file) = (key, file)
    self.head = head
    isKept = false
    (self.texts, self.memo) = (texts, memo)
    state = Mutex(State(whole: Whole(article)))
  }

  /// An article of which something was kept.
  init(_ kept: KeptArticle, texts: KeptTexts) {
    head = kept.head
    isKept = true
    self.texts = texts
    memo = nil
    state = Mutex(State(print: kept.print, likenesses: kept.likenesses, kept: kept.composed))
  }

  /// Whether something was made of it that was not kept.
  var isChanged: Bool { state.withLock { $0.isChanged } }

  /// All of it.
  var whole: Article {
    let (known, packed) = state.withLock { ($0.whole, $0.packed) }
    if let known { return known.article }
    if let whole = packed.flatMap({ try? Article(packed: $0) }) {
      state.withLock { $0.whole = Whole(whole) }
      return whole
    }
    guard let texts else { return Article(id: head.id, title: head.title, blocks: [], origin: head.origin) }
    let whole = texts.article(head)
    state.withLock { $0.whole = Whole(whole) }
    return whole
  }

  /// Packs the text, which takes a third of the room, or lets go of it where it can be fetched again; whoever asks for it gets
  /// the same.
  func pack() {
    guard let whole = state.withLock({ $0.whole }) else { return }
    let packed = texts == nil ? state.withLock { $0.packed } ?? whole.article.packed : nil
    state.withLock { ($0.whole, $0.packed, $0.isAway) = (nil, packed, true) }
  }

  /// Gives up a text that somebody looked at, where it is packed or fetched again for the next who does.
  func rest() { state.withLock { if $0.isAway { $0.whole = nil } } }

  /// Lets go of the text, where nothing more is made of it.
  func letGo() { state.withLock { ($0.whole, $0.packed) = (nil, nil) } }

  // MARK: - What was made of it

  /// What it is told by among others that may carry its text.
  var print: RepostPrint {
    if let known = knownPrint { return known }
    let print = memo?.print ?? RepostPrint(RepostText(whole))
    memo?.print = print
    state.withLock { ($0.print, $0.isChanged) = (print, true) }
    return print
  }

  /// The same, where it was made already.
  var knownPrint: RepostPrint? { state.withLock { $0.print } }

  /// What it is to another article: the outer nil where they were not compared, the inner one where it is no repost.
  func likeness(to other: DrawnArticle, threshold: Int) -> RepostJudge.Likeness?? {
    guard let key = other.head.key else { return nil }
    if let known = state.withLock({ $0.likenesses[key] }) { return known }
    guard let known = memo?.likeness(to: key, threshold: threshold) else { return nil }
    note(known, to: other, threshold: threshold)
    return known
  }

  /// Takes note of what it is to another.
  func note(_ likeness: RepostJudge.Likeness?, to other: DrawnArticle, threshold: Int) {
    guard let key = other.head.key else { return }
    memo?.note(likeness, to: key, threshold: threshold)
    state.withLock {
      $0.likenesses[key] = .some(likeness)
      $0.isChanged = true
    }
  }

  /// The facts that it states.
  var facts: ArticleFacts {
    if let known = memo?.facts { return known }
    let facts = ArticleFacts(whole)
    memo?.facts = facts
    return facts
  }

  /// What it was compared with, and what came of it.
  var likenesses: [ArticleKey: RepostJudge.Likeness?] { state.withLock { $0.likenesses } }

  /// What it comes to in a section; nil where it was not composed for that.
  func composed(in section: Int?) -> ComposedArticle? {
    let (known, kept) = state.withLock { ($0.composed, $0.kept) }
    if let known, known.section == section { return known }
    guard let kept, kept.section == section, let composed = kept.composed else { return nil }
    state.withLock { $0.composed = composed }
    return composed
  }

  /// What it was composed to last, in whatever section, as it is kept.
  var composition: KeptComposition? {
    let (known, kept) = state.withLock { ($0.composed, $0.kept) }
    return kept ?? known.map { KeptComposition($0) }
  }

  /// Takes note of what it comes to in a section.
  func note(_ composed: ComposedArticle) {
    state.withLock { ($0.composed, $0.kept, $0.isChanged) = (composed, nil, true) }
  }
}
