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
    var counts = [Double](repeating: 0, count: active.count)
    for one in counted { counts[one.active] += text.pieces[one.occurrence.piece].factor }
    var texts = OriginTexts(article)
    return active.enumerated().map { index, one in
      let count = counts[index]
      var start = Start()
      return QueryExplanation.Criterion(
        name: one.criterion.name, weight: one.criterion.weight,
        occurrences: one.occurrences.map { occurrence in
          place(
            of: occurrence, behind: &start, in: &texts,
            counts: counting.contains(Key(active: index, occurrence: occurrence)))
        },
        count: count, thousandths: Int((one.criterion.share(of: count) * 1000).rounded()))
    }
  }

  private struct Key: Hashable {
    var active: Int
    var occurrence: Occurrences.Occurrence
  }

  /// Where the occurrence before starts: the next is counted on from there, not from the start of the piece.
  private struct Start {
    var piece: Int?
    var byte = 0
    var characters = 0
  }

  private func place(
    of occurrence: Occurrences.Occurrence, behind start: inout Start, in texts: inout OriginTexts, counts: Bool
  ) -> QueryExplanation.Place {
    let piece = text.pieces[occurrence.piece]
    if start.piece != occurrence.piece || start.byte > occurrence.start {
      start = Start(piece: occurrence.piece, byte: piece.start)
    }
    let before = start.characters + text.characters(from: start.byte, to: occurrence.start, upTo: .max - 1)
    (start.byte, start.characters) = (occurrence.start, before)
    let length = text.characters(from: occurrence.start, to: occurrence.end, upTo: .max - 1)
    let offset = if case .block(_, let from) = piece.origin { from } else { 0 }
    let range = TextRange(start: offset + before, end: offset + before + length)
    return QueryExplanation.Place(
      field: piece.field, origin: piece.origin, range: range, text: texts.text(of: piece.origin).words(in: range),
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
