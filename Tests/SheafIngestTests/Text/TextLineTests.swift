@testable import SheafIngest
import Testing

@Suite("Printed lines")
struct TextLineTests {
  @Test(
    "lines end with LF, CR, CRLF, a vertical tab or a form feed", arguments: ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}"])
  func ends(end: String) {
    #expect(TextLine.lines(of: "山" + end + "路" + end).map(\.text.string) == ["山", "路"])
  }

  @Test("CRLF is one line end, and numbers count from one") func numbers() {
    #expect(TextLine.lines(of: "\r\n山\r\n\r\n路").map(\.number) == [2, 4])
  }

  @Test("blank lines become the gap of the next") func gaps() {
    #expect(TextLine.lines(of: "山\n\n \n\u{3000}\n路").map(\.gap) == [0, 3])
  }

  @Test("white space at the ends is noted and taken off") func space() throws {
    let line = try #require(TextLine.lines(of: "\u{3000}\u{3000}山路 \u{A0}").first)
    #expect(line.text.string == "山路")
    #expect(line.indent == 4)
    #expect(line.hasTrailingSpace)
    #expect(TextLine.lines(of: "\t山").first?.indent == 8)
  }

  @Test("the bar behind the text of a cell goes, those of a row stay") func cells() {
    #expect(TextLine.lines(of: "山路 |\n| 山 | 路 |\n山|路").map(\.text.string) == ["山路", "| 山 | 路 |", "山|路"])
  }

  @Test("a form feed starts a page, a byte order mark prints nothing") func pages() {
    let lines = TextLine.lines(of: "\u{FEFF}山\n\u{0C}路")
    #expect(lines.map(\.startsPage) == [false, true])
    #expect(lines.map(\.text.string) == ["山", "路"])
  }
}
