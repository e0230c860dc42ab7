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
  /// Whether the run goes on with all of them, or with the chosen ones alone.
  private let extent: Extent
  /// Articles that the run goes on with though they are not chosen, by their ids.
  private let others: Set<String>
  /// Whether one was chosen.
  private(set) var holdsChosen = false

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

  /// Puts together what came of all articles: those that the run goes on with, in the order of the files.
  init(kept: [Selector.Judged], of count: Int, misses: NearestMisses) {
    (self.kept, self.count, self.misses, extent, others) = (kept, count, misses, .chosen, [])
    holdsChosen = kept.contains(where: \.isChosen)
  }

  /// Adds an article behind the others.
  mutating func add(_ judged: Selector.Judged) {
    count += 1
    if judged.isChosen { holdsChosen = true }
    if !holdsChosen { misses.add(judged) }
    switch extent {
    case .everything: kept.append(judged)
    case .chosen: if judged.isChosen || others.contains(judged.article.id) { kept.append(judged) }
    }
  }

  /// Adds articles that were judged elsewhere, behind the others.
  mutating func add(_ other: JudgedArticles) {
    count += other.count
    holdsChosen = holdsChosen || other.holdsChosen
    if !holdsChosen { misses.add(other.misses) }
    kept += other.kept
  }
}
