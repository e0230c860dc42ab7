import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Selecting articles")
struct SelectorTests {
  private typealias S = Samples

  private func verdict(_ article: Article, _ recipe: Recipe) -> Verdict {
    Selector(recipe, issueDate: S.issueDate).judge(article).verdict
  }

  @Test("a score below the minimum stays out and is named")
  func minimum() {
    let recipe = S.recipe(S.query(any: [S.term("巾帼", 3)]), minimum: 4)
    #expect(verdict(S.article("旧闻", "开头。", "一面巾帼旗。"), recipe) == .refused(.score(3000)))
    #expect(verdict(S.article("巾帼", "开头。"), recipe) == .chosen(score: 4500))
  }

  @Test("media are taken or left by name, width and case aside")
  func sources() {
    let only = S.recipe(sources: SourceFilter(only: ["江北日报"]))
    #expect(verdict(S.article("一", "文", source: "江北日报"), only) == .chosen(score: 0))
    #expect(verdict(S.article("二", "文", source: "江南日报"), only) == .refused(.source))
    #expect(verdict(S.article("三", "文"), only) == .refused(.source))
    let except = S.recipe(sources: SourceFilter(except: ["ABC网"]))
    #expect(verdict(S.article("四", "文", source: "ａｂｃ网"), except) == .refused(.source))
    #expect(verdict(S.article("五", "文"), except) == .chosen(score: 0))
  }

  @Test("days of publication include both ends, and an unknown day is out")
  func published() {
    let recipe = S.recipe(published: .between(from: .day("2021-03-01"), to: .day("2021-03-08")))
    #expect(verdict(S.article("一", "文", published: "2021-03-01"), recipe) == .chosen(score: 0))
    #expect(verdict(S.article("二", "文", published: "2021-03-08"), recipe) == .chosen(score: 0))
    #expect(verdict(S.article("三", "文", published: "2021-03-09"), recipe) == .refused(.published(.day("2021-03-09"))))
    #expect(verdict(S.article("四", "文"), recipe) == .refused(.undated))
  }

  @Test("the last days end with the day of issue, which is one of them")
  func last() {
    let recipe = S.recipe(published: .last(days: 30))
    #expect(verdict(S.article("一", "文", published: "2021-02-07"), recipe) == .chosen(score: 0))
    #expect(verdict(S.article("二", "文", published: "2021-02-06"), recipe) == .refused(.published(.day("2021-02-06"))))
    #expect(verdict(S.article("三", "文", published: "2021-03-09"), recipe) == .refused(.published(.day("2021-03-09"))))
  }

  @Test("each section says for itself whether it takes an article")
  func sections() {
    let recipe = S.recipe(sections: [
      S.section("一", any: [S.term("疫情")]), S.section("二", any: [S.term("乡村")]), S.section("三", any: nil),
    ])
    let judged = Selector(recipe, issueDate: S.issueDate).judge(S.article("题", "乡村小学开学。"))
    #expect(judged.sections == [false, true, true])
  }

  @Test("a verdict does not depend on the articles beside it")
  func locality() {
    let recipe = S.recipe(S.query(any: [S.term("巾帼", 3)]), minimum: 2)
    let selector = Selector(recipe, issueDate: S.issueDate)
    let articles = (0..<200).map { S.article("题\($0)", $0 % 3 == 0 ? "巾帼第\($0)班。" : "别的第\($0)班。", file: "\($0)") }
    let together = Parallel.map(articles) { selector.judge($0).verdict }
    #expect(together == articles.map { Selector(recipe, issueDate: S.issueDate).judge($0).verdict })
  }

  @Test("scores print without needless zeros", arguments: [(4500, "4.5"), (3000, "3"), (1818, "1.818"), (40, "0.04")])
  func scoreText(_ thousandths: Int, _ text: String) {
    #expect(Thousandths.text(thousandths) == text)
  }
}
