import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Composing a digest")
struct ComposerTests {
  private typealias S = Samples

  private func digest(_ recipe: Recipe, _ articles: Article...) -> Digest {
    let selector = Selector(recipe, issueDate: S.issueDate)
    let arrangement = Arrangement(
      Reposts.fold(articles.map(selector.judge).filter { $0.score != nil }), recipe: recipe)
    return Composer(recipe: recipe, issueDate: S.issueDate, selector: selector)
      .compose(arrangement.sections, articlesRead: articles.count)
  }

  @Test("head and foot say what the recipe says, in its language")
  func headAndFoot() {
    var recipe = S.recipe()
    recipe.issue.number = 3
    recipe.issue.publisher = "水利站"
    recipe.issue.report = ["县局"]
    recipe.issue.send = ["各站", "各所"]
    recipe.issue.copies = 30
    let digest = digest(recipe, S.article("题", "文。"))
    #expect(digest.masthead.issue == "第3期")
    #expect(digest.masthead.dateline == "2021年3月8日")
    #expect(digest.colophon.distribution.map(\.text) == ["县局", "各站，各所"])
    #expect(digest.colophon.credits == [Colophon.Line(label: "印数", text: "30份")])
  }

  @Test("a note is cut into paragraphs at blank lines, and its lines are joined")
  func note() {
    var recipe = S.recipe()
    recipe.note = "本期选编\n三篇。\n\nSecond part\nof the note.\n"
    #expect(digest(recipe).note == [.paragraph("本期选编三篇。"), .paragraph("Second part of the note.")])
  }

  @Test("sections are numbered when there are several")
  func numbers() {
    let recipe = S.recipe(sections: [S.section("路", any: [S.term("路")]), S.section("其他", any: nil)])
    #expect(digest(recipe, S.article("甲", "修路。"), S.article("乙", "别的。")).sections.map(\.number) == ["一、", "二、"])
    #expect(digest(recipe, S.article("甲", "修路。")).sections.map(\.number) == [nil])
  }

  @Test("empty sections are left out, or kept when the recipe says so")
  func emptySections() {
    var recipe = S.recipe(sections: [S.section("路", any: [S.term("路")]), S.section("其他", any: nil)])
    #expect(digest(recipe, S.article("乙", "别的。")).sections.map(\.title) == ["其他"])
    recipe.emptySections = .keep
    #expect(digest(recipe, S.article("乙", "别的。")).sections.map(\.title) == ["路", "其他"])
  }

  @Test("entries are grouped in the order of their first, the nameless last")
  func groups() {
    let recipe = S.recipe(sections: [
      S.section("动态", any: nil, order: [OrderKey(.published)], group: .organisation)
    ])
    let digest = digest(
      recipe, S.article("一", "1。", organisation: "甲站", published: "2021-01-01"),
      S.article("二", "2。", published: "2021-01-02"), S.article("三", "3。", organisation: "乙站", published: "2021-01-03"),
      S.article("四", "4。", organisation: "甲站", published: "2021-01-04"))
    #expect(digest.sections[0].groups.map(\.title) == ["甲站", "乙站", nil])
    #expect(digest.entries.map(\.headline) == ["一", "四", "三", "二"])
    #expect(digest.entries.map(\.number) == [1, 2, 3, 4])
  }

  @Test("under the name of its organisation a headline does not repeat it")
  func groupedHeadline() {
    let article = S.article("甲站•夜里修好三台泵", "1。", organisation: "甲站")
    let grouped = S.recipe(sections: [S.section("动态", any: nil, group: .organisation)])
    #expect(digest(grouped, article).entries.map(\.headline) == ["夜里修好三台泵"])
    #expect(digest(S.recipe(), article).entries.map(\.headline) == ["甲站•夜里修好三台泵"])
  }

  @Test("an entry shows what the recipe lists, in its order")
  func show() {
    let article = S.article("题", "## 小节", "第一段。", "第二段。", source: "江北日报")
    let recipe = S.recipe(entries: EntryRule(show: [.lead, .body]))
    let entry = digest(recipe, article).entries[0]
    #expect(entry.source == nil)
    #expect(
      entry.parts == [.text([.paragraph("第一段。")]), .text([.heading("小节"), .paragraph("第一段。"), .paragraph("第二段。")])])
  }

  @Test("the terms of the selection are marked, those of the section only speak for a sentence")
  func marks() {
    let recipe = S.recipe(
      S.query(any: [S.term("女职工")]), sections: [S.section("夜里", any: [S.term("凌晨")])],
      entries: EntryRule(show: [.highlights], sentences: 1, marksTerms: true))
    let entry = digest(recipe, S.article("题", "女职工到岗。女职工凌晨到岗。")).entries[0]
    guard case .highlights(let highlights)? = entry.parts.first else {
      Issue.record("an entry without highlights")
      return
    }
    #expect(highlights.flatMap(\.inlines) == [.mark([.text("女职工")]), .text("凌晨到岗。")])
  }

  @Test("every entry has a source note that leads to its file")
  func sources() {
    let digest = digest(S.recipe(), S.article("题", "文。", source: "江北日报", file: "剪报/一.html"))
    #expect(digest.sources.map(\.origin.file) == ["剪报/一.html"])
    #expect(digest.sources.map(\.entry) == digest.entries.map(\.number))
  }
}
