import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("What earlier issues printed")
struct EarlierIssuesTests {
  private typealias S = Samples

  private let text =
    "三月一日夜里，上游来水每秒涨了四十立方米，班长周小满带着两名女职工把十二扇闸门查了两遍，天亮时水位退到警戒线以下，她们才去吃早饭。"

  private let selector = Selector(S.recipe(S.query(any: [S.term("女职工")])), issueDate: S.issueDate)

  private func earlier(_ ids: String..., in recipe: String = "test.yaml") -> EarlierIssues {
    let printing = EarlierIssues.Printing(date: CalendarDate.day("2021-03-01"), recipe: recipe)
    return EarlierIssues(
      recipe: "test.yaml", printings: Dictionary(ids.map { ($0, printing) }) { first, _ in first })
  }

  /// What is told of each article that is left out, by its title.
  private func leftOut(_ earlier: EarlierIssues, _ articles: [Article], by selector: Selector? = nil) -> [String:
    String]
  {
    let selector = selector ?? self.selector
    let judged = earlier.leavingOut(articles.map { selector.judge($0) }, by: selector)
    return Dictionary(
      judged.compactMap { one in
        guard case .refused(.printed(let before)) = one.verdict else { return nil }
        return (one.article.title, before.explained)
      }
    ) { first, _ in first }
  }

  @Test("is left out with the day of the issue, and nothing else is")
  func printed() {
    let articles = [S.article("守闸", text), S.article("巡线", "女职工沿线走了四十里，一基塔一基塔地看过去。")]
    #expect(leftOut(earlier("守闸"), articles) == ["守闸": "printed in issue of 2021-03-01"])
    #expect(leftOut(.none, articles).isEmpty)
  }

  @Test("takes with it what carries the same text, under the title that was printed")
  func reposts() {
    let articles = [
      S.article("守闸", text, published: "2021-02-27"), S.article("转载：守闸", text, published: "2021-03-05"),
    ]
    #expect(
      leftOut(earlier("守闸"), articles)["转载：守闸"]
        == "it carries the text of “守闸”, printed in issue of 2021-03-01")
  }

  @Test("is compared even where its own day is no longer asked for")
  func otherDays() {
    let recipe = S.recipe(
      S.query(any: [S.term("女职工")]), published: .between(from: CalendarDate.day("2021-03-02"), to: nil))
    let articles = [
      S.article("守闸", text, published: "2021-02-27"), S.article("转载：守闸", text, published: "2021-03-05"),
    ]
    let told = leftOut(earlier("守闸"), articles, by: Selector(recipe, issueDate: S.issueDate))
    #expect(told == ["转载：守闸": "it carries the text of “守闸”, printed in issue of 2021-03-01"])
  }

  @Test("is compared with nothing where each repost stands for itself")
  func keptReposts() {
    var recipe = S.recipe(S.query(any: [S.term("女职工")]))
    recipe.selection.reposts.folds = false
    let articles = [S.article("守闸", text), S.article("转载：守闸", text)]
    let told = leftOut(earlier("守闸"), articles, by: Selector(recipe, issueDate: S.issueDate))
    #expect(told.keys.sorted() == ["守闸"])
  }

  @Test("names the recipe of the issue where it is another")
  func otherRecipe() {
    let told = leftOut(earlier("守闸", in: "aid.yaml"), [S.article("守闸", text)])
    #expect(told == ["守闸": "printed in issue of 2021-03-01 of aid.yaml"])
  }

  @Test("stays in where the editor pins it, and that says what it is in despite of")
  func pinned() throws {
    var edit = Edit(article: "守闸", location: S.here)
    edit.pins = true
    let judged = earlier("守闸").leavingOut([selector.judge(S.article("守闸", text), edit: edit)], by: selector)
    let verdict = try #require(judged.first?.verdict)
    guard case .pinned(despite: .printed(let before)) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(before.explained == "printed in issue of 2021-03-01")
  }
}
