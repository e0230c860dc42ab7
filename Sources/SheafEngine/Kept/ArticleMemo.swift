import SheafKit
import SheafLibrary
import Synchronization

/// What was made of an article for one recipe and serves every other of the same call, since it depends on texts alone.
final class ArticleMemo: Sendable {
  /// Two articles are compared anew where a recipe asks for another similarity.
  private struct Comparison: Hashable {
    var other: ArticleKey
    var threshold: Int
  }

  private struct State {
    var print: RepostPrint?
    var likenesses: [Comparison: RepostJudge.Likeness?] = [:]
    var facts: ArticleFacts?
  }

  private let room: FactsRoom
  private let state = Mutex(State())

  /// Makes a memo; facts are noted as long as there is room.
  init(_ room: FactsRoom) { self.room = room }

  /// What it is told by among others, where that was made.
  var print: RepostPrint? {
    get { state.withLock { $0.print } }
    set { state.withLock { $0.print = newValue } }
  }

  /// Its facts, where they were looked for.
  var facts: ArticleFacts? {
    get { state.withLock { $0.facts } }
    set { if newValue != nil, room.takesOne() { state.withLock { $0.facts = newValue } } }
  }

  /// What it is to another under a threshold: the outer nil where they were not compared.
  func likeness(to other: ArticleKey, threshold: Int) -> RepostJudge.Likeness?? {
    state.withLock { $0.likenesses[Comparison(other: other, threshold: threshold)] }
  }

  /// Takes note of what it is to another.
  func note(_ likeness: RepostJudge.Likeness?, to other: ArticleKey, threshold: Int) {
    state.withLock { $0.likenesses[Comparison(other: other, threshold: threshold)] = .some(likeness) }
  }
}

/// For how many articles the facts are noted, which take several times the room of their texts.
final class FactsRoom: Sendable {
  private let taken = Atomic(0)

  private static let most = 512

  /// Whether there is room for those of one more, which is taken then.
  func takesOne() -> Bool { taken.wrappingAdd(1, ordering: .relaxed).newValue <= Self.most }
}
