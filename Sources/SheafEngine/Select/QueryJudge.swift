import SheafRecipe

/// Judges one article or passage by queries: whether each holds, why not, and with what score.
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

  /// A criterion that holds, and the places where it does.
  struct Active {
    var criterion: CompiledQuery.Criterion
    var occurrences: [Occurrences.Occurrence]
    /// Whether the places are those of several terms near each other, which count beside the terms.
    var isNear = false
  }

  let text: SearchableText
  let occurrences: Occurrences

  /// Finds the terms in an article, once for all queries.
  init(text: SearchableText, finder: TermFinder) {
    self.text = text
    occurrences = Occurrences(finder.find(in: text.bytes, stretches: text.stretches), in: text)
  }

  private init() {
    text = SearchableText()
    occurrences = Occurrences(TermFinder.Found(), in: text)
  }

  /// Judges a text in which nothing was found that any query looks for.
  static let nothingFound = QueryJudge()

  /// Judges a query.
  func judge(_ query: CompiledQuery) -> Outcome {
    var active: [Active] = []
    if let failure = failure(of: query, active: &active) { return .fails(failure) }
    return .holds(score(active))
  }

  // MARK: - Holding

  /// Why a query does not hold; nil when it does. What adds to the score is put into `active`.
  func failure(of query: CompiledQuery, active: inout [Active]) -> Verdict.QueryFailure? {
    var nothing: [Active] = []
    for clause in query.none.candidates(among: occurrences.terms) where holds(clause, active: &nothing) {
      return .excluded(by: clause.name)
    }
    var held = 0
    for clause in query.any.candidates(among: occurrences.terms) where holds(clause, active: &active) { held += 1 }
    if held == 0, !query.any.isEmpty { return .nothingOfAny }
    if held < query.atLeast, !query.any.isEmpty { return .tooFew(held: held, atLeast: query.atLeast) }
    for clause in query.all where !holds(clause, active: &active) {
      return .missing(clause.name, because: lack(of: clause))
    }
    return nil
  }

  /// Whether a clause holds. What adds to the score is put into `active`.
  func holds(_ clause: CompiledQuery.Clause, active: inout [Active]) -> Bool {
    switch clause {
    case .term(let criterion):
      let places = occurrences[criterion.term].filter { counts($0, for: criterion.field) }
      guard !places.isEmpty else { return false }
      active.append(Active(criterion: criterion, occurrences: places))
      return true
    case .near(let terms, let within, let criterion):
      let places = near(terms, within: within, in: criterion.field)
      guard !places.isEmpty else { return false }
      active.append(Active(criterion: criterion, occurrences: places, isNear: true))
      return true
    case .query(let query):
      var inner: [Active] = []
      guard failure(of: query, active: &inner) == nil else { return false }
      active += inner
      return true
    }
  }

  /// Whether an occurrence lies in the field; without a field title, headings and body count.
  func counts(_ occurrence: Occurrences.Occurrence, for field: Field?) -> Bool {
    let found = text.pieces[occurrence.piece].field
    if let field { return found == field }
    switch found {
    case .title, .heading, .body: return true
    case .source, .organisation, .byline: return false
    }
  }

  // MARK: - Near

  /// The places where all terms stand within the distance, each from the first of them to the last, none overlapping
  /// another.
  func near(_ terms: [Int], within: Int, in field: Field?) -> [Occurrences.Occurrence] {
    let terms = Set(terms)
    guard terms.allSatisfy({ !occurrences[$0].isEmpty }) else { return [] }
    let places = terms.flatMap { occurrences[$0] }.filter { counts($0, for: field) }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    var found: [Occurrences.Occurrence] = []
    // The last place of each term so far, inside one chain of places that are close enough to the next.
    var last: [Int: Occurrences.Occurrence] = [:]
    var previous: Occurrences.Occurrence?
    for place in places {
      if let previous, previous.piece == place.piece {
        if place.start < previous.end { continue }
        if text.characters(from: previous.end, to: place.start, upTo: within) > within {
          last.removeAll(keepingCapacity: true)
        }
      } else {
        last.removeAll(keepingCapacity: true)
      }
      last[place.term] = place
      previous = place
      guard last.count == terms.count else { continue }
      let start = last.values.reduce(place.start) { min($0, $1.start) }
      found.append(Occurrences.Occurrence(start: start, end: place.end, term: place.term, piece: place.piece))
      last.removeAll(keepingCapacity: true)
    }
    return found
  }
}

extension SearchableText {
  /// How many characters lie between two bytes, no more than one above a limit.
  func characters(from start: Int, to end: Int, upTo limit: Int) -> Int {
    guard start < end else { return 0 }
    // A character has at most four bytes.
    if (end - start) / 4 > limit { return limit + 1 }
    return bytes[start..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
