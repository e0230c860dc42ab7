import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Explaining a run")
struct CourseExplanationTests {
  private typealias S = Samples

  /// A text that is long enough to be told from others.
  private static let night = "闸口夜班的第一个晚上，三个人提着灯把十二扇闸门从头到尾查了两遍。天亮时水位落了11厘米。"

  private func accounts(_ recipe: Recipe, _ articles: Article...) -> [Account] {
    CourseExplanation(Run(recipe, of: ArticleCollection(articles), issueDate: S.issueDate)).accounts
  }

  private func refusal(_ account: Account?) -> Refusal? {
    if case .refused(let refusal)? = account?.fate { refusal } else { nil }
  }

  @Test("what is printed has its section, its number, and the shares that make its score")
  func printed() {
    let recipe = S.recipe(
      S.query(any: [S.term("女职工", 2), S.term("闸", 1)]),
      sections: [S.section("水上", any: [S.term("闸")]), S.section("其他", any: nil)])
    let found = accounts(recipe, S.article("守闸的女职工", "开头。", "女职工守闸。"), S.article("女职工", "修路。", file: "b.txt"))
    #expect(found.map(\.entries) == [[1], [2]])
    #expect(found[0].fate == .printed(section: "水上", entries: [1]))
    #expect(found[0].shares.map(\.term) == ["女职工", "闸"])
    #expect(found[0].score == found[0].shares.reduce(0) { $0 + $1.score })
    #expect(found[1].otherSections == [])
    #expect(found[1].sections.map(\.takes) == [false, true])
  }

  @Test("an occurrence quotes the article, with its field, its block and its range")
  func occurrence() throws {
    let recipe = S.recipe(S.query(any: [S.term("5g")]))
    let share = try #require(accounts(recipe, S.article("题", "先修好了５Ｇ基站。")).first?.shares.first)
    let place = try #require(share.occurrences.first)
    #expect(place.words == "５Ｇ")
    #expect(place.before == "先修好了")
    #expect(place.after == "基站。")
    #expect(place.block == 0)
    #expect(place.range == TextRange(start: 4, end: 6))
    #expect(place.field == .body)
  }

  @Test("a term inside a longer one is told, and that it does not count")
  func covered() throws {
    let recipe = S.recipe(S.query(any: [S.term("巾帼志愿者"), S.term("巾帼")]))
    let account = try #require(accounts(recipe, S.article("题", "巾帼志愿者来了，巾帼建功。")).first)
    #expect(account.shares.map { $0.occurrences.map(\.counts) } == [[true], [false, true]])
  }

  @Test("a score below the minimum is told with what is missing")
  func minimum() {
    let recipe = S.recipe(S.query(any: [S.term("巾帼", 3)]), minimum: 4)
    let refusal = refusal(accounts(recipe, S.article("旧闻", "开头。", "一面巾帼旗。")).first)
    #expect(refusal?.reason == .minimum)
    #expect(refusal?.explained == "a score of 3, 1 short of the minimum")
  }

  @Test("the innermost query that decides is named, with its theme")
  func theme() {
    let women = S.query(any: [S.term("巾帼")], none: [S.term("招聘")])
    let recipe = S.recipe(S.query(all: [.theme(name: "women", women)]))
    let found = accounts(recipe, S.article("巾帼", "招聘三人。"), S.article("修路", "铺石子。", file: "b.txt"))
    #expect(refusal(found[0])?.reason == Refusal.Reason.none)
    #expect(refusal(found[0])?.clause == "招聘")
    #expect(refusal(found[0])?.explained == "theme `women`: `none` leaves it out: it holds `招聘`")
    #expect(refusal(found[1])?.reason == .any)
  }

  @Test("medium and day are told with what is asked for")
  func credits() {
    var recipe = S.recipe(
      published: .between(from: .day("2021-03-01"), to: nil), sources: SourceFilter(except: ["柳湾网"]))
    let found = accounts(
      recipe, S.article("一", "文。", source: "柳湾网", published: "2021-03-02"),
      S.article("二", "文。", published: "2021-02-01", file: "b.txt"), S.article("三", "文。", file: "c.txt"))
    #expect(found.map { refusal($0)?.reason } == [.source, .published, .undated])
    #expect(refusal(found[0])?.explained == "its medium, 柳湾网, is under `sources: except`")
    #expect(refusal(found[1])?.explained == "published on 2021-02-01, before the first day asked for, 2021-03-01")
    recipe.sources = SourceFilter(only: ["柳湾网"])
    #expect(
      refusal(accounts(recipe, S.article("三", "文。")).first)?.explained
        == "its medium, which it does not state, is not under `sources: only`")
  }

  @Test("what a limit cuts, what no section takes, and what is folded has its own fate")
  func fates() {
    var recipe = S.recipe(
      S.query(any: [S.term("闸")]), sections: [S.section("夜里", any: [S.term("夜班")], limit: 1)])
    recipe.selection.limit = 3
    let found = accounts(
      recipe, S.article("闸一", Self.night, published: "2021-03-01"),
      S.article("闸二", Self.night, published: "2021-03-02", file: "b.txt"),
      S.article("闸三", "夜班的闸。", published: "2021-03-03", file: "c.txt"),
      S.article("四", "一座闸白天开。", published: "2021-03-04", file: "d.txt"),
      S.article("五", "又一座闸。", published: "2021-03-05", file: "e.txt"))
    #expect(found.map(\.fate.name) == ["printed", "folded", "unplaced", "unplaced", "cut"])
    #expect(found[0].reposts.map(\.other.title) == ["闸二"])
    #expect(found[2].sections.first?.full == "the limit of 1 is reached")
    #expect(found[3].sections.first?.takes == false)
    #expect(found[4].fate == .cut(limit: "the limit of 3 is reached"))
  }

  @Test("the page counts first, and shortens long lists unless all is asked for")
  func page() {
    let recipe = S.recipe(S.query(any: [S.term("闸")]))
    let articles = (0..<30).map { S.article("题\($0)", $0 == 7 ? "守闸。" : "别的。", file: "\($0).txt") }
    let explanation = CourseExplanation(Run(recipe, of: ArticleCollection(articles), issueDate: S.issueDate))
    let short = ExplanationPage().text(of: explanation)
    #expect(
      short.hasPrefix("30 articles read for recipes/test.yaml, issue of 2021-03-08\n     1  printed\n    29  out: "))
    #expect(short.hasSuffix("  … and 19 more (--all names them)\n"))
    #expect(ExplanationPage(isComplete: true).text(of: explanation).contains("题29"))
  }

  @Test("a pattern that is too long to read is told by what it found")
  func pattern() {
    let pattern = "(农户|村民|果农|菜农|茶农|粮农|蚕农|瓜农|花农|菌农|船工)"
    let recipe = S.recipe(S.query(any: [.pattern(Pattern(text: pattern, location: S.here))]))
    let explanation = CourseExplanation(S.run(recipe, S.article("题", "村民和船工修路，村民出料。")))
    #expect(ExplanationPage().text(of: explanation).contains("村民/船工 1.636 (body ×3)"))
    #expect(explanation.accounts.first?.shares.first?.term == pattern)
  }

  @Test("what turns a terminal around is taken out of titles and words")
  func hostile() throws {
    let recipe = S.recipe(S.query(any: [S.term("闸")]))
    let run = S.run(recipe, S.article("守\u{1B}[31m闸\u{202E}人\n二", "守闸\u{7}。"))
    let explanation = CourseExplanation(run)
    let account = try #require(explanation.accounts.first)
    let pages = [
      ExplanationPage().text(of: explanation),
      AccountPage().text(of: account, detail: AccountDetail(of: account, in: run), minimum: 0),
    ]
    for page in pages {
      #expect(!page.unicodeScalars.contains { $0 != "\n" && PrintableText.isInvisible($0) })
      #expect(page.contains("守[31m闸人 二"))
    }
  }

  @Test("details name the sentences with their points, and in what a folded article differs")
  func detail() throws {
    let recipe = S.recipe(S.query(any: [S.term("闸")]))
    let run = S.run(
      recipe, S.article("守闸", Self.night, source: "甲报", published: "2021-03-01"),
      S.article("守闸人", Self.night, source: "乙报", published: "2021-03-02", file: "b.txt"))
    let account = try #require(CourseExplanation(run).accounts.last)
    let detail = AccountDetail(of: account, in: run)
    #expect(detail.differences.map(\.other.title) == ["守闸"])
    #expect(detail.differences.first?.fields.map(\.name) == ["title", "source", "published"])
    #expect(detail.differences.first?.onlyHere == [])
    #expect(detail.sentences.map(\.text) == ["闸口夜班的第一个晚上，三个人提着灯把十二扇闸门从头到尾查了两遍。", "天亮时水位落了11厘米。"])
    #expect(detail.sentences.first?.points.contains { $0.trait == "term" } == true)
  }
}
