import SheafKit
import SheafLibrary

/// Reads prospects, those that can score most first, until none that is left can be among the best.
struct ProspectSearch {
  /// The best of those that were read.
  private(set) var hits: SearchHits
  /// How many articles the query holds for.
  private(set) var count = 0
  /// Whether it may hold for fewer than `count`.
  private(set) var mayBeFewer = false

  private let selector: Selector
  private let view: any StoredArticles
  private let limit: Int
  private let unpacked = UnpackedArticles(room: 0)

  /// How many articles are read at once, at least.
  private static let step = 16
  /// How many articles are read only to know whether the query holds for them: what takes a few ten milliseconds.
  private static let mostCounted = 1_000
  /// How many of those are read at once, so that few are in memory.
  private static let batch = 256

  /// Prepares to read the articles of a library.
  init(_ selector: Selector, in view: any StoredArticles, limit: Int) {
    (self.selector, self.view, self.limit) = (selector, view, limit)
    hits = SearchHits(limit: limit)
  }

  /// Finds the best of the prospects, which come with the highest scores first, and counts the rest.
  mutating func look(at prospects: [Prospects.Group]) throws {
    var rest = prospects[...]
    while let next = rest.first, isWorthwhile(next.score) {
      let step = max(Self.step, limit - hits.count)
      if next.prospects.count > step {
        try look(atEqual: next, by: step)
        rest = rest.dropFirst()
      } else {
        // Equals are read together, or by themselves, when they may be put in order.
        var some: [Prospects.Prospect] = []
        while let next = rest.first, some.count + next.prospects.count <= step {
          some += next.prospects
          rest = rest.dropFirst()
        }
        try judge(some[...])
      }
    }
    try count(rest.flatMap(\.prospects)[...])
  }

  /// Whether an article that can come to a score can be among the best.
  private func isWorthwhile(_ score: Int) -> Bool {
    guard limit > 0 else { return false }
    return hits.last.map { $0.score <= score } ?? true
  }

  /// Reads articles that can come to the same score in the order of their ranks, until the others are behind.
  private mutating func look(atEqual group: Prospects.Group, by step: Int) throws {
    let places = Dictionary(group.prospects.map { ($0.key, $0) }) { first, _ in first }
    var rest = try view.heads(of: group.prospects.map(\.key))
      .compactMap { head in
        head.key.flatMap { places[$0] }.map { (prospect: $0, rank: SearchRank(head, score: group.score)) }
      }
      .sorted { $0.rank < $1.rank }[...]
    while let next = rest.first {
      if let last = hits.last, last < next.rank { break }
      try judge(rest.prefix(step).map(\.prospect)[...])
      rest = rest.dropFirst(step)
    }
    try count(rest.map(\.prospect)[...])
  }

  private mutating func judge(_ prospects: ArraySlice<Prospects.Prospect>) throws {
    for hit in try chosen(of: prospects.map(\.key)) {
      count += 1
      hits.add(hit)
    }
  }

  /// Counts those for which the query holds; where too many are not sure, all that it may hold for.
  private mutating func count(_ prospects: ArraySlice<Prospects.Prospect>) throws {
    let unsure = prospects.filter { !$0.isSure }
    count += prospects.count - unsure.count
    guard unsure.count <= Self.mostCounted else {
      count += unsure.count
      mayBeFewer = true
      return
    }
    for start in stride(from: 0, to: unsure.count, by: Self.batch) {
      count += try chosen(of: unsure.dropFirst(start).prefix(Self.batch).map(\.key)).count
    }
  }

  /// Reads articles and gives those for which the query holds, batch by batch.
  private func chosen(of keys: [ArticleKey]) throws -> [SearchHits.Hit] {
    var chosen: [SearchHits.Hit] = []
    try unpacked.forEachBatch(of: keys, in: view) { articles in
      let selector = selector
      let judged = Parallel.map(articles) { SearchHits.Hit(judged: selector.judge($0.article), place: $0.ordinal) }
      chosen += judged.filter(\.judged.isChosen)
    }
    return chosen
  }
}
