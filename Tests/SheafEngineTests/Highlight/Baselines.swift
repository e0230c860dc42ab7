import Glibc
import SheafKit

@testable import SheafEngine

/// The methods that highlights are measured against; all of them within the same limits.
enum Baseline: String, CaseIterable {
  /// The first sentences.
  case lead
  /// Mihalcea and Tarau, "TextRank: Bringing order into text", 2004.
  case textRank = "TextRank"
  /// Erkan and Radev, "LexRank", 2004: the continuous form.
  case lexRank = "LexRank"

  /// The places that it chooses.
  func choose(_ brief: Brief, sentences limit: Int, characters: Int) -> [(block: Int, range: TextRange)] {
    let places = brief.sentences
    let order: [Int]
    switch self {
    case .lead: order = Array(places.indices)
    case .textRank, .lexRank:
      let ranks = ranks(places.map { Grams.of(brief.words($0).unicodeScalars) })
      order = places.indices.sorted { (-ranks[$0], $0) < (-ranks[$1], $1) }
    }
    var taken: [Int] = []
    var length = 0
    for index in order where taken.count < limit {
      let count = places[index].range.end - places[index].range.start
      guard taken.isEmpty || length + count <= characters else { continue }
      taken.append(index)
      length += count
    }
    return taken.sorted().map { places[$0] }
  }

  private func ranks(_ texts: [[UInt64]]) -> [Double] {
    let counts = texts.map { $0.reduce(into: [UInt64: Double]()) { $0[$1, default: 0] += 1 } }
    var weights = [[Double]](repeating: [Double](repeating: 0, count: texts.count), count: texts.count)
    var holders: [UInt64: Double] = [:]
    for count in counts { for gram in count.keys { holders[gram, default: 0] += 1 } }
    let idf = holders.mapValues { log(Double(texts.count) / $0) }
    for i in texts.indices {
      for j in texts.indices where i != j {
        let common = counts[i].keys.filter { counts[j][$0] != nil }.sorted()
        switch self {
        case .lead: break
        case .textRank:
          let norm = log(Double(max(2, texts[i].count))) + log(Double(max(2, texts[j].count)))
          weights[i][j] = Double(common.count) / norm
        case .lexRank:
          func dot(_ a: [UInt64: Double], _ b: [UInt64: Double]) -> Double {
            a.keys.sorted().reduce(0) { $0 + (a[$1] ?? 0) * (b[$1] ?? 0) * (idf[$1] ?? 0) * (idf[$1] ?? 0) }
          }
          let norm = (dot(counts[i], counts[i]) * dot(counts[j], counts[j])).squareRoot()
          weights[i][j] = norm > 0 ? dot(counts[i], counts[j]) / norm : 0
        }
      }
    }
    var ranks = [Double](repeating: 1, count: texts.count)
    for _ in 0..<50 {
      ranks = texts.indices.map { i in
        let sum = texts.indices.reduce(0.0) { sum, j in
          let out = weights[j].reduce(0, +)
          return sum + (out > 0 ? weights[j][i] / out * ranks[j] : 0)
        }
        return 0.15 + 0.85 * sum
      }
    }
    return ranks.map { ($0 * 1e9).rounded() }
  }
}
