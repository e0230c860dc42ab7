@testable import SheafIngest
import Testing

@Suite("Lines that a mail quotes")
struct QuotedLinesTests {
  private func unquoted(_ text: String) -> [TextLine] { QuotedLines.unquoted(TextLine.lines(of: text)) }

  @Test("the marks go, one with nothing behind it is a blank line, and what is behind the first space is indent")
  func quoted() {
    let lines = unquoted("您好：\n> 一、山路\n>\n>   十一年\n> > 又一年\n>春天")
    #expect(lines.map(\.text.string) == ["您好：", "一、山路", "十一年", "> 又一年", "春天"])
    #expect(lines.map(\.gap) == [0, 0, 1, 0, 0])
    #expect(lines.map(\.indent) == [0, 0, 2, 0, 0])
    #expect(lines[2].shape.columns == 6)
  }

  @Test("a few such lines in a text stay")
  func left() {
    let text = "云溪\n> 3 只\n山路\n笋干\n> 5 只\n春天"
    #expect(unquoted(text).map(\.text.string) == text.split(separator: "\n").map(String.init))
  }
}
