import SheafKit

/// The articles that came nearest to being chosen, told where none was.
struct NearestMisses: Sendable {
  /// One of them.
  private struct Miss: Sendable {
    var rank: Int
    var score: Int
    var title: String
    var file: String
    var refusal: Verdict.Refusal

    /// The words for it, which are made when somebody asks: most misses are of a run that chooses something.
    func text(minimum: Double) -> String { "“\(title)” (\(file)): " + refusal.explained(minimum: minimum) }
  }

  /// How many are told.
  private static let limit = 3

  /// The nearest first.
  private var misses: [Miss] = []
  private let minimum: Double

  /// Starts without any; `minimum` is that of the recipe.
  init(minimum: Double) { self.minimum = minimum }

  /// What is told of each, the nearest first.
  var texts: [String] { misses.map { $0.text(minimum: minimum) } }

  /// Takes note of an article that was judged.
  mutating func add(_ judged: Selector.Judged) {
    guard case .refused(let refusal) = judged.verdict, let (rank, score) = Findings.nearness(of: refusal) else {
      return
    }
    // Words take longer than numbers, and most articles are no nearer than three others.
    if misses.count == Self.limit, let last = misses.last, (rank, score) > (last.rank, last.score) { return }
    let article = judged.head
    insert(Miss(rank: rank, score: score, title: article.title, file: article.origin.file, refusal: refusal))
  }

  /// Takes note of those that were noted elsewhere.
  mutating func add(_ other: NearestMisses) { for miss in other.misses { insert(miss) } }

  private mutating func insert(_ miss: Miss) {
    let place = misses.firstIndex { isBefore(miss, $0) } ?? misses.count
    guard place < Self.limit else { return }
    misses.insert(miss, at: place)
    if misses.count > Self.limit { misses.removeLast() }
  }

  private func isBefore(_ left: Miss, _ right: Miss) -> Bool {
    guard (left.rank, left.score) == (right.rank, right.score) else {
      return (left.rank, left.score) < (right.rank, right.score)
    }
    return left.text(minimum: minimum) < right.text(minimum: minimum)
  }
}
