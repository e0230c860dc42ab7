import SheafKit
import SheafRecipe
import Testing

@testable import SheafEngine

@Suite("Explaining a long article")
struct LongArticleTests {
  private typealias S = Samples

  @Test("each place of a term is quoted where it stands, thousands of characters into a paragraph")
  func places() {
    let unit = "甲乙丙丁女职工检修了一座闸门。"
    let article = S.article("闸门", String(repeating: unit, count: 400), "末段还有女职工。")
    let run = S.run(S.recipe(S.query(any: [S.term("女职工")])), article)
    let occurrences = CourseExplanation(run).accounts.first?.shares.first?.occurrences ?? []
    #expect(occurrences.map(\.range.start) == (0..<400).map { $0 * unit.count + 4 } + [4])
    #expect(occurrences.allSatisfy { $0.words == "女职工" })
    #expect(occurrences.dropLast().allSatisfy { $0.before.hasSuffix("甲乙丙丁") && $0.after == "检修了一座闸门。" })
    #expect(occurrences.last?.before == "末段还有")
    #expect(occurrences.last?.after == "。")
  }
}
