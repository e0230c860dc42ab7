import SheafLibrary
import SheafRecipe

/// Judges articles by what an index tells of them: whether a query can hold, and how much it can come to at most.
///
/// It goes as `QueryJudge` does, clause by clause and in the same order, so that no sum is rounded to less than the
/// score.
struct QueryBound {
  /// Whether something holds.
  enum Answer {
    case no
    case maybe
    case sure
  }

  /// The most that a query comes to for an article.
  struct Most {
    /// The score, in thousandths.
    var score: Int
    /// Whether it is sure to hold.
    var isSure: Bool
  }

  /// What the index tells of a term.
  private struct Term {
    /// The articles that may hold it; none where any may.
    var counts: CountedArticles
    /// Whether the articles that the index gives are just those that hold it.
    var isExact: Bool
    /// Whether a count bounds how often it stands in an article.
    var isCounted: Bool
    /// Where the article stands in `counts`, or the next one.
    var place = 0
    /// Its count in the article; nil where it does not stand there.
    var halves: UInt8?

    /// Goes on to an article that is not before this one.
    mutating func goOn(to key: ArticleKey) {
      while place < counts.keys.count, counts.keys[place] < key { place += 1 }
      guard !counts.keys.isEmpty else { return }
      halves = place < counts.keys.count && counts.keys[place] == key ? counts.halves[place] : nil
    }
  }

  private let query: CompiledQuery
  private var terms: [Term]

  /// Judges by the counts of the entries of a table. Stands before the first article, of which nothing is known but
  /// that no term stands in it which the index knows.
  init(_ query: CompiledQuery, _ table: TermTable, counts: [CountedArticles?]) {
    self.query = query
    terms = zip(table.entries, counts).map { entry, counts in
      let halves = counts == nil ? ArticleCount.many : nil
      let counts = counts ?? CountedArticles()
      switch entry {
      case .term(let spellings, let except):
        // Letters and digits count only where a word begins or ends, which the index does not know.
        let isExact = except.isEmpty && spellings.allSatisfy { $0.allSatisfy { $0 >= 0x80 } && GramQuery.isExact($0) }
        return Term(counts: counts, isExact: isExact, isCounted: true, halves: halves)
      case .pattern: return Term(counts: counts, isExact: false, isCounted: false, halves: halves)
      }
    }
  }

  /// Whether the query can hold for an article in which no term stands that the index knows. To be asked before the
  /// first article.
  var mayHoldWithoutTerms: Bool { most != nil }

  /// Sorts articles, whose keys come in rising order, by the most that the query comes to for them, without those for
  /// which it cannot hold. To be asked once.
  mutating func sorted(_ keys: [ArticleKey]) -> [(most: Most, keys: [ArticleKey])] {
    var sorted: [(most: Most?, keys: [ArticleKey])] = []
    // Articles with the same counts of all terms come to the same, which is found once.
    var places: [UInt64: Int] = [:]
    for key in keys {
      for index in terms.indices { terms[index].goOn(to: key) }
      if let counts, let place = places[counts] {
        sorted[place].keys.append(key)
      } else {
        if let counts { places[counts] = sorted.count }
        sorted.append((most, [key]))
      }
    }
    return sorted.compactMap { some in some.most.map { ($0, some.keys) } }
  }

  /// The counts of all terms in one number; nil where there are too many terms for that.
  private var counts: UInt64? {
    guard terms.count <= UInt64.bitWidth / UInt8.bitWidth else { return nil }
    // No count is as high as what stands for none.
    return terms.reduce(0) { $0 << UInt8.bitWidth | UInt64($1.halves ?? .max) }
  }

  private var most: Most? {
    var score = 0.0
    let answer = holds(query, score: &score)
    return answer == .no ? nil : Most(score: Int((score * 1000).rounded()), isSure: answer == .sure)
  }

  /// Whether a query holds; the most that it can come to is added to the score.
  private func holds(_ query: CompiledQuery, score: inout Double) -> Answer {
    var (answer, held, mayHold) = (Answer.sure, 0, 0)
    for clause in query.none.clauses {
      var nothing = 0.0
      switch holds(clause, score: &nothing) {
      case .sure: return .no
      case .maybe: answer = .maybe
      case .no: break
      }
    }
    for clause in query.any.clauses {
      switch holds(clause, score: &score) {
      case .sure: (held, mayHold) = (held + 1, mayHold + 1)
      case .maybe: mayHold += 1
      case .no: break
      }
    }
    if !query.any.isEmpty {
      let atLeast = max(1, query.atLeast)
      if mayHold < atLeast { return .no }
      if held < atLeast { answer = .maybe }
    }
    for clause in query.all {
      switch holds(clause, score: &score) {
      case .no: return .no
      case .maybe: answer = .maybe
      case .sure: break
      }
    }
    return answer
  }

  private func holds(_ clause: CompiledQuery.Clause, score: inout Double) -> Answer {
    switch clause {
    case .term(let criterion):
      guard let count = count(of: criterion.term, in: criterion.field) else { return .no }
      score += criterion.share(ofAtMost: count)
      return terms[criterion.term].isExact && criterion.field == nil ? .sure : .maybe
    case .near(let near, _, let criterion):
      var least = Double.infinity
      for term in near {
        guard let count = count(of: term, in: criterion.field) else { return .no }
        least = min(least, count)
      }
      score += criterion.share(ofAtMost: least)
      return .maybe
    case .query(let query):
      // The clauses of one inside are summed up with the others, one by one.
      let before = score
      let answer = holds(query, score: &score)
      if answer == .no { score = before }
      return answer
    }
  }

  /// The sum of the factors of a term at most, where it may stand in a field.
  private func count(of term: Int, in field: Field?) -> Double? {
    guard let halves = terms[term].halves else { return nil }
    let count = Double(halves) / 2
    switch field {
    case nil, .body: if halves == 0 { return nil }
    // What counts less stands somewhere else.
    case .title: if count < SearchableText.Factor.title, terms[term].isCounted { return nil }
    case .heading: if count < SearchableText.Factor.heading, terms[term].isCounted { return nil }
    // What stands in the credits is found, but counts for nothing.
    case .source, .organisation, .byline: return .infinity
    }
    return terms[term].isCounted && halves < ArticleCount.many ? count : .infinity
  }
}

extension CompiledQuery.Criterion {
  /// The most that a sum of field factors is worth, up to one; without a bound twice the weight.
  fileprivate func share(ofAtMost count: Double) -> Double { count.isInfinite ? weight * 2 : share(of: count) }
}
