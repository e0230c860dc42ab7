import SheafKit
import SheafYAML

extension Rules {
  /// A query takes something, can hold, and says nothing twice.
  mutating func checkQueries() {
    for (name, query) in themes { check(query, named: "the theme `\(name.shortened)`") }
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
    checkParts(query)
    checkContradictions(query, outer: [], isOwn: true)
  }

  /// What can be wrong with a query by itself, and with those that are written in it; themes are looked at on their
  /// own.
  private mutating func checkParts(_ query: Query) {
    checkAtLeast(query)
    checkCovered(query)
    for clause in query.any + query.all + query.none {
      switch clause {
      case .query(let inner): checkParts(inner)
      case .term(let term): checkExceptions(term)
      case .near(let near): checkNear(near)
      case .pattern, .theme: break
      }
    }
  }

  private mutating func checkAtLeast(_ query: Query) {
    guard query.atLeast > max(1, query.any.count) else { return }
    let has =
      switch query.any.count {
      case 0: "there is no `any`"
      case 1: "`any` has one"
      default: "`any` has \(query.any.count)"
      }
    problems.error(
      .contradiction, "`at-least: \(query.atLeast)` asks for more clauses than there are: \(has)", at: query.location,
      help: query.any.isEmpty ? "write `any` beside it" : "write `at-least: \(query.any.count)`, or more clauses")
  }

  /// A word in `except` is a longer one with the term in it, and not the term itself.
  private mutating func checkExceptions(_ term: Term) {
    let text = FoldedText.bytes(of: term.text)
    for phrase in term.except {
      let folded = FoldedText.bytes(of: phrase)
      if folded == text {
        problems.error(
          .contradiction, "`\(term.text.shortened)` is excepted from itself, so it is never found", at: term.location,
          help: "write the longer word that is not meant")
      } else if !FoldedText.holds(folded, text) {
        problems.warning(
          .idleRule,
          "`\(phrase.shortened)` does not contain `\(term.text.shortened)`, so that excepting it changes nothing",
          at: term.location, help: "to leave out articles with it, put it under `none`")
      }
    }
  }

  private mutating func checkNear(_ near: Near) {
    var seen: Set<[UInt8]> = []
    for term in near.terms where !seen.insert(FoldedText.bytes(of: term)).inserted {
      // Twice letter for letter is told by the checker.
      guard near.terms.filter({ $0.utf8.elementsEqual(term.utf8) }).count == 1 else { continue }
      problems.error(
        .repeatedValue, "`\(term.shortened)` is the same as another term of this `near`", at: near.location,
        help: "keep one of the two: width, case and Han form make no difference")
    }
  }

  /// Only `any` and `all` make a score, and each term of them at most twice its weight.
  private mutating func checkMinimum() {
    let minimum = recipe.selection.minimum
    guard minimum > 0, let node = root["select"]?["minimum"] else { return }
    guard let query = recipe.selection.query, !query.any.isEmpty || !query.all.isEmpty else {
      guard root["select"]?["theme"] == nil else { return }
      return problems.warning(
        .emptyQuery, "nothing can reach this score: without `any`, `all` or `theme` every score is 0",
        at: node.location(in: problems.file), help: "leave `minimum` out, or say what to look for")
    }
    let most = 2 * query.totalWeight
    guard most < minimum else { return }
    problems.warning(
      .emptyQuery,
      "nothing can reach this score: a term adds at most twice its weight, and all together \(Self.words(most))",
      at: node.location(in: problems.file), help: "write a smaller `minimum`, or larger weights")
  }

  /// A number as a recipe writes it.
  private static func words(_ number: Double) -> String {
    number.rounded() == number && number < 1e9 ? String(Int(number)) : String(number)
  }
}

extension Query {
  /// The sum of the weights of all that scores.
  fileprivate var totalWeight: Double {
    (any + all).reduce(0) { sum, clause in
      switch clause {
      case .term(let term): sum + term.weight
      case .near(let near): sum + near.weight
      case .pattern(let pattern): sum + pattern.weight
      case .query(let query), .theme(_, let query): sum + query.totalWeight
      }
    }
  }
}
