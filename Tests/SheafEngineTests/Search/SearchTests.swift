import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Searching articles")
struct SearchTests {
  private typealias S = Samples

  private let articles = [
    S.article("一条路", "修路的人很多。", "女將也来了。"),
    S.article("女将守闸", "女将们守了一夜。水位没有再涨。", published: "2021-03-02", file: "b.txt"),
    S.article("无关", "别的。"),
    S.article("女将守闸", "女将们守了一夜。水位没有再涨。", published: "2021-03-01", file: "c.txt"),
  ]

  @Test("the best come first, the earliest of equals")
  func order() {
    let results = Search(S.query(all: [S.term("女将")])).results(in: articles, limit: 9)
    #expect(results.found.map(\.article.origin.file) == ["c.txt", "b.txt", "a.txt"])
    #expect(results.found.map(\.score) == [1636, 1636, 1000])
    #expect(results.count == 3)
  }

  @Test("a limit bounds what is shown, not what is counted")
  func limit() {
    let results = Search(S.query(all: [S.term("女将")])).results(in: articles, limit: 1)
    #expect(results.found.count == 1)
    #expect(results.count == 3)
  }

  @Test("the best sentence and the title have their terms marked, in the words of the source")
  func marks() {
    let results = Search(S.query(all: [S.term("女将")])).results(in: articles, limit: 9)
    #expect(results.found.first?.titleMarks == [TextRange(start: 0, end: 2)])
    #expect(results.found.first?.highlights.map(\.inlines) == [[.mark([.text("女将")]), .text("们守了一夜。")]])
    #expect(results.found.last?.highlights.first?.inlines.first == .mark([.text("女將")]))
  }
}
