import SheafKit

extension Rules {
  /// A term does nothing where another of the same words stands in the same list, in a list inside it, or in a theme of
  /// it.
  mutating func checkCovered(_ query: Query) {
    checkCovered(query.any, isSum: query.atLeast == 1)
    checkCovered(query.all, isSum: false)
    checkCovered(query.none, isSum: true)
    checkRuledOutTwice(query.none)
  }

  /// `isSum` when one clause of the list is enough, so that lists of that kind inside it count as parts of it.
  private mutating func checkCovered(_ clauses: [Clause], isSum: Bool) {
    var themed: [FoldedTerm: (term: Term, theme: String)] = [:]
    if isSum {
      for case .theme(let name, let query) in clauses where query.isPlainAny {
        for case .term(let term) in query.any { themed[FoldedTerm(term)] = (term, name) }
      }
    }
    var first: [FoldedTerm: Term] = [:]
    for term in isSum ? clauses.flatMap(\.termsOfAny) : clauses.compactMap(\.term) {
      let folded = FoldedTerm(term)
      if let other = first[folded] {
        guard term.hasExceptions(of: other) || other.hasExceptions(of: term) else { continue }
        let line = other.location.line.map { " on line \($0)" } ?? ""
        problems.warning(
          .coveredTerm, "`\(other.text.shortened)`\(line) covers this term already", at: term.location,
          help: "keep one of the two: width, case and Han form make no difference")
      } else {
        first[folded] = term
        guard let other = themed[folded], other.term.weight >= term.weight, other.term.hasExceptions(of: term) else {
          continue
        }
        problems.warning(
          .coveredTerm, "the theme `\(other.theme.shortened)` has this term already", at: term.location,
          help: "take it out, or give it a larger weight")
      }
    }
  }

  /// Under `none` a longer word does nothing beside a shorter one that stands in it.
  private mutating func checkRuledOutTwice(_ clauses: [Clause]) {
    let terms = clauses.flatMap(\.termsOfAny)
    // Each is held against each: beyond so many nobody reads what comes of it.
    guard terms.count <= 500 else { return }
    let folded = terms.map { FoldedTerm($0) }
    for (index, term) in terms.enumerated() {
      let other = terms.indices.first { other in
        terms[other].except.isEmpty && folded[other] != folded[index] && folded[other].stands(in: folded[index])
      }
      guard let other else { continue }
      problems.warning(
        .coveredTerm, "`\(terms[other].text.shortened)` rules out all that this term does", at: term.location,
        help: "take out the longer word")
    }
  }
}

extension Clause {
  /// The term that it is.
  fileprivate var term: Term? {
    if case .term(let term) = self { term } else { nil }
  }

  /// The terms of which any makes it hold, those of lists inside it among them.
  fileprivate var termsOfAny: [Term] {
    switch self {
    case .term(let term): [term]
    case .query(let query) where query.isPlainAny: query.any.flatMap(\.termsOfAny)
    case .near, .pattern, .query, .theme: []
    }
  }
}

extension Query {
  /// Whether it has nothing but an `any` of which one clause is enough.
  fileprivate var isPlainAny: Bool { all.isEmpty && none.isEmpty && atLeast == 1 }
}

extension Term {
  /// Whether it leaves out nothing that another term of the same words takes.
  fileprivate func hasExceptions(of other: Term) -> Bool {
    let others = Set(other.except.map(FoldedText.bytes))
    return except.allSatisfy { others.contains(FoldedText.bytes(of: $0)) }
  }
}
