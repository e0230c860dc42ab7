import Testing

@testable import SheafEngine

@Suite("What tells a repost from its original")
struct RepostDifferencesTests {
  private typealias S = RepostSamples

  private func differences(_ first: [String], _ second: [String]) -> RepostDifferences {
    Reposts.differences(between: S.article("一", first), and: S.article("二", second))
  }

  @Test("sentences of one alone and changed sentences are told, with their places")
  func sentences() {
    let second = [S.report[0], S.report[1].replacing("是给自己记的", with: "是留给自己记的"), S.aside, "责任编辑：何田"]
    let found = differences(Array(S.report.prefix(3)), second)
    #expect(found.changed.map(\.first.text) == ["班长尤晓岚说，图纸不是给别人看的，是给自己记的。"])
    #expect(found.changed.map(\.second.block) == [1])
    #expect(found.onlyInFirst.map(\.block) == [2, 2])
    #expect(found.onlyInSecond.map(\.text) == [S.aside])
    #expect(!found.isCut)
  }

  @Test("the same text in another dress and order has none")
  func none() {
    let found = differences(S.report, S.report.reversed().map { $0.replacing("，", with: ",") })
    #expect(found == RepostDifferences())
  }

  @Test("of an article without end only the start is looked at")
  func bounded() {
    let long = (0..<3000).map { "第\($0)天的水位又涨了一寸。" }
    let found = differences(long, long.map { $0.replacing("水位", with: "水面") })
    #expect(found.isCut)
    #expect(found.changed.count <= 200)
  }
}
