import Foundation
import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Judging an article by a query")
struct QueryJudgeTests {
  private typealias S = Samples

  @Test("the worked example of the recipe reference comes out as it says there")
  func workedExample() throws {
    let article = S.article("巾帼班组守水闸", "值夜班的是巾帼班组。", "她们是女将。", "女将们天亮后又去巡堤。")
    let score = try #require(S.score(article, by: S.query(any: [S.term("巾帼", 3), S.term("女将")])))
    // 巾帼: title 3 + first paragraph 1.5 = 4.5, 3 × 9/5.5; 女将: 1 + 1 = 2, 1 × 4/3.
    #expect(score == 6242)
    let project = URL(filePath: #filePath).appending(path: "../../../..").standardized
    let page = try String(contentsOf: project.appending(path: "recipes/README.md"), encoding: .utf8)
    #expect(page.contains("| | | \(Score.text(score)) |"))
  }

  @Test("of terms that overlap the leftmost-longest counts, once")
  func leftmostLongest() {
    let article = S.article("题目", "开头。", "巾帼志愿者来了。")
    #expect(S.score(article, by: S.query(any: [S.term("巾帼", 5), S.term("巾帼志愿者", 2)])) == 2000)
    #expect(S.score(article, by: S.query(any: [S.term("志愿者来", 7), S.term("巾帼志愿", 2)])) == 2000)
  }

  @Test("a term that is asked for twice counts once, with its greater weight")
  func twice() {
    let article = S.article("题目", "开头。", "巾帼英雄。")
    #expect(S.score(article, by: S.query(any: [S.term("巾帼", 2), S.term("巾帼", 4)])) == 4000)
  }

  @Test("occurrences saturate: ten count less than ten times one")
  func saturation() {
    let one = S.article("题目", "开头。", "巾帼。")
    let ten = S.article("题目", "开头。", String(repeating: "巾帼。", count: 10))
    let query = S.query(any: [S.term("巾帼")])
    #expect(S.score(one, by: query) == 1000)
    #expect(S.score(ten, by: query) == 1818)
  }

  @Test("`all` needs every clause, and says which one is missing")
  func all() {
    let article = S.article("题目", "巾帼在岗。")
    #expect(S.judge(article, by: S.query(all: [S.term("巾帼"), S.term("疫情")])) == .fails(.missing("疫情")))
    #expect(S.score(article, by: S.query(all: [S.term("巾帼"), S.term("在岗")])) == 2400)
  }

  @Test("`none` leaves an article out, and says why")
  func none() {
    let article = S.article("招聘启事", "巾帼班组招人。")
    let query = S.query(any: [S.term("巾帼")], none: [S.term("招聘")])
    #expect(S.judge(article, by: query) == .fails(.excluded(by: "招聘")))
  }

  @Test("a query inside a query counts only when it holds")
  func nested() {
    let article = S.article("题目", "开头。", "巾帼在医院。")
    let holds = Clause.query(S.query(all: [S.term("巾帼"), S.term("医院")]))
    let fails = Clause.query(S.query(any: [S.term("巾帼", 100)], none: [S.term("医院")]))
    #expect(S.score(article, by: S.query(any: [holds, fails])) == 2000)
    #expect(S.judge(article, by: S.query(any: [fails])) == .fails(.nothingOfAny))
  }

  @Test("a term in a field is looked for only there")
  func fields() {
    let article = S.article("巾帼题目", "## 小标题", "正文", source: "乡村网", organisation: "水利站")
    #expect(S.score(article, by: S.query(any: [S.term("巾帼", in: .body)])) == nil)
    #expect(S.score(article, by: S.query(any: [S.term("巾帼", in: .title)])) == 1500)
    #expect(S.score(article, by: S.query(any: [S.term("小标题", in: .heading)])) == 1333)
    #expect(S.score(article, by: S.query(any: [S.term("乡村", in: .source)])) == 1000)
    #expect(S.score(article, by: S.query(any: [S.term("水利", in: .organisation)])) == 1000)
  }

  @Test("the name of the medium is no text of the article")
  func sourceIsNoText() {
    #expect(S.score(S.article("题目", "正文", source: "巾帼网"), by: S.query(any: [S.term("巾帼")])) == nil)
  }

  @Test("a caption is no text of the article")
  func captionIsNoText() {
    var article = S.article("题目", "正文")
    article.blocks.append(Block(.image(Image(caption: [.text("巾帼合影")]))))
    #expect(S.score(article, by: S.query(any: [S.term("巾帼")])) == nil)
  }

  @Test(
    "near terms count within the distance, in either order",
    arguments: [("女性成为防汛先锋", true), ("先锋是一名女性", true), ("女性一二三四五六先锋", false), ("女性", false)])
  func near(_ text: String, _ holds: Bool) {
    let outcome = S.score(S.article("题目", "开头。", text), by: S.query(any: [S.near("女性", "先锋", within: 5)]))
    #expect(outcome == (holds ? 1000 : nil))
  }

  @Test("near does not reach from one paragraph into the next")
  func nearParagraphs() {
    let article = S.article("题目", "开头。", "到场的有女性", "先锋队随后赶到")
    #expect(S.score(article, by: S.query(any: [S.near("女性", "先锋", within: 50)])) == nil)
  }

  @Test("no match runs from the title into the text")
  func pieces() {
    #expect(S.score(S.article("守夜的巾", "帼字写错了"), by: S.query(any: [S.term("巾帼")])) == nil)
  }

  @Test("an empty query holds with a score of nothing")
  func empty() {
    #expect(S.score(S.article("题目", "正文"), by: S.query()) == 0)
  }
}
