import SheafKit
import SheafRecipe

extension Selector {
  /// A passage and what the query came to on it.
  struct JudgedPassage: Sendable {
    var passage: Passage
    var verdict: Verdict
  }

  /// What is chosen of an article, and what that came to.
  struct Choice {
    /// The verdict on the article.
    var verdict: Verdict
    /// The passages that enter, in the order of the source; nil where the whole article does.
    var passages: [Passage]?
    /// The text that sections are asked about.
    var judge: QueryJudge
  }

  /// Judges an article by the unit that the recipe asks for.
  ///
  /// With passages each is judged by itself, by its own text and what stands over it, and each must reach the minimum.
  /// The article's own score is that of its chosen passages read as one.
  func choice(of article: Article) -> Choice {
    let isFound = finder.mayFind(in: article)
    let whole = isFound ? QueryJudge(text: SearchableText(article), finder: finder) : .nothingFound
    guard recipe.selection.unit == .passage, query != nil else {
      return Choice(verdict: isFound ? verdict(of: whole) : verdictOnNothing, judge: whole)
    }
    // Most articles hold nothing of what is asked for, and need not be cut.
    if !positiveTerms.isEmpty, whole.occurrences.terms.allSatisfy({ !positiveTerms.contains($0) }) {
      return Choice(verdict: .refused(.query(.nothingOfAny)), judge: whole)
    }
    let judged = judgedPassages(of: article)
    let chosen = judged.filter { $0.verdict.isChosen }
    guard !chosen.isEmpty else {
      return Choice(verdict: .refused(.passages(count: judged.count, nearest: Self.nearest(judged))), judge: whole)
    }
    let passages = chosen.map(\.passage)
    let together = QueryJudge(text: SearchableText(article, passages: passages), finder: finder)
    let best = chosen.compactMap(\.verdict.score).max() ?? 0
    // A clause of `none` may stand in what the headings of two passages say together; the best passage speaks then.
    let score = max(verdict(of: together).score ?? best, best)
    return Choice(verdict: .chosen(score: score), passages: passages, judge: together)
  }

  /// The passages of an article, each with its verdict.
  func judgedPassages(of article: Article) -> [JudgedPassage] {
    Passages.cut(article).map { passage in
      let judge = QueryJudge(text: SearchableText(article, passages: [passage]), finder: finder)
      return JudgedPassage(passage: passage, verdict: verdict(of: judge))
    }
  }

  /// Why the passage that came nearest stays out: the best score, else the first reason there is.
  private static func nearest(_ judged: [JudgedPassage]) -> Verdict.Refusal {
    let refusals = judged.compactMap { passage in
      if case .refused(let refusal) = passage.verdict { refusal } else { nil }
    }
    let best = refusals.compactMap { refusal in if case .score(let score) = refusal { score } else { nil } }.max()
    if let best { return .score(best) }
    return refusals.first { $0 != .query(.nothingOfAny) } ?? .query(.nothingOfAny)
  }
}
