import SheafKit
import SheafRecipe

/// The terms of all queries of a recipe, each once, so that one pass over an article serves them all.
struct TermTable: Sendable {
  private(set) var folded: [[UInt8]] = []
  private var indices: [[UInt8]: Int] = [:]

  /// The index of a term; the same for terms that fold to the same bytes.
  mutating func index(of term: String) -> Int {
    let bytes = TextFold.bytes(of: term)
    if let index = indices[bytes] { return index }
    indices[bytes] = folded.count
    folded.append(bytes)
    return folded.count - 1
  }
}

/// A query with its terms replaced by their indices in a `TermTable`.
struct CompiledQuery: Sendable {
  /// A clause, ready to be judged.
  indirect enum Clause: Sendable {
    /// A term in one field or in the text.
    case term(Criterion)
    /// Terms within a number of characters.
    case near(terms: [Int], within: Int, Criterion)
    /// A query inside.
    case query(CompiledQuery)
  }

  /// Something that occurrences are counted for.
  struct Criterion: Sendable {
    /// What people call it: the term as the recipe writes it.
    var name: String
    /// The index of the term; that of the first term for `near`.
    var term: Int
    var field: Field?
    var weight: Double
    /// A number that no other criterion of the recipe has.
    var id: Int
  }

  var any: [Clause]
  var all: [Clause]
  var none: [Clause]

  /// Compiles a query, adding its terms to the table.
  init(_ query: Query, terms: inout TermTable, criteria: inout Int) {
    func compile(_ clause: SheafRecipe.Clause) -> Clause {
      criteria += 1
      switch clause {
      case .term(let term):
        return .term(
          Criterion(
            name: term.text, term: terms.index(of: term.text), field: term.field, weight: term.weight, id: criteria))
      case .near(let near):
        let indices = near.terms.map { terms.index(of: $0) }
        let name = near.terms.joined(separator: "…")
        return .near(
          terms: indices, within: near.within,
          Criterion(name: name, term: indices.first ?? 0, field: nil, weight: near.weight, id: criteria))
      case .pattern:
        // Nothing holds where everything is ruled out.
        var never = CompiledQuery(Query(location: query.location), terms: &terms, criteria: &criteria)
        never.none = [.query(never)]
        return .query(never)
      case .query(let query), .theme(_, let query):
        return .query(CompiledQuery(query, terms: &terms, criteria: &criteria))
      }
    }
    any = query.any.map(compile)
    all = query.all.map(compile)
    none = query.none.map(compile)
  }
}
