import SheafKit
import SheafRecipe

/// Which terms of a recipe were found in the articles of a run, and which of those ever counted.
struct TermUse {
  /// A term, a pattern or a near clause, at one place of a recipe.
  struct Criterion {
    /// What it is.
    enum Kind {
      case term(Int, except: [(text: String, index: Int)])
      case pattern(Int)
      case near([Int], within: Int)
    }

    /// The words, as the recipe writes them.
    var text: String
    var kind: Kind
    var field: Field?
    var location: SourceLocation
    /// Whether it stands under `none`.
    var isExclusion: Bool
    /// The queries that it stands in: 0 for `select`, then the sections.
    var queries: Set<Int>
  }

  /// What was found of one criterion.
  struct Use {
    /// Whether it stands anywhere, in the field that is asked for.
    var isFound = false
    /// Whether it counts anywhere: not only inside a longer term.
    var counts = false
    /// Whether it stands only inside words of `except`, wherever it stands.
    var isExcepted = false
    /// The criterion that covered it, by its index; the first that did.
    var coveredBy: Int?
    /// The words of `except`, by their indices, that stand anywhere.
    var exceptions: Set<Int> = []
  }

  let criteria: [Criterion]
  let uses: [Use]

  /// Looks for everything that a recipe looks for in its articles.
  init(_ recipe: Recipe, in articles: [Article]) {
    var survey = Survey()
    if let query = recipe.selection.query { survey.add(query, query: 0, isExclusion: false) }
    for (index, section) in recipe.sections.enumerated() {
      if let query = section.query { survey.add(query, query: index + 1, isExclusion: false) }
    }
    let finder = TermFinder(survey.table)
    let criteria = survey.criteria
    let byQuery = (0...recipe.sections.count).map { query in
      criteria.indices.filter { criteria[$0].queries.contains(query) && !criteria[$0].isExclusion }
    }
    let found = Parallel.map(articles) { article in
      Self.uses(of: criteria, byQuery: byQuery, in: QueryJudge(text: SearchableText(article), finder: finder))
    }
    var uses = [Use](repeating: Use(), count: criteria.count)
    for article in found {
      for (index, use) in article {
        uses[index].isFound = uses[index].isFound || use.isFound
        uses[index].counts = uses[index].counts || use.counts
        uses[index].isExcepted = uses[index].isExcepted || use.isExcepted
        uses[index].coveredBy = uses[index].coveredBy ?? use.coveredBy
        uses[index].exceptions.formUnion(use.exceptions)
      }
    }
    (self.criteria, self.uses) = (criteria, uses)
  }

  /// What one article holds, by the indices of the criteria.
  private static func uses(of criteria: [Criterion], byQuery: [[Int]], in judge: QueryJudge) -> [Int: Use] {
    var uses: [Int: Use] = [:]
    for (index, criterion) in criteria.enumerated() {
      var use = Use()
      switch criterion.kind {
      case .term(let term, let except):
        use.isFound = judge.occurrences[term].contains { judge.counts($0, for: criterion.field) }
        use.isExcepted = judge.occurrences.excepted.contains(term)
        use.exceptions = Set(except.map(\.index).filter { !judge.occurrences[$0].isEmpty })
      case .pattern(let term):
        use.isFound = judge.occurrences[term].contains { judge.counts($0, for: criterion.field) }
      case .near(let terms, let within):
        use.isFound = !judge.near(terms, within: within, in: criterion.field).isEmpty
        // What is near counts beside the terms, never inside one of them.
        use.counts = use.isFound
      }
      if use.isFound || use.isExcepted || !use.exceptions.isEmpty { uses[index] = use }
    }
    for query in byQuery { cover(query, of: criteria, in: judge, uses: &uses) }
    return uses
  }

  /// Says of the terms of one query which count, and which stand only inside longer ones: of occurrences that overlap
  /// the leftmost counts, of those that start together the longest.
  private static func cover(_ query: [Int], of criteria: [Criterion], in judge: QueryJudge, uses: inout [Int: Use]) {
    var places: [(start: Int, end: Int, criterion: Int)] = []
    for index in query where uses[index]?.isFound == true {
      switch criteria[index].kind {
      case .term(let term, _), .pattern(let term):
        for occurrence in judge.occurrences[term] where judge.counts(occurrence, for: criteria[index].field) {
          places.append((occurrence.start, occurrence.end, index))
        }
      case .near: continue
      }
    }
    places.sort { ($0.start, -$0.end, $0.criterion) < ($1.start, -$1.end, $1.criterion) }
    var last: (start: Int, end: Int, criterion: Int) = (0, 0, -1)
    for place in places {
      if place.start >= last.end {
        uses[place.criterion]?.counts = true
        last = place
      } else if (place.start, place.end) == (last.start, last.end) {
        // Two criteria of the same words: one of them counts, which is not for this lint to tell.
        uses[place.criterion]?.counts = true
      } else if uses[place.criterion]?.coveredBy == nil {
        uses[place.criterion]?.coveredBy = last.criterion
      }
    }
  }
}

/// The criteria of a recipe, each place of the recipe once.
private struct Survey {
  private(set) var table = TermTable()
  private(set) var criteria: [TermUse.Criterion] = []
  private var places: [SourceLocation: [String: Int]] = [:]

  /// Adds what a query asks for; under `none` everything is an exclusion, whatever the query inside says.
  mutating func add(_ query: Query, query index: Int, isExclusion: Bool) {
    for clause in query.any + query.all { add(clause, query: index, isExclusion: isExclusion) }
    for clause in query.none { add(clause, query: index, isExclusion: true) }
  }

  private mutating func add(_ clause: Clause, query: Int, isExclusion: Bool) {
    switch clause {
    case .query(let inner), .theme(_, let inner): add(inner, query: query, isExclusion: isExclusion)
    case .term(let term):
      add(term.text, term.field, term.location, query, isExclusion) { table in
        let except = term.except.map { (text: $0, index: table.index(of: $0)) }
        return .term(table.index(of: term.text, except: term.except), except: except)
      }
    case .pattern(let pattern):
      add(pattern.text, pattern.field, pattern.location, query, isExclusion) {
        .pattern($0.index(ofPattern: pattern.text))
      }
    case .near(let near):
      add(clause.name, near.field, near.location, query, isExclusion) { table in
        .near(near.terms.map { table.index(of: $0) }, within: near.within)
      }
    }
  }

  private mutating func add(
    _ text: String, _ field: Field?, _ location: SourceLocation, _ query: Int, _ isExclusion: Bool,
    kind: (inout TermTable) -> TermUse.Criterion.Kind
  ) {
    // A theme that several queries name is one place with one word on it.
    if let known = places[location]?[text] {
      criteria[known].queries.insert(query)
      criteria[known].isExclusion = criteria[known].isExclusion && isExclusion
      return
    }
    places[location, default: [:]][text] = criteria.count
    criteria.append(
      TermUse.Criterion(
        text: text, kind: kind(&table), field: field, location: location, isExclusion: isExclusion, queries: [query]))
  }
}
