import SheafKit
import Testing

@testable import SheafEngine

@Suite("Folding what is meant to overwhelm")
struct RepostBoundsTests {
  private typealias S = RepostSamples

  @Test("thousands of identical articles are one group")
  func identical() {
    let articles = (0..<3000).map { S.article("\($0)", S.report) }
    #expect(S.groups(articles).map(\.count) == [3000])
  }

  @Test("thousands of articles that differ in a word are one group")
  func nearlyIdentical() {
    let names = Array("甲乙丙丁戊己庚辛壬癸")
    let articles = (0..<1000).map { index in
      S.article("\(index)", S.report + ["附记：\(names[index % 10])\(names[index / 10 % 10])\(names[index / 100])"])
    }
    #expect(S.groups(articles).map(\.count) == [1000])
  }

  @Test("a paragraph that all share makes no group, and a repost among them is still found")
  func sharedByAll() {
    let words = Array(Set(S.report.joined() + S.other.joined())).sorted()
    var state: UInt64 = 7
    func sentence() -> String {
      String(
        (0..<120).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return words[Int(state >> 33) % words.count]
        })
    }
    let texts = (0..<800).map { _ in [S.report[0] + S.report[1], sentence(), sentence()] }
    var articles = texts.enumerated().map { S.article("\($0.offset)", $0.element) }
    articles.append(S.article("转载", texts[700] + ["（完）"]))
    let groups = S.groups(articles)
    #expect(groups.count == 800)
    #expect(groups.contains(["700", "转载"]))
  }

  @Test("articles of megabytes, of thousands of paragraphs, and one of a single character over and over")
  func long() {
    let long = [String(repeating: S.report.joined(), count: 1500)]
    let same = [String(repeating: "灯", count: 1_000_000)]
    let lines = (0..<30_000).map { "第\($0)条鱼上了岸。" }
    let articles = [
      S.article("多段", lines), S.article("长", long), S.article("又长", long + ["完。"]), S.article("灯", same),
      S.article("短灯", ["灯灯灯灯"]),
    ]
    #expect(Set(S.groups(articles)) == [["多段"], ["又长", "长"], ["灯"], ["短灯"]])
  }
}
