import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Judging a passage by its text and what stands over it")
struct SelectorPassagesTests {
  private typealias S = Samples

  private func score(
    _ article: Article, parts: [(block: Int, range: TextRange?)], lead: (block: Int, range: TextRange)? = nil,
    headings: [Int] = [], by clauses: Clause...
  ) -> Int? {
    let text = SearchableText(article, parts: parts, leads: lead.map { [$0] } ?? [], headings: headings)
    return S.score(text, by: S.query(any: clauses))
  }

  @Test("a term of weight 3 in the title alone gives a passage exactly 4")
  func title() {
    let article = S.article("抗洪巾帼榜", "她守了九天。", "别的人。")
    #expect(score(article, parts: [(0, nil)], by: S.term("巾帼", 3)) == 4000)
  }

  @Test("a passage counts its own text once, its lead and its headings twice, and nothing of its neighbours")
  func factors() {
    let article = S.article("题目", "## 女将", "巡堤——女闸工。她守闸。", "女将守闸。")
    let lead = (block: 1, range: TextRange(start: 0, end: 8))
    func one(_ term: String) -> Int? {
      score(article, parts: [(1, nil)], lead: lead, headings: [0], by: S.term(term))
    }
    #expect(one("女闸工") == 1333)
    #expect(one("守闸") == 1000)
    #expect(one("女将") == 1333)
    #expect(one("她") == 1000)
  }

  @Test("a heading that is the lead counts once")
  func headingAsLead() {
    let article = S.article("题目", "## 女将", "她守闸。")
    let lead = (block: 0, range: TextRange(start: 0, end: 2))
    #expect(score(article, parts: [(0, nil), (1, nil)], lead: lead, headings: [0], by: S.term("女将")) == 1333)
    #expect(score(article, parts: [(1, nil)], lead: lead, by: S.term("女将", in: .heading)) == 1333)
  }

  @Test("ranges are of code points, and one beyond the text is cut")
  func ranges() {
    let article = S.article("题目", "𠮷女将，女将。")
    #expect(score(article, parts: [(0, TextRange(start: 4, end: 99))], by: S.term("女将")) == 1000)
    #expect(score(article, parts: [(0, TextRange(start: 2, end: 4))], by: S.term("女将")) == nil)
    #expect(score(article, parts: [(9, nil), (0, TextRange(start: 99, end: 120))], by: S.term("女将")) == nil)
  }
}
