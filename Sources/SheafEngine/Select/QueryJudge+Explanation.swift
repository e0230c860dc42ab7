import SheafKit

extension QueryJudge {
  /// Judges a query in full; `article` is the one that the text was made of.
  func explanation(of query: CompiledQuery, in article: Article) -> QueryExplanation {
    var active: [Active] = []
    var failures: [QueryExplanation.Failure] = []
    var failed: [QueryExplanation.Failure] = []
    var held = 0
    for clause in query.any.clauses {
      if holds(clause, active: &active) {
        held += 1
      } else {
        failed.append(QueryExplanation.Failure(name: clause.name, lack: lack(of: clause)))
      }
    }
    for clause in query.all where !holds(clause, active: &active) {
      failures.append(QueryExplanation.Failure(name: clause.name, lack: lack(of: clause)))
    }
    if !query.any.isEmpty, held < query.atLeast { failures += failed }
    var excluding: [Active] = []
    for clause in query.none.candidates(among: occurrences.terms) { _ = holds(clause, active: &excluding) }
    return QueryExplanation(
      outcome: judge(query), criteria: explained(active, in: article), exclusions: explained(excluding, in: article),
      failures: failures)
  }

  private func explained(_ active: [Active], in article: Article) -> [QueryExplanation.Criterion] {
    let counted = counted(active)
    let counting = Set(counted.map { Key(active: $0.active, occurrence: $0.occurrence) })
    return active.enumerated().map { index, one in
      let count = counted.reduce(0) { $1.active == index ? $0 + text.pieces[$1.occurrence.piece].factor : $0 }
      return QueryExplanation.Criterion(
        name: one.criterion.name, weight: one.criterion.weight,
        occurrences: one.occurrences.map { occurrence in
          place(of: occurrence, in: article, counts: counting.contains(Key(active: index, occurrence: occurrence)))
        },
        count: count, thousandths: Int((one.criterion.share(of: count) * 1000).rounded()))
    }
  }

  private struct Key: Hashable {
    var active: Int
    var occurrence: Occurrences.Occurrence
  }

  private func place(of occurrence: Occurrences.Occurrence, in article: Article, counts: Bool) -> QueryExplanation.Place
  {
    let piece = text.pieces[occurrence.piece]
    let before = text.characters(from: piece.start, to: occurrence.start, upTo: .max - 1)
    let length = text.characters(from: occurrence.start, to: occurrence.end, upTo: .max - 1)
    let offset = if case .block(_, let from) = piece.origin { from } else { 0 }
    let range = TextRange(start: offset + before, end: offset + before + length)
    let words = piece.origin.text(in: article).unicodeScalars.dropFirst(range.start).prefix(length)
    return QueryExplanation.Place(
      field: piece.field, origin: piece.origin, range: range, text: String(codePoints: words),
      factor: piece.factor, counts: counts)
  }
}

extension SearchableText.Origin {
  /// The words of an article that a piece is of; for a block all of them.
  func text(in article: Article) -> String {
    switch self {
    case .title: article.title
    case .kicker: article.kicker ?? ""
    case .subtitle: article.subtitle ?? ""
    case .source: article.source ?? ""
    case .organisation: article.organisation ?? ""
    case .byline(let index): article.byline.indices.contains(index) ? article.byline[index].name : ""
    case .block(let index, _): article.blocks.indices.contains(index) ? article.blocks[index].plainText : ""
    }
  }
}
