import SheafKit
import SheafLibrary

/// The best of the articles that a search finds, and how many it finds.
struct SearchHits {
  /// An article that the query holds for.
  struct Hit {
    var judged: Selector.Judged
    /// Its place among the others, where nothing else tells two apart.
    var place: Int

    /// Where it stands among others.
    var rank: SearchRank { SearchRank(judged.article, score: judged.score ?? 0, place: place) }
  }

  /// The best, in order, and maybe some that are no longer among them.
  private var hits: [Hit] = []
  private let limit: Int
  /// How many articles were found.
  private(set) var count = 0
  /// Which reading of a file an article was taken from.
  private var readings: [Source: FileKey] = [:]

  private struct Source: Hashable {
    var file: String
    var ordinal: Int
  }

  /// Starts without any; `limit` is how many are wanted.
  init(limit: Int) { self.limit = max(limit, 0) }

  /// The best, in order.
  var best: [Hit] { Array(hits.sorted { $0.rank < $1.rank }.prefix(limit)) }

  /// The last of the best, where there are as many as are wanted.
  var last: Hit? {
    let best = best
    return best.count == limit ? best.last : nil
  }

  /// Adds a hit.
  mutating func add(_ hit: Hit) {
    count += 1
    hits.append(hit)
    // Sorted now and then, so that it takes no time to speak of and memory does not grow.
    if hits.count >= limit * 2 + 256 { hits = best }
  }

  /// Adds a hit out of one reading of a file, in the place of the same article out of an older one.
  mutating func add(_ hit: Hit, of reading: FileKey) {
    let source = Source(file: hit.judged.article.origin.file, ordinal: hit.place)
    if let other = readings[source] {
      guard other < reading else { return }
      count -= 1
      hits.removeAll { $0.judged.article.origin.file == source.file && $0.place == source.ordinal }
    }
    readings[source] = reading
    add(hit)
  }
}
