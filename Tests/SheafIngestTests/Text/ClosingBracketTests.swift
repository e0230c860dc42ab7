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

  private func namesSender(_ text: String) -> Bool {
    ClosingBracket.namesSender(ArraySlice(text), TextShape(of: ArraySlice(text)))
  }

  @Test(
    "one behind a full stop names who sent the text",
    arguments: ["雨停了。（云溪林场）", "雨停了。(云溪林场)", "雨停了，人也下山了。（罗 萱 供稿）", "她问：“雨停了吗？”没有人答。（石桥镇）"])
  func senders(text: String) {
    #expect(namesSender(text))
  }

  @Test(
    "one that names who took the picture leaves the caption a caption",
    arguments: ["罗小满在瞭望台上。（侯嘉摄）", "羅小滿在瞭望臺上。（侯嘉攝）", "巡山的路。（云溪林场供图）", "雨后的林场。（受访者提供）", "路线。（手机截图）"])
  func pictures(text: String) {
    #expect(!namesSender(text))
  }

  @Test(
    "a text that is not done, or is done without it, has none",
    arguments: [
      "雨停了（云溪林场）", "雨停了，（云溪林场）", "（云溪林场）", "雨停了。", "“雨停了！”（云溪林场）", "雨停了。（云溪林场）。", "雨停了。（他说。）", "雨停了。）", "雨停了。（", "",
    ])
  func withoutSender(text: String) {
    #expect(!namesSender(text))
  }

  @Test("a bracket longer than any name is part of the text")
  func long() {
    #expect(!namesSender("雨停了。（" + String(repeating: "林", count: 60) + "）"))
    #expect(!ClosingBracket.ends(ArraySlice("雨停了。（" + String(repeating: "林", count: 60) + "）")))
    #expect(ClosingBracket.isWhole(ArraySlice("（云溪林场）")) && !ClosingBracket.isWhole(ArraySlice("雨停了。（云溪林场）")))
  }
}
