import SheafKit
import Testing

@Suite("Printable text")
struct PrintableTextTests {
  @Test("ordinary text stays as it is", arguments: ["", "渡口“灯”——亮……", "ＡＢ：！～", "e\u{301}👩‍👧\u{200E}\u{FE0F}", "𠮷𰻝"])
  func clean(text: String) {
    #expect(PrintableText.line(text) == (text, 0))
    #expect(PrintableText.lines(text) == (text, 0))
  }

  @Test(
    "control characters, noncharacters and what turns text around are taken out",
    arguments: [
      0, 0x1B, 0x7F, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xFDD0, 0xFFFF, 0x1FFFE, 0x10FFFF,
    ] as [UInt32])
  func removed(value: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(value)))
    #expect(PrintableText.line("甲\(character)乙") == ("甲乙", 1))
    #expect(PrintableText.lines("甲\(character)\(character)乙") == ("甲乙", 2))
  }

  @Test("every line end is one", arguments: ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func lineEnds(lineEnd: String) {
    #expect(PrintableText.line("甲\(lineEnd)乙").text == "甲 乙")
    #expect(PrintableText.lines("甲\(lineEnd)乙").text == "甲\n乙")
  }

  @Test("a tab is a space on a line and stays in lines")
  func tabs() {
    #expect(PrintableText.line("a\tb").text == "a b")
    #expect(PrintableText.lines("a\tb").text == "a\tb")
  }
}
