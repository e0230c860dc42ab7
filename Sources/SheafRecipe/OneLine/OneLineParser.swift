import SheafKit
import SheafPatterns

/// Makes a query of the pieces of a line.
///
///     alternatives = together ("OR" together)*
///     together     = ("-"? item)+
///     item         = field? ("(" alternatives ")" | operand weight? ("NEAR/n" operand weight?)*)
///     operand      = word | phrase | pattern
struct OneLineParser {
  private(set) var problems: OneLineProblems
  private let tokens: [OneLineToken]
  private var position = 0
  private var depth = 0
  private var isTooDeep = false

  /// The most brackets inside each other; they are read by recursion.
  private static let depthLimit = 32

  init(_ tokens: [OneLineToken], problems: OneLineProblems) {
    self.tokens = tokens
    self.problems = problems
  }

  /// The query that the pieces make.
  mutating func query() -> Query {
    var query = alternatives(in: nil)
    while let token = next() {
      // Only a closing bracket ends alternatives; the rest is read for its problems.
      problems.add("this bracket closes nothing", at: token.start)
      position += 1
      query = alternatives(in: nil)
    }
    return query
  }

  private func next(_ offset: Int = 0) -> OneLineToken? {
    tokens.indices.contains(position + offset) ? tokens[position + offset] : nil
  }

  // MARK: - Lists

  private mutating func alternatives(in field: Field?) -> Query {
    let start = next()
    let location = problems.location(start?.start ?? 0, start?.length ?? 1)
    var branches = [together(in: field)]
    while let token = next(), token.kind == .or {
      position += 1
      if branches.last?.isEmpty == true || next() == nil || next()?.kind == .close || next()?.kind == .or {
        problems.add("`OR` stands between two words or groups", at: token.start, length: 2, help: "write `疫情 OR 抗疫`")
      }
      branches.append(together(in: field))
    }
    guard branches.count > 1 else { return branches.first ?? Query(location: location) }
    return Query(any: branches.map(Self.clause), location: location)
  }

  /// A list as a clause of another; one term alone needs no query around it.
  private static func clause(_ query: Query) -> Clause {
    if query.all.count == 1, query.any.isEmpty, query.none.isEmpty, let only = query.all.first { return only }
    return .query(query)
  }

  private mutating func together(in field: Field?) -> Query {
    let location = problems.location(next()?.start ?? 0, next()?.length ?? 1)
    var query = Query(location: location)
    while let token = next() {
      switch token.kind {
      case .or, .close: return query
      case .minus:
        position += 1
        if let again = next(), again.kind == .minus {
          problems.add("two `-` stand before one word", at: again.start)
          position += 1
        }
        switch next()?.kind {
        case nil, .close?, .or?, .near?, .weight?:
          problems.add("this `-` stands before nothing", at: token.start, help: "write it at the word: `-招聘`")
        case .word?, .phrase?, .pattern?, .open?, .field?, .minus?:
          if let clause = item(in: field) { query.none.append(clause) }
        }
      case .near:
        problems.add(
          "`NEAR` stands between two words", at: token.start, length: token.length, help: "write `女性 NEAR/12 先锋`")
        position += 1
      case .weight:
        problems.add("this weight stands behind nothing", at: token.start, length: token.length, help: "write `巾帼^3`")
        position += 1
      case .word, .phrase, .pattern, .open, .field:
        if let clause = item(in: field) { query.all.append(clause) }
      }
    }
    return query
  }

  // MARK: - Items

  private mutating func item(in outer: Field?) -> Clause? {
    var field = outer
    while let token = next(), case .field(let named) = token.kind {
      position += 1
      if field != nil { problems.add("a field stands inside another", at: token.start, length: token.length) }
      field = named
      switch next()?.kind {
      case .word?, .phrase?, .pattern?, .open?, .field?: continue
      default:
        problems.add(
          "this field stands before nothing", at: token.start, length: token.length, help: "write `title:支部`")
        return nil
      }
    }
    guard let token = next() else { return nil }
    return token.kind == .open ? group(in: field) : operands(in: field)
  }

  private mutating func group(in field: Field?) -> Clause? {
    guard let open = next() else { return nil }
    position += 1
    guard depth < Self.depthLimit else {
      problems.add("brackets stand inside each other more than \(Self.depthLimit) deep", at: open.start)
      position = tokens.count
      isTooDeep = true
      return nil
    }
    depth += 1
    let query = alternatives(in: field)
    depth -= 1
    guard next()?.kind == .close else {
      if !isTooDeep { problems.add("this bracket is not closed", at: open.start) }
      return nil
    }
    position += 1
    if query.isEmpty { problems.add("nothing stands between these brackets", at: open.start) }
    if let token = next(), case .weight = token.kind {
      problems.add(
        "a group has no weight", at: token.start, length: token.length, help: "weigh its words: `(疫情^2 OR 抗疫)`")
      position += 1
    }
    return Self.clause(query)
  }

  /// One operand, or several near each other.
  private mutating func operands(in field: Field?) -> Clause? {
    guard let first = next(), let clause = operand(in: field) else { return nil }
    var clauses = [(token: first, clause: clause)]
    var within: Int?
    while let token = next(), case .near(let distance) = token.kind {
      position += 1
      if let within, within != distance {
        problems.add("one distance holds for all that is near", at: token.start, length: token.length)
      }
      within = distance
      guard let operand = next(), let clause = self.operand(in: field) else {
        problems.add(
          "`NEAR` stands between two words", at: token.start, length: token.length, help: "write `女性 NEAR/12 先锋`")
        break
      }
      clauses.append((operand, clause))
    }
    guard let within else { return clause }
    return near(clauses, within: within, in: field)
  }

  private mutating func near(
    _ clauses: [(token: OneLineToken, clause: Clause)], within: Int, in field: Field?
  ) -> Clause? {
    var terms: [String] = []
    var weight = 1.0
    for (token, clause) in clauses {
      guard case .term(let term) = clause else {
        problems.add("only words and phrases can be near each other", at: token.start, length: token.length)
        continue
      }
      terms.append(term.text)
      weight = max(weight, term.weight)
    }
    guard terms.count > 1, let first = clauses.first?.token, let last = clauses.last?.token else { return nil }
    let location = problems.location(first.start, last.start + last.length - first.start)
    return .near(Near(terms: terms, within: within, weight: weight, field: field, location: location))
  }

  private mutating func operand(in field: Field?) -> Clause? {
    guard let token = next() else { return nil }
    switch token.kind {
    case .word(let text), .phrase(let text):
      position += 1
      return .term(
        Term(text: text, weight: weight(), field: field, location: problems.location(token.start, token.length)))
    case .pattern(let text):
      position += 1
      if let problem = PatternSyntax.problem(in: text) {
        problems.add(problem.message, at: token.start + 1 + problem.offset)
      }
      return .pattern(
        Pattern(text: text, weight: weight(), field: field, location: problems.location(token.start, token.length)))
    case .open, .close, .or, .near, .minus, .field, .weight:
      return nil
    }
  }

  /// The weight that stands right behind the last piece.
  private mutating func weight() -> Double {
    guard let token = next(), case .weight(let weight) = token.kind, let before = next(-1),
      before.start + before.length == token.start
    else { return 1 }
    position += 1
    return weight
  }
}
