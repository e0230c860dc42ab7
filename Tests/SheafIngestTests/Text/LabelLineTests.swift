@testable import SheafIngest
import Testing

@Suite("Labels over their values")
struct LabelLineTests {
  private func joined(_ text: String) -> [String] {
    LabelLine.joined(TextLine.lines(of: Array(text.utf8))).map(\.text.string)
  }

  @Test(
    "a value on the line below goes with its label",
    arguments: [
      ("来源：\n云溪日报", "来源：云溪日报"), ("责编:\n罗萱 韩青", "责编:罗萱 韩青"), ("发布时间：\n2026-03-08 09:30", "发布时间：2026-03-08 09:30"),
    ])
  func joins(text: String, line: String) { #expect(joined(text) == [line]) }

  @Test("a field of its own, running text and a turn of a dialogue are no values")
  func leaves() {
    #expect(joined("字号：\n版面：第03版").count == 2)
    #expect(joined("来源：\n作者：罗萱") == ["来源：", "作者：罗萱"])
    #expect(joined("记者：\n\(SampleText.path)").count == 2)
  }

  @Test("fields of a list with bullets lose these, an empty one stays empty")
  func bullets() {
    #expect(
      joined("  • 索引号：\n\n    0123/2026-7\n  • 来源：\n\n  • 发布日期：\n\n    2026年3月8日") == [
        "索引号：0123/2026-7", "来源：", "发布日期：2026年3月8日",
      ])
    #expect(joined("• 云溪的春天：\n三个月").first == "• 云溪的春天：")
  }

  @Test("the article takes them for credits")
  func article() {
    let article = TextCleaner.articles(
      from: "山路十一年\n来源:\n云溪日报\n2026-03-08 09:30\n责编:\n罗萱 韩青\n\(SampleText.path)", file: "a.txt")
    #expect(article.map(\.source) == ["云溪日报"])
    #expect(article.first?.editors.map(\.name) == ["罗萱", "韩青"])
    #expect(article.first?.blocks.count == 1)
  }
}
