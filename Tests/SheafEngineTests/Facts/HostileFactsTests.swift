import SheafKit
import Testing

@testable import SheafEngine

@Suite("Facts of hostile text")
struct HostileFactsTests {
  @Test(
    "whatever is repeated without end, every range stays inside the text and lists stay bounded",
    arguments: [
      "1", "一", "张", "“", "“‘", "1,", "1.2", "三分之", "第", "主任张", "12名", "党员张三、", "A", "A ", "two ",
      "Mary Hale, a nurse, ",
      "·", "阿·", "张伟说：“我来。”", "百分之", "\u{0}", "1至", "10多万", "\u{202E}1\u{301}名", "》《", "’", "的", "33岁的", "任命张三为", "是",
      "$1", "书记、",
    ])
  func repeated(unit: String) {
    let text = String(repeating: unit, count: 3000)
    let count = text.unicodeScalars.count
    let facts = Facts.of(
      Article(id: "a", title: "", blocks: [.paragraph(text)], origin: Origin(file: "a.txt", format: "text")))
    #expect(facts.figures.count <= FigureScanner.limit)
    #expect(facts.quotes.count <= QuotationScanner.limit)
    let ranges = facts.figures.map(\.range) + facts.people.map(\.range) + facts.quotes.map(\.range)
    #expect(ranges.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= count })
  }

  @Test("every beginning and every end of a paragraph can be looked at alone")
  func cut() throws {
    for paragraph in try NewsParagraph.read("tuned") {
      let scalars = Array(paragraph.text.unicodeScalars)
      for index in stride(from: 0, to: scalars.count, by: 3) {
        for part in [scalars[..<index], scalars[index...]] {
          let text = String(String.UnicodeScalarView(part))
          let facts = Facts.of(
            Article(id: "a", title: "", blocks: [.paragraph(text)], origin: Origin(file: "a.txt", format: "text")))
          #expect(facts.figures.allSatisfy { $0.range.end <= part.count })
        }
      }
    }
  }
}
