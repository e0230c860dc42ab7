import SheafRecipe

/// Judges one article by queries: whether each holds, why not, and with what score.
///
/// Everything is derived from the article and the recipe alone, so that an article's score never depends on its
/// neighbours.
struct QueryJudge {
  /// The outcome of a query.
  enum Outcome: Equatable {
    /// It holds.
    case holds(Score)
    /// It does not.
    case fails(Verdict.QueryFailure)
  }

  /// A score and what it is made of.
  struct Score: Equatable {
    /// The sum, in thousandths, rounded: whole numbers compare the same on every machine.
    var thousandths: Int
    /// The terms that count, with their sums of field factors, in the order of the recipe.
    var parts: [Part]

    /// One term's share.
    struct Part: Equatable {
      var name: String
      /// The sum of field factors over the occurrences that count.
      var count: Double
      /// Weight × 2c/(c+1).
      var score: Double
    }
  }

  let text: SearchableText
  private let matches: [TermMatcher.Match]
  private let matchPieces: [Int]
  private let byTerm: [Int: [Int]]

  /// Finds the terms in an article, once for all queries.
  init(text: SearchableText, matcher: TermMatcher) {
    self.text = text
    let found = matcher.matches(in: text.bytes)
    matches = found
    matchPieces = found.map { text.piece(at: $0.start) }
    byTerm = Dictionary(grouping: found.indices) { found[$0].term }
  }

  /// Judges a query.
  func judge(_ query: CompiledQuery) -> Outcome {
    var active: [Active] = []
    if let failure = failure(of: query, active: &active) { return .fails(failure) }
    return .holds(score(active))
  }

  // MARK: - Holding

  /// A criterion that holds, and for `near` the places where it does.
  private struct Active {
    var criterion: CompiledQuery.Criterion
    var nearPieces: [Int]?
  }

  private func failure(of query: CompiledQuery, active: inout [Active]) -> Verdict.QueryFailure? {
    var nothing: [Active] = []
    for clause in query.none where holds(clause, active: &nothing) { return .excluded(by: name(clause)) }
    var anyHolds = query.any.isEmpty
    for clause in query.any where holds(clause, active: &active) { anyHolds = true }
    if !anyHolds { return .nothingOfAny }
    for clause in query.all where !holds(clause, active: &active) { return .missing(name(clause)) }
    return nil
  }

  private func holds(_ clause: CompiledQuery.Clause, active: inout [Active]) -> Bool {
    switch clause {
    case .term(let criterion):
      guard occurrences(of: criterion.term).contains(where: { counts($0, for: criterion.field) }) else { return false }
      active.append(Active(criterion: criterion))
      return true
    case .near(let terms, let within, let criterion):
      let pieces = nearPieces(terms, within: within)
      guard !pieces.isEmpty else { return false }
      active.append(Active(criterion: criterion, nearPieces: pieces))
      return true
    case .query(let query):
      var inner: [Active] = []
      guard failure(of: query, active: &inner) == nil else { return false }
      active += inner
      return true
    }
  }

  private func name(_ clause: CompiledQuery.Clause) -> String {
    switch clause {
    case .term(let criterion), .near(_, _, let criterion): criterion.name
    case .query(let query):
      (query.any + query.all).prefix(3).map(name).joined(separator: " / ")
    }
  }

  private func occurrences(of term: Int) -> [Int] { byTerm[term] ?? [] }

  /// Whether an occurrence lies in the field; without a field title, headings and body count.
  private func counts(_ match: Int, for field: Field?) -> Bool {
    let found = text.pieces[matchPieces[match]].field
    if let field { return found == field }
    switch found {
    case .title, .heading, .body: return true
    case .source, .organisation, .byline: return false
    }
  }

  /// The pieces in which all terms stand within the distance, once for each place, places not overlapping.
  private func nearPieces(_ terms: [Int], within: Int) -> [Int] {
    let terms = Set(terms)
    let places = terms.flatMap(occurrences).filter { counts($0, for: nil) }
      .sorted { (matches[$0].start, matches[$0].end) < (matches[$1].start, matches[$1].end) }
    var found: [Int] = []
    // The last place of each term so far, inside one chain of places that are close enough to the next.
    var last: [Int: Int] = [:]
    var previousEnd = -1
    var previousPiece = -1
    for place in places {
      let match = matches[place]
      let piece = matchPieces[place]
      if piece != previousPiece || characters(from: previousEnd, to: match.start) > within {
        last.removeAll(keepingCapacity: true)
      }
      if match.start < previousEnd, piece == previousPiece { continue }
      last[match.term] = place
      (previousEnd, previousPiece) = (match.end, piece)
      if last.count == terms.count {
        found.append(piece)
        last.removeAll(keepingCapacity: true)
      }
    }
    return found
  }

  /// How many characters lie between two bytes.
  private func characters(from start: Int, to end: Int) -> Int {
    guard start >= 0, start < end else { return 0 }
    return text.bytes[start..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  // MARK: - Scoring

  private func score(_ active: [Active]) -> Score {
    var counts: [Int: Double] = [:]
    for one in active {
      guard let pieces = one.nearPieces else { continue }
      counts[one.criterion.id, default: 0] += pieces.reduce(0) { $0 + text.pieces[$1].factor }
    }
    let terms = Dictionary(grouping: active.filter { $0.nearPieces == nil }.map(\.criterion), by: \.term)
    for match in leftmostLongest(of: terms) {
      let candidates = (terms[matches[match].term] ?? []).filter { self.counts(match, for: $0.field) }
      // An occurrence counts once: for the heaviest of the criteria that ask for it, the first of equals.
      guard let best = candidates.max(by: { ($0.weight, -$0.id) < ($1.weight, -$1.id) }) else { continue }
      counts[best.id, default: 0] += text.pieces[matchPieces[match]].factor
    }
    let parts = active.compactMap { one -> Score.Part? in
      guard let count = counts[one.criterion.id], count > 0 else { return nil }
      return Score.Part(
        name: one.criterion.name, count: count, score: one.criterion.weight * 2 * count / (count + 1))
    }
    return Score(thousandths: Int((parts.reduce(0) { $0 + $1.score } * 1000).rounded()), parts: parts)
  }

  /// The occurrences of the given terms that count: of those that overlap the leftmost, and of those that start
  /// together the longest.
  private func leftmostLongest(of terms: [Int: [CompiledQuery.Criterion]]) -> [Int] {
    let wanted = matches.indices.filter { match in
      (terms[matches[match].term] ?? []).contains { counts(match, for: $0.field) }
    }
    .sorted { (matches[$0].start, -matches[$0].end) < (matches[$1].start, -matches[$1].end) }
    var end = 0
    return wanted.filter { match in
      guard matches[match].start >= end else { return false }
      end = matches[match].end
      return true
    }
  }
}
