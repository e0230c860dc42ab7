import SheafKit
import Testing

@testable import SheafIngest

@Suite("Nesting of Markdown")
struct MarkdownBoundsTests {
  private func bounded(_ text: String) -> (text: String, flattened: Int) {
    let bounds = MarkdownBounds(Array(text.utf8)[...])
    return (String(decoding: bounds.text, as: UTF8.self), bounds.flattened)
  }

  @Test(
    "what people write stays as it is",
    arguments: [
      "", "\n", "> - 1. 灯塔\n\n```\n    a\n```\r\n", String(repeating: "-", count: 500),
      String(repeating: "*", count: 500) + "灯", "-1 -2", "12345678901. 灯", "\t\t灯  \n", " ",
    ])
  func ordinary(text: String) {
    #expect(bounded(text) == (text, 0))
  }

  @Test(
    "signs over the limit go, and the text behind them and the lines stay", arguments: [">", "> ", "- ", "1. ", "+\t"])
  func signs(sign: String) {
    let (text, flattened) = bounded(String(repeating: sign, count: 5_000) + "灯\n塔\n")
    #expect(text.utf8.count { $0 == sign.utf8.first } == MarkdownBounds.signLimit)
    #expect(text.hasSuffix("灯\n塔\n"))
    #expect(flattened == 1)
  }

  @Test("white space over the limit goes, where text follows it")
  func columns() {
    let (text, flattened) = bounded(String(repeating: " ", count: 5_000) + "灯")
    #expect(text == String(repeating: " ", count: MarkdownBounds.columnLimit) + "灯")
    #expect(flattened == 1)
    #expect(bounded(String(repeating: "\t", count: 5_000)).flattened == 0)
  }

  @Test("a text nested without end is read, and the warning says what was done")
  func importer() throws {
    let text =
      "# 灯塔\n\n" + String(repeating: "- ", count: 5_000) + "守灯的人\n" + String(repeating: "\n", count: 10_000) + "末\n"
    let result = MarkdownImporter().read(
      SourceFile(path: "a.md", bytes: Array(text.utf8)), context: ImportContext())
    #expect(result.diagnostics.map(\.id) == ["nested-too-deep"])
    #expect(result.articles.first?.title == "灯塔")
    #expect(result.articles.first?.blocks.map(\.plainText).joined().contains("守灯的人") == true)
    #expect(result.articles.first?.blocks.last?.plainText == "末")
  }
}
