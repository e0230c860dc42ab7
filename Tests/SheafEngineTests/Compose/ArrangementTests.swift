import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Arranging articles in sections")
struct ArrangementTests {
  private typealias S = Samples

  private func arranged(_ recipe: Recipe, _ articles: Article...) -> (sections: [[String]], left: [String]) {
    let selector = Selector(recipe, issueDate: S.issueDate)
    let arrangement = Arrangement(Reposts.fold(articles.map(selector.judge)), recipe: recipe)
    return (
      arrangement.sections.map { $0.articles.map(\.judged.article.title) }, arrangement.left.map(\.judged.article.title)
    )
  }

  @Test("an article goes to the first section that takes it")
  func first() {
    let recipe = S.recipe(sections: [
      S.section("疫情", any: [S.term("疫情")]), S.section("乡村", any: [S.term("乡村")]), S.section("其他", any: nil),
    ])
    let result = arranged(
      recipe, S.article("甲", "乡村的疫情。"), S.article("乙", "乡村的路。"), S.article("丙", "别的。"))
    #expect(result.sections == [["甲"], ["乙"], ["丙"]])
    #expect(result.left == [])
  }

  @Test("what is over the limit of a section goes on, and without a rest it is left")
  func limit() {
    let recipe = S.recipe(sections: [
      S.section("一", any: [S.term("路")], limit: 1), S.section("二", any: [S.term("路")], limit: 1),
    ])
    let result = arranged(recipe, S.article("甲", "修路。"), S.article("乙", "筑路。"), S.article("丙", "走路。"))
    #expect(result.sections == [["丙"], ["乙"]])
    #expect(result.left == ["甲"])
  }

  @Test("orders by the given keys, what lacks the value last, and never by chance")
  func order() {
    let recipe = S.recipe(sections: [
      S.section("一", any: nil, order: [OrderKey(.published, descending: true), OrderKey(.title)])
    ])
    let result = arranged(
      recipe, S.article("无日期", "一。"), S.article("乙", "二。", published: "2021-01-02"),
      S.article("甲", "三。", published: "2021-01-02"), S.article("新", "四。", published: "2021-03-01"))
    #expect(result.sections == [["新", "乙", "甲", "无日期"]])
  }

  @Test("without sections the best comes first")
  func withoutSections() {
    let recipe = S.recipe(S.query(any: [S.term("巾帼")]))
    let result = arranged(recipe, S.article("一", "巾帼。"), S.article("二", "巾帼，巾帼。"))
    #expect(result.sections == [["二", "一"]])
  }
}
