import SheafKit

/// What came of judging articles: those that the run goes on with, and what is told of the others.
///
/// Such values are made of some articles each, on any core, and put together in the order of the files.
struct JudgedArticles: Sendable {
  /// The articles that the run goes on with, in the order of the files.
  private(set) var kept: [Selector.Judged] = []
  /// How many were judged.
  private(set) var count = 0
  /// Those that came nearest where none was chosen; not complete where one was, and not asked for then.
  private(set) var misses: NearestMisses
  /// Whether one was chosen.
  private(set) var holdsChosen = false
  /// Those among the kept that edits may be about, by their places; they are judged when all are known.
  private var named: [Int] = []
  private let extent: Extent
  /// Articles that the run goes on with though they are not chosen, by their ids.
  private let others: Set<String>

  /// How much of what was judged a run goes on with.
  enum Extent: Sendable {
    /// Every article, for those who tell what became of each.
    case everything
    /// The chosen ones, which are all that a digest is made of.
    case chosen
  }

  /// Starts without any. `others` are kept though they are not chosen, by their ids.
  init(_ extent: Extent, others: Set<String> = [], minimum: Double) {
    self.extent = extent
    self.others = others
    misses = NearestMisses(minimum: minimum)
  }

  /// Adds an article behind the others.
  mutating func add(_ judged: Selector.Judged) {
    count += 1
    note(judged)
    switch extent {
    case .everything: kept.append(judged)
    case .chosen: if judged.isChosen || others.contains(judged.head.id) { kept.append(judged) }
    }
  }

  /// Adds an article that edits may be about, behind the others.
  mutating func add(named article: DrawnArticle) {
    count += 1
    named.append(kept.count)
    kept.append(Selector.Judged(drawn: article, verdict: .refused(.dropped), sections: []))
  }

  /// Adds articles that were judged elsewhere, behind the others.
  mutating func add(_ other: JudgedArticles) {
    count += other.count
    holdsChosen = holdsChosen || other.holdsChosen
    if !holdsChosen { misses.add(other.misses) }
    named += other.named.map { $0 + kept.count }
    kept += other.kept
  }

  /// Adds what came of articles of which none is kept.
  mutating func pass(_ number: Int, misses: NearestMisses) {
    count += number
    if !holdsChosen { self.misses.add(misses) }
  }

  /// Finds out which edit is about which article, and judges those that edits may be about.
  mutating func settle(by judging: Judging) -> EditMatch {
    let match = EditMatch(judging.edits, to: named.map { kept[$0].article })
    for (index, place) in named.enumerated() {
      kept[place] = judging.selector.judge(kept[place].drawn, edit: match.edits[index])
      note(kept[place])
    }
    named = []
    return match
  }

  private mutating func note(_ judged: Selector.Judged) {
    if judged.isChosen { holdsChosen = true } else if !holdsChosen { misses.add(judged) }
  }
}
