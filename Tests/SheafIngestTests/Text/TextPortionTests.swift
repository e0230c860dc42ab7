import SheafKit
import Testing

@testable import SheafIngest

@Suite("How much of a text is read")
struct TextPortionTests {
  @Test("a long text is read whole, whatever its empty lines")
  func whole() {
    let text = Array((String(repeating: "\n", count: 1_000_000) + "守灯的人").utf8)
    let portion = TextPortion(text[...], signs: "*")
    #expect(portion.bytes.count == text.count)
    #expect(portion.cut(in: "a.txt") == nil)
  }

  @Test("of more lines than anybody writes the first are read, and that is said", arguments: ["灯\n", "灯\r", "灯\u{0B}"])
  func lines(unit: String) {
    let text = Array(String(repeating: unit, count: TextPortion.lineLimit + 5).utf8)
    let portion = TextPortion(text[...])
    #expect(portion.bytes.count { $0 == text[3] } == TextPortion.lineLimit)
    #expect(portion.cut(in: "a.txt")?.id == "too-large")
  }

  @Test("so are the first of more signs")
  func signs() {
    let text = [UInt8](repeating: UInt8(ascii: "["), count: TextPortion.signLimit + 5)
    #expect(TextPortion(text[...], signs: "[").bytes.count == TextPortion.signLimit)
    #expect(!TextPortion(text[...]).isCut)
  }
}
