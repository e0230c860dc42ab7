import SheafKit
import Testing

@testable import SheafIngest

@Suite("Reading any file")
struct ArticleReaderTests {
  private func read(_ path: String, _ text: String) -> ImportResult {
    ArticleReader().read(SourceFile(path: path, bytes: Array(text.utf8)))
  }

  private static let page =
    "<!DOCTYPE html><html><head><title>灯塔</title></head><body><h1>灯塔</h1><p>守灯的人每天上楼两次，一次点灯，一次擦灯。</p></body></html>"

  @Test("the importer is chosen by what the file holds before how it is called")
  func choice() {
    #expect(read("a.txt", Self.page).articles.first?.origin.format == "html")
    #expect(read("a", Self.page).articles.first?.origin.format == "html")
    #expect(read("a.html", "没有标记的一段话，只是叫错了名字。").articles.first?.origin.format == "text")
    #expect(read("a.md", "# 灯塔\n\n守灯的人每天上楼两次。").articles.first?.origin.format == "markdown")
    #expect(read("a.txt", "灯塔\n\n守灯的人每天上楼两次，一次点灯，一次擦灯。\n").articles.first?.origin.format == "text")
  }

  @Test(
    "a file of another kind is named with what can be read",
    arguments: [
      ("a.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "`a.pdf` is a PNG picture, which cannot be read"),
      (
        "a.txt", [0x50, 0x4B, 3, 4] + Array("xl/workbook.xml".utf8), "`a.txt` is an Excel sheet, which cannot be read"
      ),
      ("a.rar", Array("Rar!\u{1A}\u{07}".utf8), "`a.rar` is a RAR archive, which cannot be read"),
      ("a", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "`a` is a program, which cannot be read"),
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "`a.jpg` is a JPEG picture, which cannot be read"),
      (
        "a.txt", [UInt8](repeating: 1, count: 90) + [0, 200, 0, 7], "`a.txt` is a binary file, which cannot be read"
      ),
      ("a.csv", Array("x,y".utf8), "`a.csv` is of a kind that cannot be read"),
    ] as [(String, [UInt8], String)])
  func foreign(path: String, bytes: [UInt8], message: String) throws {
    let result = ArticleReader().read(SourceFile(path: path, bytes: bytes))
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.articles.isEmpty && result.diagnostics.count == 1)
    #expect(diagnostic.message == message)
    #expect(diagnostic.severity == .warning && diagnostic.id == "unsupported-article")
    #expect(diagnostic.help?.contains(".html") == true)
  }

  @Test("a file that cannot be read is a warning")
  func missing() throws {
    let diagnostic = try #require(ArticleReader().read("/no/such/file.txt", named: "file.txt").diagnostics.first)
    #expect(diagnostic.id == "unreadable-article" && diagnostic.severity == .warning)
    #expect(diagnostic.location?.file == "file.txt")
  }

  @Test("an empty file, and a page without text, are warnings")
  func empty() {
    #expect(read("a.txt", "").diagnostics.map(\.id) == ["unreadable-article"])
    #expect(read("a.txt", " \n\n").diagnostics.map(\.id) == ["article-without-text"])
    #expect(
      read("a.html", "<html><title>灯塔</title><ul><li><a href=b>更多</a></ul>").diagnostics.map(\.id) == [
        "article-without-text"
      ])
  }

  @Test(
    "a page of menus is no article; one whose headline stands on it or is stated for machines may have its text elsewhere"
  )
  func menus() {
    func articles(_ head: String, _ body: String) -> [String] {
      read("a.html", "<html><head>\(head)</head><body>\(body)</body></html>").articles.map(\.title)
    }
    let (title, menu) = ("<title>渡口网</title>", "<nav><a href=a>首页</a></nav><ul><li><a href=b>更多</a></ul>")
    #expect(articles(title, menu) == [])
    #expect(articles("", menu) == [])
    #expect(articles("<title>渡口的灯亮了</title>", "<h1>渡口的灯亮了</h1>" + menu) == ["渡口的灯亮了"])
    #expect(articles(title + "<meta property=og:title content=渡口的灯亮了>", menu) == ["渡口的灯亮了"])
  }

  @Test("the importers claim different extensions")
  func extensions() {
    let all = ArticleReader.standard.flatMap(\.fileExtensions)
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
  }
}
