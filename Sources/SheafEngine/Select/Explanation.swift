import SheafKit
import SheafRecipe

/// A judgement in full: every criterion with its occurrences and its share of the score, and every clause that failed.
///
/// Made on demand; `QueryJudge.judge` says the same in less time.
struct Explanation: Equatable, Sendable {
  /// Something that was looked for and found, in a query that holds.
  struct Criterion: Equatable, Sendable {
    /// The term or pattern as the recipe writes it.
    var name: String
    var weight: Double
    /// From left to right, title and headings first where they stand first.
    var occurrences: [Place]
    /// The sum of field factors over the occurrences that count.
    var count: Double
    /// Its share of the score, in thousandths.
    var thousandths: Int
  }

  /// Where something stands, in words of the source.
  struct Place: Equatable, Sendable {
    var field: Field
    var origin: SearchableText.Origin
    /// The code points in the block, or in the title or credit that it stands in.
    var range: TextRange
    /// The words there, as the source has them.
    var text: String
    /// How much an occurrence there counts.
    var factor: Double
    /// Whether it counts here; one that overlaps an earlier or longer occurrence does not.
    var counts: Bool

    /// The index of the block; nil in titles and credits.
    var block: Int? { if case .block(let index, _) = origin { index } else { nil } }
  }

  /// A clause that does not hold, and why.
  struct Failure: Equatable, Sendable {
    var name: String
    var lack: Verdict.Lack
  }

  /// What `QueryJudge.judge` says.
  var outcome: QueryJudge.Outcome
  /// What was found and asked for, in the order of the recipe; empty where a clause of `none` rules all out.
  var criteria: [Criterion]
  /// What `none` leaves out, each with the places of what it holds.
  var exclusions: [Criterion]
  /// The clauses that had to hold and do not: those of `all`, and those of `any` when too few of them hold.
  var failures: [Failure]
}

extension QueryJudge {
  /// Judges a query in full; `article` is the one that the text was made of.
  func explanation(of query: CompiledQuery, in article: Article) -> Explanation {
    var active: [Active] = []
    var failures: [Explanation.Failure] = []
    var failed: [Explanation.Failure] = []
    var held = 0
    for clause in query.any.clauses {
      if holds(clause, active: &active) {
        held += 1
      } else {
        failed.append(Explanation.Failure(name: clause.name, lack: lack(of: clause)))
      }
    }
    for clause in query.all where !holds(clause, active: &active) {
      failures.append(Explanation.Failure(name: clause.name, lack: lack(of: clause)))
    }
    if !query.any.isEmpty, held < query.atLeast { failures += failed }
    var excluding: [Active] = []
    for clause in query.none.candidates(among: occurrences.terms) { _ = holds(clause, active: &excluding) }
    return Explanation(
      outcome: judge(query), criteria: explained(active, in: article), exclusions: explained(excluding, in: article),
      failures: failures)
  }

  private func explained(_ active: [Active], in article: Article) -> [Explanation.Criterion] {
    let counted = counted(active)
    let counting = Set(counted.map { Key(active: $0.active, occurrence: $0.occurrence) })
    return active.enumerated().map { index, one in
      let count = counted.reduce(0) { $1.active == index ? $0 + text.pieces[$1.occurrence.piece].factor : $0 }
      return Explanation.Criterion(
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

  private func place(of occurrence: Occurrences.Occurrence, in article: Article, counts: Bool) -> Explanation.Place {
    let piece = text.pieces[occurrence.piece]
    let before = text.characters(from: piece.start, to: occurrence.start, upTo: .max - 1)
    let length = text.characters(from: occurrence.start, to: occurrence.end, upTo: .max - 1)
    let offset = if case .block(_, let from) = piece.origin { from } else { 0 }
    let range = TextRange(start: offset + before, end: offset + before + length)
    let words = piece.origin.text(in: article).unicodeScalars.dropFirst(range.start).prefix(length)
    return Explanation.Place(
      field: piece.field, origin: piece.origin, range: range, text: String(String.UnicodeScalarView(words)),
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
