/// Whether one query holds wherever another does, as far as that can be told from their words.
///
/// It says yes only when it is sure. A hostile recipe could ask for more comparisons than anybody waits for, so that
/// only so many are made; behind them the answer is no.
struct Implication {
  private var room: Int

  /// Starts with room for so many comparisons.
  init(room: Int = 300_000) { self.room = room }

  /// Whether there is no room left, so that nothing more can be told.
  var isExhausted: Bool { room <= 0 }

  /// Whether in every article for which `query` holds one of the others holds, too.
  mutating func holds(_ query: Query, impliesOneOf others: [Query]) -> Bool {
    guard let alternatives = alternatives(of: query) else { return false }
    for alternative in alternatives {
      guard others.contains(where: { implies(alternative, $0) }) else { return false }
    }
    return true
  }

  /// The ways in which a query holds: one for each clause of `any`, each a query that has only `all` and `none`; nil
  /// when there is no room for them.
  private mutating func alternatives(of query: Query) -> [Query]? {
    guard room > 0 else { return nil }
    guard !query.any.isEmpty else { return [query] }
    room -= query.any.count * (query.all.count + query.none.count + 1)
    guard room > 0 else { return nil }
    return query.any.map { clause in
      var alternative = query
      alternative.any = []
      alternative.all.append(clause)
      return alternative
    }
  }

  /// Whether `other` holds where all of the clauses of `one`, which has no `any`, do.
  private mutating func implies(_ one: Query, _ other: Query) -> Bool {
    for clause in other.all {
      guard one.all.contains(where: { implies($0, clause) }) else { return false }
    }
    for ruledOut in other.none {
      guard one.none.contains(where: { implies(ruledOut, $0) }) else { return false }
    }
    guard !other.any.isEmpty else { return true }
    var count = 0
    for clause in other.any where one.all.contains(where: { implies($0, clause) }) {
      count += 1
      if count >= other.atLeast { return true }
    }
    return false
  }

  private mutating func implies(_ one: Clause, _ other: Clause) -> Bool {
    room -= 1
    guard room > 0 else { return false }
    switch (one, other) {
    case (.theme(let name, _), .theme(let otherName, _)) where name == otherName:
      return true
    case (.query(let query), _), (.theme(_, let query), _):
      guard let alternatives = alternatives(of: query) else { return false }
      return alternatives.allSatisfy { alternative in alternative.all.contains { implies($0, other) } }
    case (_, .query(let query)), (_, .theme(_, let query)):
      return implies(Query(all: [one], location: query.location), query)
    case (.term(let term), .term(let wanted)):
      return FoldedTerm(wanted).stands(in: FoldedTerm(term)) && term.isNoWider(than: wanted)
    case (.near(let near), .term(let wanted)):
      return wanted.except.isEmpty
        && near.terms.contains { FoldedTerm(wanted).stands(in: FoldedTerm($0, in: near.field)) }
    case (.near(let near), .near(let wanted)):
      return near.terms.map(FoldedText.bytes) == wanted.terms.map(FoldedText.bytes) && near.field == wanted.field
        && near.within <= wanted.within
    case (.pattern(let pattern), .pattern(let wanted)):
      return pattern.text.utf8.elementsEqual(wanted.text.utf8) && pattern.field == wanted.field
    case (.term, .near), (.term, .pattern), (.near, .pattern), (.pattern, .term), (.pattern, .near):
      return false
    }
  }
}

extension Term {
  /// Whether what it leaves out by `except` is at least what another term of the same words leaves out.
  fileprivate func isNoWider(than other: Term) -> Bool {
    guard !other.except.isEmpty else { return true }
    let own = Set(except.map(FoldedText.bytes))
    return FoldedText.bytes(of: text) == FoldedText.bytes(of: other.text)
      && other.except.allSatisfy { own.contains(FoldedText.bytes(of: $0)) }
  }
}
