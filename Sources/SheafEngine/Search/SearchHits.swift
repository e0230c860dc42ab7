import SheafKit
import SheafLibrary

/// The best of the articles that a search finds, and how many it finds.
struct SearchHits {
  /// An article that the query holds for. A class, since articles are large, and hits are put in order while they come.
  final class Hit: Sendable {
    /// The article.
    let judged: Selector.Judged
    /// Its place among the others, where nothing else tells two apart.
    let place: Int
    /// Where it stands among others.
    let rank: SearchRank

    /// Makes a hit.
    init(judged: Selector.Judged, place: Int) {
      (self.judged, self.place) = (judged, place)
      rank = SearchRank(judged.article, score: judged.score ?? 0, place: place)
    }
  }

  /// The best, in order, and some behind them, since one of the best may be taken out again.
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

  /// How many are kept behind the best.
  private static let reserve = 256

  /// Starts without any; `limit` is how many are wanted.
  init(limit: Int) { self.limit = max(limit, 0) }

  /// The best, in order.
  var best: [Hit] { Array(hits.prefix(limit)) }

  /// The rank of the last of the best, where there are as many as are wanted.
  var last: SearchRank? { limit > 0 && hits.count >= limit ? hits[limit - 1].rank : nil }

  /// Adds a hit.
  mutating func add(_ hit: Hit) {
    count += 1
    var (place, end) = (0, hits.count)
    while place < end {
      let middle = (place + end) / 2
      if hit.rank < hits[middle].rank { end = middle } else { place = middle + 1 }
    }
    guard place - limit < Self.reserve else { return }
    hits.insert(hit, at: place)
    if hits.count - limit > Self.reserve { hits.removeLast() }
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
