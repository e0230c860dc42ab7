import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Folding reposts")
struct RepostsTests {
  private typealias S = RepostSamples

  @Test("the same text is shown once, by the article that came first in time; an unknown day comes last")
  func sameText() {
    let articles = [
      S.article("转载", S.report, published: "2021-03-05"), S.article("别的", S.other),
      S.article("首发", S.report, published: "2021-03-02"), S.article("无日期", S.report),
    ]
    #expect(S.groups(articles) == [["别的"], ["首发", "转载", "无日期"]])
  }

  @Test("what is folded does not depend on the order of the articles")
  func order() {
    var articles = [
      S.article("一", S.report, published: "2021-03-02"), S.article("二", Array(S.report.prefix(5))),
      S.article("三", S.report + [S.aside]), S.article("四", S.other), S.article("五", S.other.reversed()),
      S.article("六", Array(S.report.suffix(5)), published: "2021-03-01"),
    ]
    let expected = Set(S.groups(articles))
    for turn in 1..<articles.count {
      articles.append(articles.removeFirst())
      #expect(Set(S.groups(articles)) == expected, "turned by \(turn)")
    }
    #expect(Set(S.groups(articles.reversed())) == expected)
  }

  @Test("every repost is like the one that is shown, not merely like another repost")
  func chains() {
    // The middle one holds both halves; neither half is in the other.
    let articles = [
      S.article("上", Array(S.report.prefix(4)), published: "2021-03-01"),
      S.article("全", S.report, published: "2021-03-02"),
      S.article("下", Array(S.report.suffix(4)), published: "2021-03-03"),
    ]
    #expect(S.groups(articles) == [["上", "全"], ["下"]])
  }

  @Test("the recipe says which is shown")
  func representative() {
    let articles = [
      S.article("早", Array(S.report.prefix(6)), source: "砚湖在线", published: "2021-03-01"),
      S.article("全", S.report, source: "砚湖日报", published: "2021-03-02"),
      S.article("又", S.report, source: "渡口网", published: "2021-03-02"),
    ]
    #expect(S.groups(articles) == [["早", "全", "又"]])
    #expect(S.groups(articles, RepostRule(keep: .fullest)) == [["全", "早", "又"]])
    #expect(S.groups(articles, RepostRule(prefer: ["渡口网", "砚湖在线"])) == [["又", "早", "全"]])
  }

  @Test("what the editor pins is shown, and stands for the others")
  func pinned() {
    let articles = [
      S.article("早", S.report, published: "2021-03-01"), S.article("钉", S.report, published: "2021-03-02"),
      S.article("又钉", S.report, published: "2021-03-03"),
    ]
    let groups = Reposts.groups(of: articles, rule: RepostRule(), pinned: [false, true, true])
    #expect(groups.map(\.representative) == [1, 2])
    #expect(groups.map { $0.others.map(\.article) } == [[0], []])
  }

  @Test("without folding every article stands for itself")
  func keep() {
    let articles = [S.article("一", S.report), S.article("二", S.report)]
    #expect(S.groups(articles, RepostRule(folds: false)) == [["一"], ["二"]])
  }

  @Test("a similarity of 1 folds the same text alone")
  func exact() {
    let articles = [S.article("一", S.report), S.article("二", S.report), S.article("三", Array(S.report.prefix(7)))]
    #expect(S.groups(articles, RepostRule(similarity: 1)) == [["一", "二"], ["三"]])
  }

  @Test("a story printed again after more than half a year is no repost, were it the same to the letter")
  func annual() {
    let first = S.article("去年", S.report, published: "2020-03-02")
    #expect(S.groups([first, S.article("今年", S.report, published: "2021-03-02")]).count == 2)
    #expect(S.groups([first, S.article("补登", S.report, published: "2020-08-29")]).count == 1)
    #expect(S.groups([first, S.article("次日", S.report, published: "2020-08-30")]).count == 2)
  }

  @Test("articles without text are never the same, those of a few words only under the same title")
  func withoutText() {
    #expect(S.groups([S.article("一", []), S.article("二", [])]).count == 2)
    let notices = ["一", "二"].map { S.article("关于第\($0)次会议的通知", ["各单位：详见附件。"]) }
    #expect(S.groups(notices).count == 2)
    let same = ["1", "2"].map { S.article("关于会议的通知", ["各单位：详见附件。"], file: $0) }
    #expect(S.groups(same).count == 1)
  }

  @Test("the line under an entry names each medium once, in the order of publication, without the one that is shown")
  func carriers() {
    let articles = [
      S.article("首", S.report, source: "砚湖日报", published: "2021-03-01"),
      S.article("丙", S.report, source: "渡口网", published: "2021-03-05"),
      S.article("乙", S.report, source: "临江在线", published: "2021-03-03"),
      S.article("丁", S.report, source: "渡口网", published: "2021-03-06"),
      S.article("戊", S.report, source: "砚湖日报", published: "2021-03-07"), S.article("己", S.report),
    ]
    let selector = Selector(Samples.recipe(), issueDate: Samples.issueDate)
    let folded = Reposts.fold(articles.map(selector.judge))
    #expect(folded.count == 1)
    #expect(folded.first?.carriers.names == ["临江在线", "渡口网"])
    #expect(folded.first?.carriers.count == 3)
    #expect(folded.first?.reposts.map(\.kind) == Array(repeating: .sameText, count: 5))
  }
}
