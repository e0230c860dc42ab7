@testable import SheafIngest
import Testing

@Suite("Credits at the end")
struct ClosingCreditsTests {
  @Test("a byline in brackets behind the last sentence comes off") func brackets() {
    let found = ClosingCredits.taken(from: Paragraph.list([SampleText.path + "（记者 祁 远 通讯员 白露生）"]))
    #expect(found.credits.byline.map(\.name) == ["祁远", "白露生"])
    #expect(found.rest.map(\.text.string) == [SampleText.path])
  }

  @Test(
    "names alone in brackets sign a text, and a remark does not",
    arguments: [("（方卓）", 1), ("（白露生 方卓）", 2), ("（待续）", 0)])
  func names(bracket: String, count: Int) {
    let found = ClosingCredits.taken(from: Paragraph.list([SampleText.path + bracket]))
    #expect(found.credits.byline.count == count)
    #expect(found.rest.map(\.text.string) == [SampleText.path + (count == 0 ? bracket : "")])
    #expect(
      ClosingCredits.taken(from: Paragraph.list([SampleText.path + "    " + bracket])).credits.byline.count == count)
  }

  @Test("any number of them comes off") func manyBrackets() {
    let credits = String(repeating: "（来源：云溪晚报）", count: 1_000)
    let found = ClosingCredits.taken(from: Paragraph.list([SampleText.path + credits]))
    #expect(found.credits.credits.source == "云溪晚报")
    #expect(found.rest.map(\.text.string) == [SampleText.path])
  }

  @Test("an office in brackets behind the last sentence is the medium where no other is stated") func office() {
    let found = ClosingCredits.taken(from: Paragraph.list([SampleText.path + "（云溪县发改局）"]))
    #expect(found.credits.credits.source == "云溪县发改局")
    #expect(found.rest.map(\.text.string) == [SampleText.path])
    let clause = SampleText.path + "（数据来自县统计局）"
    #expect(ClosingCredits.taken(from: Paragraph.list([clause])).rest.map(\.text.string) == [clause])
  }

  @Test(
    "the paper, its day and the reporter in brackets: a day without a year dates nothing",
    arguments: [
      "（《云溪晚报》10月1日 记者 祁远）", "（《云溪晚报》 记者 祁远）", "（云溪晚报10月1日 记者 祁远）", "（《云溪晚报》10月1日第3版 祁远）",
      "（10月1日《云溪晚报》 祁远）",
    ])
  func paper(bracket: String) {
    for texts in [[SampleText.path, bracket], [SampleText.path + bracket]] {
      let found = ClosingCredits.taken(from: Paragraph.list(texts))
      #expect(found.credits.credits.source == "云溪晚报")
      #expect(found.credits.byline.map(\.name) == ["祁远"])
      #expect(found.credits.published == nil)
      #expect(found.rest.map(\.text.string) == [SampleText.path])
    }
  }

  @Test(
    "a title in brackets that is no paper’s, and a sentence about one, stay",
    arguments: ["（《云溪山路》10月1日 记者 祁远）", "（《云溪晚报》10月1日登出）", "（《云溪晚报》的读者）", "（10月1日 记者 祁远）"])
  func noPaper(bracket: String) {
    let found = ClosingCredits.taken(from: Paragraph.list([SampleText.path, bracket]))
    #expect(found.credits.credits.source == nil)
  }

  @Test("other brackets stay") func otherBrackets() {
    let text = SampleText.path + "（本子现存镇史馆）"
    #expect(ClosingCredits.taken(from: Paragraph.list([text])).rest.map(\.text.string) == [text])
  }

  @Test("behind the editors' line only sentences stay") func editors() {
    let found = ClosingCredits.taken(from: Paragraph.list([SampleText.path, "责任编辑：方卓", "云溪天气 便民电话", SampleText.phone]))
    #expect(found.credits.editors.map(\.name) == ["方卓"])
    #expect(found.rest.count == 2)
  }

  @Test("an end mark is no text", arguments: ["（完）", "—END—", "- The End -", "（全文完）"]) func ends(line: String) {
    #expect(ClosingCredits.taken(from: Paragraph.list([SampleText.path, line])).rest.count == 1)
  }

  @Test("an item of a survey closes with the medium and its day, whatever the medium is called") func survey() {
    let found = ClosingCredits.taken(from: Paragraph.list([SampleText.path + "（冷运观察 2026年3月20日）"]))
    #expect(found.credits.credits.source == "冷运观察")
    #expect(found.credits.published?.description == "2026-03-20")
    #expect(found.rest.map(\.text.string) == [SampleText.path])
  }

  @Test(
    "a person, or what was done on a day, is no medium",
    arguments: ["（方卓 2026年3月20日）", "（截至2026年3月20日）", "（欧阳小满 2026年3月20日）"])
  func noMedium(bracket: String) {
    #expect(ClosingCredits.taken(from: Paragraph.list([SampleText.path + bracket])).credits.credits.source == nil)
  }

  @Test(
    "an item closes with the paper in title marks, and a day without its year dates nothing",
    arguments: ["（《云溪晚报》3月4日）", "(《云溪晚报》)", "（《云溪晚报》3月4日）\n【简析】建议部门及时说明，避免各小区相互攀比，也请网格员上门。"])
  func titledPaper(end: String) {
    let lines = (SampleText.path + end).split(separator: "\n").map(String.init)
    let found = ClosingCredits.taken(from: Paragraph.list(lines))
    #expect(found.credits.credits.source == "云溪晚报")
    #expect(found.credits.published == nil)
    #expect(found.rest.first?.text.string == SampleText.path)
    let work = SampleText.path + "（《山路》第二章）"
    #expect(ClosingCredits.taken(from: Paragraph.list([work])).rest.map(\.text.string) == [work])
  }

  @Test(
    "an office in brackets behind the last sentence sent the text, whatever kind it is; a clause says something else")
  func anyOffice() {
    let sent = ClosingCredits.taken(from: Paragraph.list([SampleText.path + "（石桥区工商联）"]))
    #expect(sent.credits.credits.source == "石桥区工商联")
    #expect(sent.rest.first?.text.string == SampleText.path)
    let region = ClosingCredits.taken(from: Paragraph.list([SampleText.path + "（石桥县自然资源局）"]))
    #expect(region.credits.credits.source == "石桥县自然资源局")
    let kept = SampleText.path + "（作者系石桥林学院）"
    #expect(ClosingCredits.taken(from: Paragraph.list([kept])).rest.first?.text.string == kept)
  }

  @Test("the name over the day that closes a text is the writer's, and the last line of a text is not") func signature()
  {
    let found = ClosingCredits.taken(from: Paragraph.list([SampleText.path, "护林站宣传 方卓", "2026年3月11日"]))
    #expect(found.credits.byline.map(\.name) == ["方卓"])
    #expect(found.rest.count == 1)
    #expect(ClosingCredits.taken(from: Paragraph.list([SampleText.path, "护林站宣传 方卓"])).rest.count == 2)
  }
}
