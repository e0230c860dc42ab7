import SheafLibrary
import SheafPatterns

extension Selector {
  /// What an article must hold so that the recipe may choose it: its query without weights, fields, distances and
  /// exceptions, and without what `none` leaves out.
  ///
  /// It holds for every article that `judge` chooses without an edit. Passages need nothing else: what stands in one
  /// stands in its article.
  var candidates: GramQuery { query.map { GramQuery($0, table).simplified } ?? .everything }
}

extension GramQuery {
  fileprivate init(_ query: CompiledQuery, _ table: TermTable) {
    func grams(_ clause: CompiledQuery.Clause) -> GramQuery {
      switch clause {
      case .term(let criterion): GramQuery(table.entries[criterion.term])
      case .near(let terms, _, _): .all(terms.map { GramQuery(table.entries[$0]) })
      case .query(let query): GramQuery(query, table)
      }
    }
    let any = query.any.clauses.map(grams)
    // Of several that are asked for together, one alone is too little, and no one is sure.
    let asked: [GramQuery] = any.isEmpty ? [] : query.atLeast >= any.count ? any : [.any(any)]
    self = .all(asked + query.all.map(grams))
  }

  /// What an article must hold so that a term or a pattern may stand in it.
  init(_ entry: TermTable.Entry) {
    switch entry {
    case .term(let spellings, _): self = .any(spellings.map(Self.words))
    case .pattern(let matcher?): self = .all(Self.needed(by: matcher))
    case .pattern(nil): self = .nothing
    }
  }

  /// A spelling. One with a zero byte in it may run from one stretch into the next.
  private static func words(_ bytes: [UInt8]) -> GramQuery {
    bytes.isEmpty ? .nothing : bytes.contains(0) ? .everything : .text(bytes)
  }

  /// What a text must hold so that a pattern may match it, by the strings that RE2 finds in the pattern.
  ///
  /// The filter answers which patterns may match a text of some strings, and never takes a pattern back for one string
  /// more. So a string without which the pattern is out is needed, and when it is out without any, one of them is.
  private static func needed(by matcher: PatternMatcher) -> [GramQuery] {
    let filter = PatternFilter([matcher])
    let all = filter.strings.indices.map(Int32.init)
    guard filter.patterns(forStrings: []).isEmpty, all.count <= mostStrings else { return [] }
    let needed = all.filter { string in filter.patterns(forStrings: all.filter { $0 != string }).isEmpty }
    return needed.isEmpty ? [.any(filter.strings.map(words))] : needed.map { words(filter.strings[Int($0)]) }
  }

  /// The most strings of a pattern that are tried one by one.
  private static let mostStrings = 256

  /// The same without what says nothing.
  fileprivate var simplified: GramQuery {
    switch self {
    case .everything, .nothing, .text: return self
    case .all(let parts):
      let parts = Self.unique(parts.map(\.simplified).flatMap { if case .all(let inner) = $0 { inner } else { [$0] } })
        .filter { $0 != .everything }
      if parts.contains(.nothing) { return .nothing }
      return parts.isEmpty ? .everything : parts.count == 1 ? parts[0] : .all(parts)
    case .any(let parts):
      let parts = Self.unique(parts.map(\.simplified).flatMap { if case .any(let inner) = $0 { inner } else { [$0] } })
        .filter { $0 != .nothing }
      if parts.contains(.everything) { return .everything }
      return parts.isEmpty ? .nothing : parts.count == 1 ? parts[0] : .any(parts)
    }
  }

  private static func unique(_ parts: [GramQuery]) -> [GramQuery] {
    var seen: Set<GramQuery> = []
    return parts.filter { seen.insert($0).inserted }
  }
}
