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
}
