import SheafKit
import SheafRecipe

/// A query with its terms replaced by their indices in a `TermTable`.
struct CompiledQuery: Sendable {
  /// A clause, ready to be judged.
  indirect enum Clause: Sendable {
    /// A term or a pattern, in one field or in the text.
    case term(Criterion)
    /// Terms within a number of characters.
    case near(terms: [Int], within: Int, Criterion)
    /// A query inside.
    case query(CompiledQuery)
  }

  /// Something that occurrences are counted for.
  struct Criterion: Sendable {
    /// What people call it: the term or pattern as the recipe writes it.
    var name: String
    /// The index of the term; that of the first term for `near`.
    var term: Int
    var field: Field?
    var weight: Double
    /// A number that no other criterion of the recipe has, in the order of the recipe.
    var id: Int
  }

  var any: ClauseList
  var all: [Clause]
  var none: ClauseList
  /// How many clauses of `any` must hold.
  var atLeast: Int

  /// Compiles a query, adding its terms to the table.
  init(_ query: Query, terms: inout TermTable, criteria: inout Int) {
    func compile(_ clause: SheafRecipe.Clause) -> Clause {
      criteria += 1
      switch clause {
      case .term(let term):
        return .term(
          Criterion(
            name: term.text, term: terms.index(of: term.text, except: term.except), field: term.field,
            weight: term.weight, id: criteria))
      case .near(let near):
        let indices = near.terms.map { terms.index(of: $0) }
        let name = near.terms.joined(separator: "…")
        return .near(
          terms: indices, within: near.within,
          Criterion(name: name, term: indices.first ?? 0, field: near.field, weight: near.weight, id: criteria))
      case .pattern(let pattern):
        return .term(
          Criterion(
            name: pattern.text, term: terms.index(ofPattern: pattern.text), field: pattern.field,
            weight: pattern.weight, id: criteria))
      case .query(let query), .theme(_, let query):
        return .query(CompiledQuery(query, terms: &terms, criteria: &criteria))
      }
    }
    any = ClauseList(query.any.map(compile))
    all = query.all.map(compile)
    none = ClauseList(query.none.map(compile))
    atLeast = query.atLeast
  }

  /// The terms and patterns that it asks for, without those of `none`.
  var positiveTerms: Set<Int> {
    (any.clauses + all).reduce(into: []) { terms, clause in
      switch clause {
      case .term(let criterion): terms.insert(criterion.term)
      case .near(let near, _, _): terms.formUnion(near)
      case .query(let query): terms.formUnion(query.positiveTerms)
      }
    }
  }
}

extension CompiledQuery.Clause {
  /// What people call it; a query by its first clauses.
  var name: String {
    switch self {
    case .term(let criterion), .near(_, _, let criterion): criterion.name
    case .query(let query): (query.any.clauses + query.all).prefix(3).map(\.name).joined(separator: " / ")
    }
  }
}
