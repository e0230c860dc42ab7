import Testing

@testable import SheafIngest

@Suite("Records of a monitoring service")
struct FieldRecordTests {
  private func articles(_ lines: [String]) -> [(title: String, source: String?, day: String?, body: [String])] {
    TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt").map {
      ($0.title, $0.source, $0.published?.description, $0.blocks.map(\.plainText))
    }
  }

  private func record(_ title: String, _ source: String, _ time: String, _ text: String) -> [String] {
    ["标题：" + title, "来源：" + source, "作者：", "时间：" + time, "链接：http://news.example/1", "正文：", text, ""]
  }

  @Test("a title in its field starts an article; the other fields are its credits or go")
  func records() {
    let lines =
      ["舆情监测·媒体摘编", "监测主题：云溪", "共2条", "", "1/2"] + record("山路十一年", "云溪日报", "2026-03-04 06:21", SampleText.path) + [
        "2/2"
      ]
      + record("笋干出山记", "砚湖晚报", "2026-03-05 7", SampleText.shoots)
    let found = articles(lines)
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记"])
    #expect(found.map(\.source) == ["云溪日报", "砚湖晚报"])
    // What is damaged behind the day hides no day.
    #expect(found.map(\.day) == ["2026-03-04", "2026-03-05"])
    #expect(found.map(\.body) == [[SampleText.path], [SampleText.shoots]])
  }

  @Test("fields may stand over the title, and the text beside its label")
  func order() {
    let lines = [
      "来源：云溪日报", "题名：山路十一年", "正文：" + SampleText.path, "", "来源：砚湖晚报", "题名：笋干出山记", "正文：" + SampleText.shoots,
    ]
    #expect(articles(lines).map(\.source) == ["云溪日报", "砚湖晚报"])
    #expect(articles(lines).map(\.body) == [[SampleText.path], [SampleText.shoots]])
  }

  @Test("one record is one article") func single() {
    #expect(articles(record("山路十一年", "云溪日报", "2026-03-04 06:21", SampleText.path)).map(\.title) == ["山路十一年"])
  }
}
