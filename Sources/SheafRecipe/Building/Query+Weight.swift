extension Query {
  /// The same query with every weight in it multiplied.
  func multiplied(by factor: Double) -> Query {
    var query = self
    query.any = any.map { $0.multiplied(by: factor) }
    query.all = all.map { $0.multiplied(by: factor) }
    return query
  }

  /// The largest weight in it; 0 when it has none.
  var largestWeight: Double { (any + all).map(\.largestWeight).max() ?? 0 }
}

extension Clause {
  fileprivate func multiplied(by factor: Double) -> Clause {
    switch self {
    case .term(var term):
      term.weight *= factor
      return .term(term)
    case .near(var near):
      near.weight *= factor
      return .near(near)
    case .pattern(var pattern):
      pattern.weight *= factor
      return .pattern(pattern)
    case .query(let query): return .query(query.multiplied(by: factor))
    case .theme(let name, let query): return .theme(name: name, query.multiplied(by: factor))
    }
  }

  fileprivate var largestWeight: Double {
    switch self {
    case .term(let term): term.weight
    case .near(let near): near.weight
    case .pattern(let pattern): pattern.weight
    case .query(let query), .theme(_, let query): query.largestWeight
    }
  }
}
