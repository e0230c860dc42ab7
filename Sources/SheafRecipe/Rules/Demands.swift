import SheafKit

/// The words that a query asks for in any case, and those with which it never holds.
struct Demands {
  /// Words that must stand in the article.
  private(set) var wanted: [(term: FoldedTerm, text: String, location: SourceLocation)] = []
  /// Words that must not.
  private(set) var ruledOut: [RuledOut] = []

  /// A term that must not stand in the article.
  struct RuledOut {
    /// The term.
    var term: Term
    /// Its words, folded.
    var folded: FoldedTerm
  }

  /// The most comparisons of words for one query: beyond it nothing is told, since nobody waits that long.
  static let room = 200_000

  /// The demands of a query.
  init(_ query: Query) { add(query) }

  /// The demands of one clause that must hold.
  init(_ clause: Clause) { add(clause) }

  /// The words with which none of these holds, and what asks for them; nil when there are none.
  func clash(with ruledOut: [RuledOut]) -> (wanted: String, ruledOut: Term)? {
    guard wanted.count * ruledOut.count <= Self.room else { return nil }
    for one in wanted {
      for other in ruledOut where other.term.except.isEmpty && other.folded.stands(in: one.term) {
        return (one.text, other.term)
      }
    }
    return nil
  }

  private mutating func add(_ query: Query) {
    query.all.forEach { add($0) }
    if query.any.count == query.atLeast { query.any.forEach { add($0) } }
    query.none.forEach { ruleOut($0) }
  }

  private mutating func add(_ clause: Clause) {
    switch clause {
    case .term(let term): wanted.append((FoldedTerm(term), term.text, term.location))
    case .near(let near):
      wanted += near.terms.map { (FoldedTerm($0, in: near.field), $0, near.location) }
    case .pattern: break
    case .query(let query), .theme(_, let query): add(query)
    }
  }

  /// Of a query under `none` the words count that rule it out alone.
  private mutating func ruleOut(_ clause: Clause) {
    switch clause {
    case .term(let term): ruledOut.append(RuledOut(term: term, folded: FoldedTerm(term)))
    case .near, .pattern: break
    case .query(let query), .theme(_, let query):
      guard query.none.isEmpty else { return }
      if query.all.isEmpty, query.atLeast == 1 { query.any.forEach { ruleOut($0) } }
      if query.any.isEmpty, query.all.count == 1 { query.all.forEach { ruleOut($0) } }
    }
  }
}
