import SheafRecipe

extension QueryJudge {
  /// What a clause that does not hold lacks.
  func lack(of clause: CompiledQuery.Clause) -> Verdict.Lack {
    switch clause {
    case .term(let criterion): return lack(of: criterion.term, in: criterion.field)
    case .near(let terms, let within, let criterion):
      for term in terms {
        guard occurrences[term].contains(where: { counts($0, for: criterion.field) }) else {
          return lack(of: term, in: criterion.field)
        }
      }
      return distance(of: terms, in: criterion.field).map { .apart(characters: $0, within: within) } ?? .scattered
    case .query(let query):
      var active: [Active] = []
      return failure(of: query, active: &active).map { .query($0) } ?? .absent
    }
  }

  private func lack(of term: Int, in field: Field?) -> Verdict.Lack {
    let fields = Set(occurrences[term].map { text.pieces[$0.piece].field })
    if !fields.isEmpty { return .elsewhere(Field.allCases.filter(fields.contains)) }
    return occurrences.excepted.contains(term) ? .excepted : .absent
  }

  /// The least distance at which terms would be near each other; nil when no piece has them all.
  private func distance(of terms: [Int], in field: Field?) -> Int? {
    func holds(_ within: Int) -> Bool { !near(terms, within: within, in: field).isEmpty }
    var (low, high) = (0, text.bytes.count)
    guard holds(high) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return high
  }
}
