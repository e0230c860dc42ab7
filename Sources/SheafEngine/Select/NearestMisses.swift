import SheafKit

/// The articles that came nearest to being chosen, told where none was.
struct NearestMisses: Sendable {
  /// One of them, with the words for it.
  private struct Miss: Sendable {
    var rank: Int
    var score: Int
    var text: String

    static func isBefore(_ left: Miss, _ right: Miss) -> Bool {
      (left.rank, left.score, left.text) < (right.rank, right.score, right.text)
    }
  }

  /// How many are told.
  private static let limit = 3

  /// The nearest first.
  private var misses: [Miss] = []
  private let minimum: Double

  /// Starts without any; `minimum` is that of the recipe.
  init(minimum: Double) { self.minimum = minimum }

  /// What is told of each, the nearest first.
  var texts: [String] { misses.map(\.text) }

  /// Takes note of an article that was judged.
  mutating func add(_ judged: Selector.Judged) {
    guard case .refused(let refusal) = judged.verdict, let (rank, score) = Findings.nearness(of: refusal) else {
      return
    }
    // Words take longer than numbers, and most articles are no nearer than three others.
    if misses.count == Self.limit, let last = misses.last, (rank, score) > (last.rank, last.score) { return }
    let article = judged.head
    let text = "“\(article.title)” (\(article.origin.file)): " + refusal.explained(minimum: minimum)
    insert(Miss(rank: rank, score: score, text: text))
  }

  /// Takes note of those that were noted elsewhere.
  mutating func add(_ other: NearestMisses) { for miss in other.misses { insert(miss) } }

  private mutating func insert(_ miss: Miss) {
    let place = misses.firstIndex { Miss.isBefore(miss, $0) } ?? misses.count
    misses.insert(miss, at: place)
    misses = Array(misses.prefix(Self.limit))
  }
}
