/// The clauses of `any` or `none`, so kept that of thousands only those are looked at whose term is in the text.
struct ClauseList: Sendable {
  /// The clauses, in the order of the recipe.
  let clauses: [CompiledQuery.Clause]
  /// The clauses that cannot hold without a term, by that term and their places.
  private let byTerm: [(term: Int, place: Int)]
  /// The places of the others.
  private let others: [Int]

  init(_ clauses: [CompiledQuery.Clause]) {
    self.clauses = clauses
    var byTerm: [(term: Int, place: Int)] = []
    var others: [Int] = []
    for (place, clause) in clauses.enumerated() {
      switch clause {
      case .term(let criterion), .near(_, _, let criterion): byTerm.append((criterion.term, place))
      case .query: others.append(place)
      }
    }
    self.byTerm = byTerm.sorted { ($0.term, $0.place) < ($1.term, $1.place) }
    self.others = others
  }

  var isEmpty: Bool { clauses.isEmpty }

  /// The clauses that may hold in a text with the given terms, which are in order; in the order of the recipe.
  func candidates(among terms: [Int]) -> [CompiledQuery.Clause] {
    guard terms.count < clauses.count else { return clauses }
    var places = others
    for term in terms {
      var index = firstPlace(of: term)
      while index < byTerm.count, byTerm[index].term == term {
        places.append(byTerm[index].place)
        index += 1
      }
    }
    return places.sorted().map { clauses[$0] }
  }

  private func firstPlace(of term: Int) -> Int {
    var (low, high) = (0, byTerm.count)
    while low < high {
      let middle = (low + high) / 2
      if byTerm[middle].term < term { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
