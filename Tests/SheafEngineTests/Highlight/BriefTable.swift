import SheafKit
import SheafRecipe

@testable import SheafEngine

/// What each method scores on briefs: of all, of the halves, and of each kind of text.
///
/// Every other article, counted through all files, is of the half that points were tuned on; the rest was only
/// measured.
struct BriefTable {
  /// The highlighter's scores and then those of each baseline, by set.
  private var rows: [String: [[BriefScore]]] = [:]
  private var sets = ["all", "tuned", "held"]

  /// The most sentences of a brief, and the most characters: more for texts of letters than of Han.
  static func limits(of brief: Brief) -> (sentences: Int, characters: Int) {
    (3, brief.kind == "english" ? 600 : 240)
  }

  init(_ briefs: [Brief]) {
    for (index, brief) in briefs.enumerated() {
      let limits = Self.limits(of: brief)
      let highlights = Samples.highlights(
        brief.article, brief.terms, sentences: limits.sentences, characters: limits.characters)
      let found = brief.sentences.filter { place in
        highlights.contains {
          $0.block == place.block && $0.range.start < place.range.end && place.range.end <= $0.range.end
        }
      }
      let scores =
        [BriefScore(found, of: brief)]
        + Baseline.allCases.map {
          BriefScore($0.choose(brief, sentences: limits.sentences, characters: limits.characters), of: brief)
        }
      if !sets.contains(brief.kind) { sets.append(brief.kind) }
      for set in ["all", index.isMultiple(of: 2) ? "tuned" : "held", brief.kind] {
        rows[set, default: []].append(scores)
      }
    }
  }

  /// The mean of a method on a set.
  func mean(_ set: String, method: Int) -> BriefScore { BriefScore.mean((rows[set] ?? []).map { $0[method] }) }

  /// The table, as it is printed: F1 by sentences and by words.
  var text: String {
    func cell(_ score: BriefScore) -> String {
      [score.sentences, score.grams].map { value in
        let thousandths = String(Int((value * 1000).rounded()))
        return "0." + String(repeating: "0", count: max(0, 3 - thousandths.count)) + thousandths
      }.joined(separator: " ")
    }
    let lines = sets.map { set in
      let cells = (0...Baseline.allCases.count).map { cell(mean(set, method: $0)) }
      return ([set + String(repeating: " ", count: max(0, 10 - set.count)), "\(rows[set]?.count ?? 0)\t"] + cells)
        .joined(separator: "   ")
    }
    return (["set          n\tsheaf         lead          TextRank      LexRank"] + lines).joined(separator: "\n")
  }
}
