import SheafKit
import SheafRecipe
import Testing

@Suite("Queries")
struct QueryBuilderTests {
  private func query(_ text: String, themes: String = "") throws -> Query {
    let reading = read(head + themes + "select: {\(text)}\n")
    return try #require(reading.recipe?.selection.query, "\(reading.diagnostics)")
  }

  /// The terms of a list, as `field text×weight`.
  private func words(_ clauses: [Clause]) -> [String] {
    clauses.map { clause in
      switch clause {
      case .term(let term): "\(term.field.map { $0.rawValue + " " } ?? "")\(term.text)×\(term.weight)"
      case .near(let near): "near \(near.terms) \(near.within)×\(near.weight)"
      case .pattern(let pattern): "pattern \(pattern.text)×\(pattern.weight)"
      case .query(let query): "any \(words(query.any)) all \(words(query.all)) none \(words(query.none))"
      case .theme(let name, let query): "\(name) \(words(query.any))"
      }
    }
  }

  @Test("a term has all its forms")
  func terms() throws {
    let query = try query(
      "any: [渡船, 船长: 3, 110, 5G: 0.5, {title: 夜航}, {byline: 周, weight: 2}, {term: title, weight: 4}, {term: 灯塔}]")
    #expect(
      words(query.any) == [
        "渡船×1.0", "船长×3.0", "110×1.0", "5G×0.5", "title 夜航×1.0", "byline 周×2.0", "title×4.0", "灯塔×1.0",
      ])
  }

  @Test("every field can be asked alone", arguments: Field.allCases)
  func fields(field: Field) throws {
    let query = try query("all: [{\(field.rawValue): 夜航}]")
    #expect(words(query.all) == ["\(field.rawValue) 夜航×1.0"])
  }

  @Test("near has its terms, its distance and its weight")
  func near() throws {
    let query = try query("any: [{near: [女, 船长]}, {near: [灯, 塔, 夜], within: 0, weight: 2}]")
    #expect(words(query.any) == [#"near ["女", "船长"] 12×1.0"#, #"near ["灯", "塔", "夜"] 0×2.0"#])
  }

  @Test("a term has its exceptions, in one field, too")
  func exceptions() throws {
    let query = try query("any: [{term: 女士, except: [女士优先], weight: 2}, {title: 女, except: [女排, 儿女]}]")
    let terms = query.any.compactMap { if case .term(let term) = $0 { term } else { nil } }
    #expect(terms.map(\.except) == [["女士优先"], ["女排", "儿女"]])
    #expect(terms.map(\.field) == [nil, .title])
    #expect(terms.map(\.weight) == [2, 1])
  }

  @Test("near and a pattern can look in one field")
  func oneField() throws {
    let query = try query("any: [{near: [女, 船长], field: heading}, {pattern: '女(船长|水手)', field: title, weight: 3}]")
    guard case .near(let near) = query.any[0], case .pattern(let pattern) = query.any[1] else {
      Issue.record("other clauses")
      return
    }
    #expect(near.field == .heading)
    #expect(pattern == Pattern(text: "女(船长|水手)", weight: 3, field: .title, location: pattern.location))
    #expect(pattern.location.column == 49)
  }

  @Test("at-least stands beside any, in a query inside the query, too")
  func atLeast() throws {
    let query = try query("any: [a, b, c], at-least: 2, all: [{any: [d, e], at-least: 2}]")
    #expect(query.atLeast == 2)
    guard case .query(let inner) = query.all[0] else {
      Issue.record("no query")
      return
    }
    #expect(inner.atLeast == 2)
  }

  @Test("the weight of a theme or a query multiplies those inside it, and those of none are left alone")
  func weights() throws {
    let query = try query(
      "any: [{theme: boats, weight: 3}, {any: [{theme: boats}, 塔: 2], weight: 0.5}]",
      themes: "themes: {boats: {any: [渡船: 2, {near: [灯, 塔]}], none: [广告: 5]}}\n")
    guard case .theme("boats", let boats) = query.any[0], case .query(let inner) = query.any[1] else {
      Issue.record("other clauses")
      return
    }
    #expect(words(boats.any) == ["渡船×6.0", #"near ["灯", "塔"] 12×3.0"#])
    #expect(words(boats.none) == ["广告×5.0"])
    #expect(words(inner.any) == [#"boats ["渡船×1.0", "near [\"灯\", \"塔\"] 12×0.5"]"#, "塔×1.0"])
  }

  @Test("weights do not multiply without measure")
  func hugeWeights() {
    #expect(
      problems("select: {any: [{any: [{any: [渡船: 1000], weight: 1000}], weight: 2}]}\n") == ["5:16 out-of-range"])
  }

  @Test("a pattern that cannot be read is told where it fails")
  func badPatterns() {
    #expect(problems("select: {any: [{pattern: '女(职工'}]}\n") == ["5:28 bad-pattern"])
    #expect(problems("select: {any: [{pattern: 'a*'}]}\n") == ["5:27 bad-pattern"])
    let many = (0..<40).map { "{pattern: '\(String(repeating: "很", count: 300))\($0)'}" }.joined(separator: ", ")
    #expect(problems("select: {any: [\(many), \(many)]}\n").contains { $0.hasSuffix("out-of-range") })
  }

  @Test("queries stand inside queries")
  func nested() throws {
    let query = try query("all: [{any: [a, {all: [b], none: [c]}]}]")
    #expect(words(query.all) == [#"any ["a×1.0", "any [] all [\"b×1.0\"] none [\"c×1.0\"]"] all [] none []"#])
  }

  @Test("a theme beside any counts as one of all")
  func themeBeside() throws {
    let query = try query("theme: boats, any: [夜]", themes: "themes: {boats: {any: [渡船]}}\n")
    #expect(words(query.any) == ["夜×1.0"])
    #expect(words(query.all) == [#"boats ["渡船×1.0"]"#])
  }

  @Test("themes use themes, in whatever order they stand")
  func themesInThemes() throws {
    let query = try query("any: [{theme: a}]", themes: "themes: {a: {any: [{theme: b}]}, b: {any: [渡船]}}\n")
    #expect(words(query.any) == [#"a ["b [\"渡船×1.0\"]"]"#])
  }

  @Test("a term knows its place")
  func places() throws {
    guard case .term(let term) = try query("any: [渡船, 船长: 3]").any[1] else {
      Issue.record("no term")
      return
    }
    #expect(term.location == SourceLocation(file: "recipe.yaml", line: 5, column: 20, length: 2))
  }
}
