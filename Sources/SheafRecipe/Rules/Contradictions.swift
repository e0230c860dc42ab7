import SheafKit

extension Rules {
  /// Finds words that a query both asks for and rules out, at any depth and through its themes.
  ///
  /// `outer` are the words that queries around it rule out. What a theme asks for and a query around it rules out is
  /// meant where something is left of the theme: with `isOwn: false` only what `outer` leaves nothing of is told, since
  /// the theme is looked at on its own, too.
  mutating func checkContradictions(_ query: Query, outer: [Demands.RuledOut], isOwn: Bool) {
    let own = Demands(query)
    let ruledOut = isOwn ? outer + own.ruledOut : outer
    guard ruledOut.count * (own.wanted.count + query.any.count) <= Demands.room else { return }
    if !ruledOut.isEmpty {
      if let clash = own.clash(with: ruledOut) { return contradiction(clash.wanted, clash.ruledOut) }
      let dead = query.any.compactMap { clause in Demands(clause).clash(with: ruledOut).map { (clause, $0) } }
      if let last = dead.last, query.any.count - dead.count < query.atLeast {
        return problems.error(
          .contradiction,
          query.atLeast == 1
            ? "`none` rules out every term of `any`, so nothing is taken"
            : "`none` leaves fewer than \(query.atLeast) clauses of `any`, so nothing is taken",
          at: last.1.ruledOut.location, help: "take it out of one of the lists")
      }
      if isOwn { for (clause, clash) in dead { idle(clause, clash.ruledOut) } }
    }
    for clause in query.any + query.all {
      switch clause {
      case .query(let inner): checkContradictions(inner, outer: ruledOut, isOwn: isOwn)
      case .theme(_, let inner) where !ruledOut.isEmpty: checkContradictions(inner, outer: ruledOut, isOwn: false)
      case .term, .near, .pattern, .theme: break
      }
    }
  }

  private mutating func contradiction(_ wanted: String, _ ruledOut: Term) {
    let same = FoldedText.bytes(of: wanted) == FoldedText.bytes(of: ruledOut.text)
    problems.error(
      .contradiction,
      same
        ? "`\(wanted.shortened)` is in `all` and in `none`, so nothing is taken"
        : "`all` asks for `\(wanted.shortened)`, and `none` rules out `\(ruledOut.text.shortened)`, so nothing is taken",
      at: ruledOut.location, help: "take it out of one of the lists")
  }

  private mutating func idle(_ clause: Clause, _ ruledOut: Term) {
    guard case .term(let term) = clause else { return }
    problems.warning(
      .idleRule, "`none` rules out `\(ruledOut.text.shortened)`, so that this term never counts", at: term.location,
      help: "take it out of one of the lists")
  }
}
