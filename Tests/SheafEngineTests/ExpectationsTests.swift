import SheafKit
import SheafRecipe
import SheafTesting
import Testing

@testable import SheafEngine

@Suite("What a recipe expects of its digest")
struct ExpectationsTests {
  private typealias S = Samples
  /// Swift Testing has a type of this name, too.
  private typealias Expectation = SheafRecipe.Expectation

  private func unmet(_ expectation: Expectation) -> [String] {
    let entry = Entry(
      number: 1, article: "a", headline: "闸口的女子班", kicker: "基层一线",
      parts: [
        .highlights([
          Highlight(
            inlines: [.text("她们抢修"), .strong([.text("三小时")])], article: "a", block: 0,
            range: TextRange(start: 0, end: 7))
        ]),
        .text([.paragraph("天亮时来了水。")]),
      ])
    var digest = SampleDigests.bulletin
    digest.sections = [Section(groups: [Section.Group(title: "站里六个人", entries: [entry])])]
    return Expectations(expectation, of: digest).unmet.map(\.message)
  }

  private func texts(_ texts: String...) -> [Expectation.Expected] {
    texts.map { Expectation.Expected($0, at: S.here) }
  }

  @Test("a digest that meets it is not told of")
  func met() {
    #expect(
      unmet(
        Expectation(
          atLeast: 1, atMost: 1, includes: texts("闸口", "六个人"), excludes: texts("抢修"),
          prints: texts("抢修三小时", "来了水", "闸口的女子班", "基层一線"), omits: texts("班天", "招聘"), location: S.here)) == [])
  }

  @Test("what is not met is told, each by itself")
  func broken() {
    #expect(
      unmet(
        Expectation(
          atLeast: 2, atMost: 0, includes: texts("抢修"), excludes: texts("女子"), prints: texts("四小时"),
          omits: texts("来了水"), location: S.here)) == [
          "the digest has 1 entry, expected at least 2", "the digest has 1 entry, expected at most 0",
          "no headline holds “抢修”", "a headline holds “女子”, which is not to be there", "no entry prints “四小时”",
          "an entry prints “来了水”, which is not to be there",
        ])
  }
}
