import SheafKit
import Testing

@testable import SheafEngine

@Suite("Folding reposts")
struct RepostsTests {
  private typealias S = Samples

  private func folded(_ articles: Article...) -> [[String]] {
    let selector = Selector(S.recipe(), issueDate: S.issueDate)
    return Reposts.fold(articles.map(selector.judge)).map { [$0.judged.article.title] + $0.reposts.map(\.title) }
  }

  @Test("the same text is shown once, by the article that came first in time")
  func sameText() {
    let result = folded(
      S.article("转载", "全文 一字不差。", published: "2021-03-05"), S.article("别的", "别的正文。"),
      S.article("首发", "全文一字不差。", published: "2021-03-02"), S.article("无日期", "全文一字不差。"))
    #expect(result == [["首发", "转载", "无日期"], ["别的"]])
  }

  @Test("a text that differs in one word is another text")
  func otherText() {
    #expect(folded(S.article("一", "共收三百斤。"), S.article("二", "共收四百斤。")) == [["一"], ["二"]])
  }

  @Test("articles without text are never the same")
  func withoutText() {
    #expect(folded(S.article("一", file: "1"), S.article("二", file: "2")) == [["一"], ["二"]])
  }
}
