@testable import SheafIngest
import Testing

@Suite("Brackets that close a text")
struct ClosingBracketTests {
  @Test("one behind the last sentence closes it", arguments: ["雨停了。（云溪林场）", "“来！”（罗 萱 供稿）", "（石桥供稿）"])
  func closed(text: String) {
    #expect(ClosingBracket.ends(ArraySlice(text)))
  }

  @Test(
    "one inside a sentence, or with a sentence in it, does not",
    arguments: ["雨停了", "来了三人（一男两女）", "走了。（他又来了。）", "（一）巡山", "走了。【下一站】"])
  func open(text: String) {
    #expect(!ClosingBracket.ends(ArraySlice(text)))
  }
}
