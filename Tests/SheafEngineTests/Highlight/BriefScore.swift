import SheafKit

@testable import SheafEngine

/// How near a choice of sentences comes to an editor's.
struct BriefScore {
  /// The share of the two choices that is common (F1), by sentences.
  var sentences = 0.0
  /// The same by pairs of characters, or words of other scripts, as ROUGE-2 and ROUGE-1 count them.
  var grams = 0.0

  init(sentences: Double = 0, grams: Double = 0) {
    self.sentences = sentences
    self.grams = grams
  }

  /// Compares places with the editor's.
  init(_ found: [(block: Int, range: TextRange)], of brief: Brief) {
    let hits = brief.gold.count { gold in
      found.contains { $0.block == gold.block && $0.range.start < gold.range.end && gold.range.start < $0.range.end }
    }
    sentences = 2 * Double(hits) / Double(max(1, found.count + brief.gold.count))
    func count(_ places: [(block: Int, range: TextRange)]) -> [UInt64: Int] {
      places.flatMap { Grams.of(brief.words($0).unicodeScalars) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let (have, want) = (count(found), count(brief.gold))
    let common = want.reduce(0) { $0 + min($1.value, have[$1.key] ?? 0) }
    grams = 2 * Double(common) / Double(max(1, have.values.reduce(0, +) + want.values.reduce(0, +)))
  }

  /// The mean of several.
  static func mean(_ scores: [BriefScore]) -> BriefScore {
    let count = Double(max(1, scores.count))
    return BriefScore(
      sentences: scores.reduce(0) { $0 + $1.sentences } / count, grams: scores.reduce(0) { $0 + $1.grams } / count)
  }
}
