import SheafKit
import Testing

@testable import SheafIngest

@Suite("Telling Chinese by bytes")
struct HanTests {
  @Test(
    "bytes tell what code points tell",
    arguments: [
      "", "渡口的灯", "The lamp at the ferry", "渡口 ferry 灯 lamp", "a灯b塔c", "㐀𠀀〇々", "、。《》", "é灯", "1灯2", "灯，two words",
      "ferry灯lamp", "한국 글", "\u{4E00}\u{4FFF}\u{A000}", "🏮灯",
    ])
  func bytes(text: String) { #expect(Han.isChinese(utf8: ArraySlice(text)) == Han.isChinese(text)) }
}
