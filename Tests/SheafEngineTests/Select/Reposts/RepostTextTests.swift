import Testing

@testable import SheafEngine

@Suite("The text that reposts are told by")
struct RepostTextTests {
  private func text(_ paragraphs: String...) -> String {
    let units = RepostText(RepostSamples.article("题", paragraphs)).units
    return String(String.UnicodeScalarView(units.compactMap(Unicode.Scalar.init)))
  }

  @Test("letters, Han characters and digits stay, folded")
  func words() {
    #expect(text("“５Ｇ＋ＶＲ”，用了3.8亿　元！", "𠮷野家·第〇号……") == "5gvr用了38亿元𠮷野家第〇号")
  }

  @Test(
    "credits are no text",
    arguments: [
      "责任编辑：王芳", "（原标题：湖边的灯 来源：渡口网）", "(责编：何田、王芳)", "来源：渡口网 2021-03-08", "点击：1024", "作者：尤小舟", "[编辑 何田]",
    ])
  func credits(_ line: String) {
    #expect(text("正文在此。", line) == "正文在此")
  }

  @Test("sentences that open like credits are text")
  func sentences() {
    #expect(text("来源于生活的故事最动人。") == "来源于生活的故事最动人")
    #expect(text("记者走进渡口镇，看见灯还亮着。") == "记者走进渡口镇看见灯还亮着")
  }

  @Test("a closing bracket that names who wrote it goes, another stays")
  func brackets() {
    #expect(text("灯亮了。（记者 尤小舟）") == "灯亮了")
    #expect(text("灯亮了（一共十盏）") == "灯亮了一共十盏")
  }

  @Test("a dateline goes")
  func dateline() {
    #expect(text("本报讯（记者 尤小舟）湖面结了冰。") == "湖面结了冰")
  }
}
