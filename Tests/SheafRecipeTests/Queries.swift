import SheafKit
import SheafRecipe
import Testing

@Suite("Queries")
struct Queries {
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
