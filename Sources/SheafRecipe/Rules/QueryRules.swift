import SheafKit
import SheafYAML

extension Rules {
  /// A query takes something, can hold, and says nothing twice.
  mutating func checkQueries() {
    for (name, query) in themes { check(query, named: "the theme `\(name)`") }
    if let query = recipe.selection.query { check(query, named: "`select`") }
    for section in recipe.sections {
      if let query = section.query { check(query, named: "the section `\(section.title.shortened)`") }
    }
    checkMinimum()
  }

  private mutating func check(_ query: Query, named name: String) {
    if query.any.isEmpty, query.all.isEmpty, !query.none.isEmpty {
      problems.warning(
        .emptyQuery, "\(name) has only `none`: it takes everything else, with the score 0", at: query.location,
        help: "say with `any` or `all` what to take")
    }
    checkClauses(query)
  }

  private mutating func checkClauses(_ query: Query) {
    for list in [query.any, query.all, query.none] {
      checkCovered(list)
      for case .query(let inner) in list { checkClauses(inner) }
    }
    checkContradiction(query)
  }

  private mutating func checkCovered(_ clauses: [Clause]) {
    var first: [FoldedTerm: Term] = [:]
    for case .term(let term) in clauses {
      let folded = FoldedTerm(term)
      if let other = first[folded] {
        let line = other.location.line.map { " on line \($0)" } ?? ""
        problems.warning(
          .coveredTerm, "`\(other.text.shortened)`\(line) covers this term already", at: term.location,
          help: "keep one of the two: width and case make no difference")
      } else {
        first[folded] = term
      }
    }
  }

  /// Terms of `none` that `all` asks for, or that leave nothing of `any`.
  private mutating func checkContradiction(_ query: Query) {
    var ruledOut: [FoldedTerm: Term] = [:]
    for case .term(let term) in query.none { ruledOut[FoldedTerm(term)] = term }
    guard !ruledOut.isEmpty else { return }
    for case .term(let term) in query.all {
      guard let other = ruledOut[FoldedTerm(term)] ?? ruledOut[FoldedTerm(term).inAnyField] else { continue }
      contradiction("`\(term.text.shortened)` is in `all` and in `none`, so nothing is taken", at: other)
    }
    let last = query.any.reduce(Term?.none) { _, clause in
      if case .term(let term) = clause {
        ruledOut[FoldedTerm(term)] ?? ruledOut[FoldedTerm(term).inAnyField]
      } else {
        nil
      }
    }
    let allAreRuledOut = query.any.allSatisfy { clause in
      guard case .term(let term) = clause else { return false }
      return ruledOut[FoldedTerm(term)] != nil || ruledOut[FoldedTerm(term).inAnyField] != nil
    }
    if let last, allAreRuledOut { contradiction("`none` rules out every term of `any`, so nothing is taken", at: last) }
  }

  private mutating func contradiction(_ message: String, at term: Term) {
    problems.error(.contradiction, message, at: term.location, help: "take it out of one of the lists")
  }

  /// Only `any` and `all` make a score.
  private mutating func checkMinimum() {
    let query = recipe.selection.query
    guard recipe.selection.minimum > 0, query?.any.isEmpty != false, query?.all.isEmpty != false,
      root["select"]?["theme"] == nil, let node = root["select"]?["minimum"]
    else { return }
    problems.warning(
      .emptyQuery, "nothing can reach this score: without `any`, `all` or `theme` every score is 0",
      at: node.location(in: problems.file), help: "leave `minimum` out, or say what to look for")
  }
}

/// A term as it is matched: width and case folded, with its field.
private struct FoldedTerm: Hashable {
  var text: String
  var field: Field?

  init(_ term: Term) {
    text = FullWidth.folded(term.text).lowercased()
    field = term.field
  }

  /// The same words in all fields.
  var inAnyField: FoldedTerm {
    var copy = self
    copy.field = nil
    return copy
  }
}
