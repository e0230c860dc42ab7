import SheafKit
import SheafRecipe
import SheafYAML
import Testing

@Suite("Reading a recipe")
struct RecipeReaderTests {
  @Test("the smallest recipe gets every default")
  func smallest() throws {
    let recipe = try #require(read(head).recipe)
    #expect(recipe.title == "渡口灯火")
    #expect(recipe.language == "zh-Hans")
    #expect(recipe.date == nil)
    #expect(recipe.issue == Issue())
    #expect(recipe.articles.map(\.pattern) == ["a.txt"])
    #expect(recipe.selection == Selection())
    #expect(recipe.sections.isEmpty)
    #expect(recipe.emptySections == .omit)
    #expect(recipe.entries == EntryRule())
    #expect(recipe.outputs.map(\.format) == ["text"])
    #expect(recipe.expectation == nil)
  }

  @Test("masthead, note and media are taken as they stand")
  func masthead() throws {
    let recipe = try #require(
      read(
        head + """
          language: zh-Hant
          date: 2021-03-08
          issue:
            number: 12
            total: 60
            publisher: 青屿渡运协会
            classification: 内部资料
            editor: 资料室
            distribution: {report: [理事会], send: [各码头], issue: [各班组, 110]}
            copies: 30
          note: |
            第一段。

            第二段。
          sources: {only: [青屿日报], except: [闲话网]}
          """
      ).recipe)
    #expect(recipe.language == "zh-Hant")
    #expect(recipe.date == CalendarDate(year: 2021, month: 3, day: 8))
    #expect(recipe.issue.number == 12)
    #expect(recipe.issue.total == 60)
    #expect(recipe.issue.publisher == "青屿渡运协会")
    #expect(recipe.issue.classification == "内部资料")
    #expect(recipe.issue.editor == "资料室")
    #expect(recipe.issue.report == ["理事会"])
    #expect(recipe.issue.send == ["各码头"])
    #expect(recipe.issue.issueTo == ["各班组", "110"])
    #expect(recipe.issue.copies == 30)
    #expect(recipe.note == "第一段。\n\n第二段。\n")
    #expect(recipe.sources.only == ["青屿日报"] && recipe.sources.except == ["闲话网"])
  }

  @Test("selection, sections, entries, outputs and expectation are taken as they stand")
  func therest() throws {
    let recipe = try #require(
      read(
        """
        sheaf: 1
        title: 2021
        articles: [a/*.txt, "b/**/*.{md,html}"]
        select: {any: [渡船: 2], published: {from: 2021-01-01}, minimum: 2.5, limit: 9}
        sections:
          - {title: 船员, any: [船员], limit: 3, order: [-published, title], group: organisation}
          - {title: 其他, rest: true}
        empty-sections: keep
        entries: {show: [lead, byline], highlights: {sentences: 2, characters: 100}, mark-terms: true}
        outputs:
          - text: {width: 60}
          - html:
          - markdown: {file: "{slug}/{date}.md", headings: setext}
        expect: {at-least: 2, includes: [夜航], excludes: [广告]}
        """
      ).recipe)
    #expect(recipe.title == "2021")
    #expect(recipe.articles.map(\.pattern) == ["a/*.txt", "b/**/*.{md,html}"])
    #expect(recipe.selection.published == .between(from: CalendarDate(year: 2021, month: 1, day: 1), to: nil))
    #expect(recipe.selection.minimum == 2.5)
    #expect(recipe.selection.limit == 9)
    #expect(recipe.sections.map(\.title) == ["船员", "其他"])
    #expect(recipe.sections.map(\.limit) == [3, Limit()])
    #expect(recipe.sections[0].order == [OrderKey(.published, descending: true), OrderKey(.title)])
    #expect(recipe.sections[0].group == .organisation)
    #expect(recipe.sections[1].query == nil)
    #expect(recipe.sections[1].order == OrderKey.standard)
    #expect(recipe.emptySections == .keep)
    #expect(recipe.entries == EntryRule(show: [.lead, .byline], sentences: 2, characters: 100, marksTerms: true))
    #expect(recipe.outputs.map(\.format) == ["text", "html", "markdown"])
    #expect(recipe.outputs.map(\.file) == [nil, nil, "{slug}/{date}.md"])
    #expect(recipe.outputs.map(\.options) == [["width": 60], .object([:]), ["headings": "setext"]])
    #expect(recipe.outputs.map(\.location.line) == [11, 12, 13])
    #expect(recipe.outputs[0].optionLocations["width"]?.description == "recipe.yaml:11:19")
    #expect(recipe.outputs[2].optionLocations.keys.sorted() == ["headings"])
    #expect(recipe.expectation?.atLeast == 2)
    #expect(recipe.expectation?.includes.map(\.text) == ["夜航"])
    #expect(recipe.expectation?.excludes.map(\.location.line) == [14])
  }

  @Test("a span of days or weeks counts in days", arguments: [("30 days", 30), ("1 day", 1), ("2 weeks", 14)])
  func spans(text: String, days: Int) throws {
    #expect(read(head + "select: {published: {last: \(text)}}\n").recipe?.selection.published == .last(days: days))
  }

  @Test("Windows line ends and a byte order mark make no difference")
  func windows() {
    #expect(read("\u{FEFF}" + head.replacing("\n", with: "\r\n")).recipe?.title == "渡口灯火")
  }
}
