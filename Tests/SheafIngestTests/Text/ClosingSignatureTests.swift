import SheafKit
import Testing

@testable import SheafIngest

@Suite("Who signs the articles of a collection")
struct ClosingSignatureTests {
  private func articles(_ signatures: [String]) -> [Article] {
    let texts = [SampleText.path, SampleText.shoots, SampleText.bags, SampleText.phone]
    let lines = zip(["■山路十一年", "■笋干出山记", "■十三个人的包装台", "■两分钟的接应"], zip(texts, signatures)).flatMap { [$0, $1.0 + $1.1] }
    return TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
  }

  @Test("where nearly all texts end with a name in brackets it is a signature, whatever the name is like")
  func common() {
    let found = articles(["（石桥镇）", "（水利周刊）", "（云溪县体育总会　寸草）"])
    #expect(found.map(\.source) == ["石桥镇", "水利周刊", nil])
    #expect(found.map { $0.byline.map(\.name) } == [[], [], ["寸草"]])
    #expect(found.map { $0.blocks.map(\.plainText) } == [[SampleText.path], [SampleText.shoots], [SampleText.bags]])
  }

  @Test("one text may end with none, and a remark is none")
  func others() {
    #expect(articles(["（石桥镇）", "", "（云溪镇）", "（砚湖镇）"]).map(\.source) == ["石桥镇", nil, "云溪镇", "砚湖镇"])
    #expect(articles(["（有删节）", "（石桥镇）", "（有删节）", "（完整版见网站）"]).allSatisfy { $0.source == nil })
  }

  @Test("who has to see to a point of a plan signs nothing")
  func duties() {
    let plan = [
      "云溪县养老工作要点", "全县今年要办好三件实事，让老人吃得上饭，看得上病。", "一、山村里的热饭", SampleText.path + "（责任单位：县民政局）", "二、家门口的医生",
      SampleText.shoots + "（责任单位：县卫健局）", "三、铃声响了有人应", SampleText.bags + "（责任单位：各乡镇）",
    ]
    #expect(TextCleaner.articles(from: plan.joined(separator: "\n"), file: "a.txt").count == 1)
  }
}
