import SheafKit
import SheafLibrary
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Counting against a limit")
struct LimitCountTests {
  private typealias S = Samples

  private func admitted(_ limit: Limit, _ articles: Article...) -> [String] {
    var count = LimitCount(limit)
    return articles.filter { article in
      count.admit(ArticleHead(article)) { article.blocks.reduce(0) { $0 + $1.plainText.count } } == nil
    }.map(\.title)
  }

  @Test("counts all, each medium and each organisation")
  func numbers() {
    let articles = [
      S.article("甲", "文", source: "江北日报"), S.article("乙", "文", source: "江北日报", organisation: "水务局"),
      S.article("丙", "文", organisation: "水务局"), S.article("丁", "文"),
    ]
    func admitted(_ limit: Limit) -> [String] {
      self.admitted(limit, articles[0], articles[1], articles[2], articles[3])
    }
    #expect(admitted(Limit(total: 2)) == ["甲", "乙"])
    #expect(admitted(Limit(perSource: 1)) == ["甲", "丙", "丁"])
    #expect(admitted(Limit(perOrganisation: 1)) == ["甲", "乙", "丁"])
    #expect(admitted(Limit()) == ["甲", "乙", "丙", "丁"])
  }

  @Test("what does not fit leaves room for what does, and the first always fits")
  func characters() {
    let (long, short) = (S.article("长", "一二三四五六七八"), S.article("短", "一二"))
    #expect(admitted(Limit(characters: 5), long, short) == ["长"])
    #expect(admitted(Limit(characters: 10), short, S.article("中", "一二三四五六七八九"), long) == ["短", "长"])
  }

  @Test("what the editor pins counts, and is never too much")
  func pinned() {
    var count = LimitCount(Limit(total: 1))
    #expect(count.admit(ArticleHead(S.article("甲", "文"))) { 0 } == nil)
    #expect(count.admit(ArticleHead(S.article("乙", "文")), isPinned: true) { 0 } == nil)
    #expect(count.admit(ArticleHead(S.article("丙", "文"))) { 0 } == .total(1))
  }
}
