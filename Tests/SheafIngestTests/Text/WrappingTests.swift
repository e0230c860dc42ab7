@testable import SheafIngest
import Testing

@Suite("How a document marks its paragraphs")
struct WrappingTests {
  private func wrapping(_ lines: [String]) -> Wrapping {
    Wrapping(of: TextLine.lines(of: lines.joined(separator: "\n")))
  }

  private func printed(indent: String = "", after: [String] = [], end: String = "", inside: String = "") -> [String] {
    (SampleText.ranger + SampleText.shop).flatMap { text in
      let lines = SampleText.wrapped(text, at: 50, indent: indent)
      return lines.dropLast().map { $0 + inside } + lines.suffix(1).map { $0 + end } + after
    }
  }

  @Test("paragraphs on one line each are not wrapped") func oneLineEach() {
    #expect(wrapping(SampleText.ranger + SampleText.shop).width == nil)
  }

  @Test("a list of headlines is not wrapped text") func headlines() {
    #expect(wrapping(["护林员的十一年与一本巡山笔记的故事", "笋干合作社带动增收", "全镇连续四十一个月没有发生森林火情受到县里表扬"]).width == nil)
  }

  @Test("the width is that of the filled lines") func width() throws {
    let width = try #require(wrapping(printed()).width)
    #expect((48...52).contains(width))
  }

  @Test("titles with a rule of their width below them say nothing of it") func underlined() throws {
    let items = (SampleText.ranger + SampleText.shop).flatMap { text in
      ["罗小满和十一年的山路之一", String(repeating: "-", count: 24), ""]
        + SampleText.wrapped(String(text.prefix(40)) + "。", at: 50) + [""]
    }
    let width = try #require(wrapping(items).width)
    #expect((46...52).contains(width))
  }

  @Test("a space at the end of each last line is a mark") func trailingSpace() {
    #expect(wrapping(printed(end: " ")).trailingSpaceEnds)
  }

  @Test("a space at the end of every line is noise") func spaceEverywhere() {
    #expect(!wrapping(printed(end: " ", inside: " ")).trailingSpaceEnds)
  }

  @Test("a space at the end of all but the last lines says that they read on") func flowed() {
    let found = wrapping(printed(inside: " "))
    #expect(found.trailingSpaceContinues)
    #expect(!found.trailingSpaceEnds)
  }

  @Test("an indent of each first line is a mark, one of every line is the margin") func indent() {
    #expect(wrapping(printed(indent: "　　")).baseIndent == 0)
    #expect(wrapping(printed().map { "    " + $0 }).baseIndent == nil)
    #expect(wrapping(printed(indent: "　　").map { "    " + $0 }).baseIndent == 4)
  }

  @Test("blank lines between paragraphs are a mark, between all lines they are the pitch") func blankLines() {
    #expect(wrapping(printed(after: [""])).gapEnds)
    let spaced = wrapping(printed().flatMap { [$0, ""] })
    #expect(!spaced.gapEnds)
    #expect(spaced.pitch == 1)
  }
}
