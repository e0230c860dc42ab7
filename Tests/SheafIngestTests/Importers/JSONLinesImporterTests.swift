import SheafKit
import Testing

@testable import SheafIngest

@Suite("Articles as JSON lines")
struct JSONLinesImporterTests {
  private static let article = Article(
    id: ArticleIdentity.id(title: "渡口", blocks: [.paragraph("船来了。")]), title: "渡口",
    byline: [Contributor(name: "钱溪", role: "记者")],
    blocks: [.paragraph("船来了。")], origin: Origin(file: "a.html", format: "html"))

  @Test("what was written is read back, whatever the file is called", arguments: ["a.jsonl", "a.txt"])
  func roundTrip(name: String) throws {
    let line = Self.article.json()
    let result = ArticleReader().read(SourceFile(path: name, bytes: line + [0x0A] + line + [0x0A]))
    #expect(result == ImportResult(articles: [Self.article, Self.article]))
  }

  @Test("a line that is no article is a warning with its place, and the others are read")
  func broken() throws {
    let good = String(decoding: Self.article.json(), as: UTF8.self)
    let result = JSONLinesImporter().read(
      SourceFile(path: "a.jsonl", bytes: Array("{\"title\":1}\n\n\(good)\nnonsense\n".utf8)), context: ImportContext())
    #expect(result.articles.count == 1)
    #expect(result.diagnostics.map { $0.location?.line } == [1, 4])
  }

  @Test("JSON that is nested without end is refused")
  func deep() {
    let result = JSONLinesImporter().read(
      SourceFile(path: "a.jsonl", bytes: Array(repeating: UInt8(ascii: "["), count: 200_000)), context: ImportContext())
    #expect(result.diagnostics.count == 1)
  }

  @Test("a line without a title is no article")
  func untitled() throws {
    var article = Self.article
    article.title = " \u{3000}"
    let result = JSONLinesImporter().read(
      SourceFile(path: "a.jsonl", bytes: article.json()), context: ImportContext())
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.first?.message.contains("`title` is empty") == true)
  }

  @Test("a file of other lines is left after the first of them, and that is said")
  func other() throws {
    let good = String(decoding: Self.article.json(), as: UTF8.self)
    let lines = String(repeating: "{}\n", count: 100) + good
    let result = JSONLinesImporter().read(
      SourceFile(path: "a.jsonl", bytes: Array(lines.utf8)), context: ImportContext())
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.count == JSONLinesImporter.problemLimit + 1)
    #expect(result.diagnostics.last?.message.contains("what follows is not read") == true)
  }
}
