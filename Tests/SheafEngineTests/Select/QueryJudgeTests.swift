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
    #expect(page.contains("| | | \(Thousandths.text(score)) |"))
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
    #expect(
      S.judge(article, by: S.query(all: [S.term("巾帼"), S.term("疫情")])) == .fails(.missing("疫情", because: .absent)))
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

  // MARK: - Exceptions

  @Test(
    "an occurrence inside an excepted word does not count",
    arguments: [("女士优先", 0), ("女士优先，女士们请", 1000), ("陪伴女士优先放行", 0), ("请女士优先，女士后优先", 1000)])
  func except(_ text: String, _ score: Int) {
    let query = S.query(any: [S.term("女士", except: ["女士优先", "陪伴女士"])])
    #expect(S.score(S.article("题目", "开头。", text), by: query) ?? 0 == score)
  }

  @Test("an exception of one clause is none of another")
  func exceptForOne() {
    let article = S.article("题目", "开头。", "女士优先。")
    let query = S.query(any: [S.term("女士", 9, except: ["女士优先"]), S.term("女士", 2)])
    #expect(S.score(article, by: query) == 2000)
    let all = S.query(all: [S.term("女士", except: ["女士优先"])])
    #expect(S.judge(article, by: all) == .fails(.missing("女士", because: .excepted)))
  }

  @Test("exceptions are folded, too, and may overlap each other")
  func exceptFolded() {
    let query = S.query(any: [S.term("后勤", except: ["後勤部", "大后勤网"])])
    #expect(S.score(S.article("题目", "开头。", "后勤部。大後勤網。"), by: query) == nil)
    #expect(S.score(S.article("题目", "开头。", "大后勤部。"), by: query) == nil)
    #expect(S.score(S.article("题目", "开头。", "大后勤。"), by: query) == 1000)
  }

  // MARK: - Patterns

  @Test("a pattern counts as a term does, in its field")
  func pattern() {
    let article = S.article("女干部下乡", "女职工和女職工代表。", "有５Ｇ基站。")
    let query = S.query(any: [S.pattern("女(职工|职工代表|干部)", 2)])
    // Title 3, first paragraph 2 × 1.5 = 6: 2 × 12/7.
    #expect(S.score(article, by: query) == 3429)
    #expect(S.score(article, by: S.query(any: [S.pattern("女(职工|干部)", in: .title)])) == 1500)
    #expect(S.score(article, by: S.query(any: [S.pattern("[0-9]+G基站")])) == 1000)
    #expect(S.score(article, by: S.query(any: [S.pattern("下乡.*女职工")])) == nil)
  }

  @Test("a pattern and a term that overlap count once")
  func patternAndTerm() {
    let article = S.article("题目", "开头。", "女职工。")
    #expect(S.score(article, by: S.query(any: [S.pattern("女职.", 3), S.term("女职工", 2)])) == 3000)
    #expect(S.score(article, by: S.query(any: [S.pattern("职工", 3), S.term("女职工", 2)])) == 2000)
  }

  // MARK: - At least

  @Test("`at-least` asks for a number of clauses of `any`")
  func atLeast() {
    let article = S.article("题目", "开头。", "女将守闸。")
    let clauses = [S.term("女将"), S.term("守闸"), S.term("巡堤")]
    #expect(S.score(article, by: S.query(any: clauses, atLeast: 2)) == 2000)
    #expect(S.judge(article, by: S.query(any: clauses, atLeast: 3)) == .fails(.tooFew(held: 2, atLeast: 3)))
    #expect(S.judge(S.article("题目", "无"), by: S.query(any: clauses, atLeast: 2)) == .fails(.nothingOfAny))
  }

  // MARK: - Reasons

  @Test("a verdict says why a clause is missing, and by how much")
  func reasons() {
    let article = S.article("女性题目", "女性，一二三四五六七八九，先锋。", "模范女将。", source: "乡村网")
    func lack(_ clause: Clause) -> Verdict.Lack? {
      if case .fails(.missing(_, let lack)) = S.judge(article, by: S.query(all: [clause])) { lack } else { nil }
    }
    #expect(lack(S.near("女性", "先锋", within: 5)) == .apart(characters: 11, within: 5))
    #expect(lack(S.near("女将", "先锋", within: 5)) == .scattered)
    #expect(lack(S.near("女性", "巾帼", within: 5)) == .absent)
    #expect(lack(S.term("女将", in: .title)) == .elsewhere([.body]))
    #expect(lack(S.term("乡村")) == .elsewhere([.source]))
    #expect(lack(.query(S.query(any: [S.term("甲")]))) == .query(.nothingOfAny))
    #expect(
      Verdict.QueryFailure.missing("女性…先锋", because: .apart(characters: 11, within: 5)).explained
        == "`女性…先锋` does not hold: its terms are 11 characters apart, where 5 are allowed")
  }

  // MARK: - Many terms

  @Test("thousands of terms give what each would by itself, in the order of the recipe")
  func manyTerms() {
    let article = S.article("题目", "开头。", "女将守闸，巾帼巡堤，守闸人。")
    let rare = (0..<3000).map { S.term("词\($0)号") }
    let wanted = [S.term("巾帼", 2), S.term("守闸"), S.near("守闸", "巡堤", within: 9), S.term("女将", 3)]
    let query = S.query(any: Array(rare[..<1000]) + wanted[..<2] + rare[1000...] + wanted[2...], none: rare)
    #expect(S.judge(article, by: query) == S.judge(article, by: S.query(any: wanted)))
  }
}
