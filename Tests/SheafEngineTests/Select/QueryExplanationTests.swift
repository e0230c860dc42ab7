import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Explaining a judgement")
struct QueryExplanationTests {
  private typealias S = Samples

  private func explanation(of query: Query, in article: Article) -> QueryExplanation {
    var terms = TermTable()
    var criteria = 0
    let compiled = CompiledQuery(query, terms: &terms, criteria: &criteria)
    return QueryJudge(text: SearchableText(article), finder: TermFinder(terms)).explanation(of: compiled, in: article)
  }

  @Test("every occurrence has its field, its place and the words of the source")
  func places() {
    let article = S.article("巾幗題目", "开头。", "一位巾幗，两位女将。")
    let found = explanation(of: S.query(any: [S.term("巾帼", 3), S.term("女将")]), in: article)
    #expect(found.criteria.map(\.name) == ["巾帼", "女将"])
    #expect(
      found.criteria.first?.occurrences == [
        .init(
          field: .title, origin: .title, range: TextRange(start: 0, end: 2), text: "巾幗", factor: 3, counts: true),
        .init(
          field: .body, origin: .block(1, from: 0), range: TextRange(start: 2, end: 4), text: "巾幗", factor: 1,
          counts: true),
      ])
    #expect(found.criteria.map(\.thousandths) == [4800, 1000])
    guard case .holds(let score) = found.outcome else { return #expect(Bool(false)) }
    #expect(score.thousandths == found.criteria.reduce(0) { $0 + $1.thousandths })
  }

  @Test("an occurrence that a longer one covers is there, and does not count")
  func covered() {
    let article = S.article("题目", "开头。", "巾帼志愿者。")
    let found = explanation(of: S.query(any: [S.term("巾帼"), S.term("巾帼志愿者")]), in: article)
    #expect(found.criteria.map { $0.occurrences.map(\.counts) } == [[false], [true]])
    #expect(found.criteria.map(\.thousandths) == [0, 1000])
  }

  @Test("clauses that fail are all named, with what they lack")
  func failures() {
    let article = S.article("题目", "女性，一二三四五六，先锋。")
    let query = S.query(
      any: [S.term("女性"), S.term("巾帼"), S.near("女性", "先锋", within: 3)], all: [S.term("医院"), S.term("闸", in: .title)],
      none: [S.term("先锋")], atLeast: 2)
    let found = explanation(of: query, in: article)
    #expect(found.outcome == .fails(.excluded(by: "先锋")))
    #expect(
      found.failures == [
        .init(name: "医院", lack: .absent), .init(name: "闸", lack: .absent), .init(name: "巾帼", lack: .absent),
        .init(name: "女性…先锋", lack: .apart(characters: 8, within: 3)),
      ])
    #expect(found.exclusions.map(\.name) == ["先锋"])
    #expect(found.exclusions.first?.occurrences.first?.range == TextRange(start: 10, end: 12))
  }

  @Test("a place in a range of a block is one of the block")
  func passage() {
    let article = S.article("题目", "开头。她是女将。")
    var terms = TermTable()
    var criteria = 0
    let query = CompiledQuery(S.query(any: [S.term("女将")]), terms: &terms, criteria: &criteria)
    let text = SearchableText(article, parts: [(0, TextRange(start: 3, end: 8))])
    let found = QueryJudge(text: text, finder: TermFinder(terms)).explanation(of: query, in: article)
    #expect(found.criteria.first?.occurrences.first?.range == TextRange(start: 5, end: 7))
    #expect(found.criteria.first?.occurrences.first?.text == "女将")
    #expect(found.criteria.first?.occurrences.first?.block == 0)
  }
}
