import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Rules that did nothing")
struct RunLintsTests {
  private typealias S = Samples

  private func lints(_ recipe: Recipe, _ articles: Article...) -> [Diagnostic] {
    RunLints(Run(recipe, of: ArticleCollection(articles), issueDate: S.issueDate)).diagnostics
  }

  private func term(
    _ text: String, line: Int, in field: Field? = nil, except: [String] = [], file: String = "recipes/test.yaml"
  ) -> Clause {
    .term(Term(text: text, field: field, except: except, location: SourceLocation(file: file, line: line)))
  }

  @Test("a term that matches nothing is told at its line; one that is there, or is a precaution, is not")
  func unmatched() {
    let query = S.query(
      any: [term("闸", line: 3), term("桥", line: 4), term("夜班", line: 5, in: .title)], none: [term("招聘", line: 6)])
    let found = lints(S.recipe(query), S.article("闸", "夜班。"))
    #expect(found.map(\.id) == ["unmatched-term", "unmatched-term"])
    #expect(found.map(\.location?.line) == [4, 5])
    #expect(found.map(\.severity) == [.warning, .warning])
  }

  @Test("a term of a clause that does not hold is found all the same")
  func inner() {
    let query = S.query(any: [term("闸", line: 3), .query(S.query(all: [term("夜班", line: 4), term("门", line: 5)]))])
    #expect(lints(S.recipe(query), S.article("闸", "夜班。"), S.article("门", "开。", file: "b.txt")).isEmpty)
  }

  @Test("terms of a theme file that match nothing are one note")
  func shared() {
    let query = S.query(any: [term("闸", line: 3)] + (1...8).map { term("词\($0)", line: $0, file: "themes/a.yaml") })
    let found = lints(S.recipe(query), S.article("闸", "开。"))
    #expect(found.map(\.id) == ["unmatched-terms"])
    #expect(
      found.first?.message == "8 of 8 terms match nothing in any article: `词1`, `词2`, `词3`, `词4`, `词5` and 3 more")
  }

  @Test("a term that is always part of a longer one never counts")
  func covered() {
    let query = S.query(any: [term("巾帼志愿者", line: 3), term("巾帼", line: 4)])
    #expect(lints(S.recipe(query), S.article("巾帼志愿者", "文。")).map(\.id) == ["covered-everywhere"])
    #expect(lints(S.recipe(query), S.article("巾帼志愿者", "巾帼。")).isEmpty)
  }

  @Test("an exception that never occurs is a note, a term inside its exceptions alone a warning")
  func exceptions() {
    let query = S.query(any: [term("文", line: 2), term("女士", line: 3, except: ["女士优先", "女士鞋"])])
    let found = lints(S.recipe(query), S.article("题", "女士优先的文。"))
    #expect(found.map(\.id) == ["unmatched-term", "unmatched-exception"])
    #expect(found.first?.message == "the term `女士` stands only inside words that `except` names")
  }

  @Test("a section that an earlier one leaves nothing is told with where its articles went")
  func shadowed() {
    let recipe = S.recipe(sections: [
      S.section("水上", any: [S.term("闸")]), S.section("夜里", any: [S.term("夜班")]), S.section("其他", any: nil),
    ])
    let found = lints(recipe, S.article("闸", "夜班。"), S.article("闸门", "又是夜班。", file: "b.txt"))
    #expect(found.map(\.id) == ["shadowed-section"])
    #expect(found.first?.message.hasSuffix("all 2 articles that it would take went to “水上” (2), before it") == true)
  }

  @Test("media that no article has are told")
  func sources() {
    var recipe = S.recipe(sources: SourceFilter(except: ["柳湾晚抱"]))
    recipe.sources.locations["柳湾晚抱"] = SourceLocation(file: "recipe.yaml", line: 5, column: 20)
    let found = lints(recipe, S.article("一", "文。", source: "柳湾晚报"))
    #expect(found.map(\.id) == ["unknown-source"])
    #expect(found.first?.help == "did you mean `柳湾晚报`?")
    #expect(found.first?.location?.line == 5)
  }

  @Test("days that leave nothing, a minimum and a limit that do nothing are told")
  func numbers() {
    let days = S.recipe(published: .last(days: 3))
    #expect(lints(days, S.article("一", "文。", published: "2020-01-01")).map(\.id) == ["published-nothing"])
    var recipe = S.recipe(S.query(any: [S.term("闸")]), minimum: 0.5)
    recipe.selection.limit = 20
    #expect(lints(recipe, S.article("闸", "文。")).map(\.id) == ["idle-minimum", "idle-limit"])
    recipe.selection.limit = 1
    let more = [
      S.article("闸一", "闸，闸。"), S.article("闸二", "文。", file: "b.txt"), S.article("三", "文。", "闸。", file: "c.txt"),
    ]
    recipe.selection.minimum = 1.4
    #expect(lints(recipe, more[0], more[1], more[2]).isEmpty)
  }
}
