@testable import SheafIngest
import Testing

@Suite("The shape of a line")
struct TextShapeTests {
  @Test("a Han character is two columns wide, a letter one") func columns() {
    #expect(TextShape(of: ArraySlice("山路5G，")).columns == 8)
    #expect(TextShape(of: ArraySlice("road")).columns == 4)
  }

  @Test(
    "the ending looks through quotation marks and brackets",
    arguments: [
      ("走了。", TextShape.Ending.sentence), ("“走了。”", .sentence), ("（走了！）", .sentence), ("走了……", .sentence),
      ("\"Gone.\"", .sentence),
      ("走了；", .semicolon), ("她说：", .colon), ("走了，", .clause), ("well-", .clause), ("山、", .clause), ("走了", .open),
      ("“走了”", .open),
      ("5.", .sentence), ("", .open),
    ])
  func endings(text: String, ending: TextShape.Ending) {
    #expect(TextShape(of: ArraySlice(text)).ending == ending)
  }

  @Test("pairs that stay open are counted") func openPairs() {
    #expect(TextShape(of: ArraySlice("书写“向山（要水）")).openPairs == 1)
    #expect(TextShape(of: ArraySlice("”《山》")).openPairs == 0)
  }

  @Test("Han and words are told apart") func script() {
    #expect(TextShape(of: ArraySlice("山里的 WiFi 信号")).isChinese)
    #expect(!TextShape(of: ArraySlice("The 山 character means a mountain")).isChinese)
  }

  @Test(
    "a settled text is in normal form",
    arguments: [
      "砚湖渡口今天开航。", "“开航了！”船工说。", "‘渡口’2021年开航", "王芳：“‘慢船’来了。”", "Newsletter", "第3期（总第28期）",
    ])
  func settled(text: String) {
    #expect(TextShape(of: ArraySlice(text)).isSettled)
    #expect(ChineseText.normalise(text) == text)
  }

  @Test(
    "a text that ChineseText may change is not settled",
    arguments: [
      "渡口 开航", "渡口,开航", "渡口(东岸)", "渡口\u{3000}开航", "渡口\u{200B}开航", "“渡口", "渡口”", "\"渡口\"", "„渡口”", "18:30开航",
      "two words",
    ])
  func unsettled(text: String) { #expect(!TextShape(of: ArraySlice(text)).isSettled) }

  @Test("a quotation mark that opens behind a full stop, at a line’s end, stands for its counterpart") func swapped() {
    #expect(TextShape(of: ArraySlice("才是好路。“")).isEnded)
    #expect(!TextShape(of: ArraySlice("她说：“")).isEnded)
    #expect(!TextShape(of: ArraySlice("走吧。“以前")).isEnded)
  }
}
