import FoundationEssentials
import SheafKit
import SheafTesting
import Testing

@testable import SheafIngest

/// Whole pages in the manner of portals, offices, newspapers, accounts, blogs and forums, read and compared.
@Suite("Web pages")
struct PageTests {
  private static let folder = GoldenFolder("Pages").path

  private static func read(_ name: String) throws -> ImportResult {
    ArticleReader().read(try SourceFile.read(folder + "/" + name, named: name))
  }

  @Test("each page gives the article on it, and nothing of the page around it")
  func golden() throws {
    let files = try FilePattern.expand("*.html", in: Self.folder).map { name in
      let result = try Self.read(name)
      var text = ""
      for article in result.articles { text += String(decoding: article.json(indented: true), as: UTF8.self) + "\n" }
      for diagnostic in result.diagnostics { text += "\(diagnostic.severity.rawValue): \(diagnostic.message)\n" }
      return RenderedFile(path: name.dropLast(5) + ".json", mediaType: "application/json", bytes: Array(text.utf8))
    }
    #expect(files.count >= 12)
    #expect(try GoldenFolder("Golden").differences(from: files) == [])
  }

  @Test("a theme's words in navigation, sidebars, comments and scripts never reach the article")
  func noLeaks() throws {
    for name in FilePattern.expand("*.html", in: Self.folder) {
      for article in try Self.read(name).articles {
        let text = ([article.title] + article.blocks.map(\.plainText)).joined(separator: "\n")
        for word in ["灯塔计划", "燈塔計畫", "Lighthouse"] { #expect(!text.contains(word), "\(name)") }
      }
    }
  }

  @Test(
    "the same page is the same article in every charset, labelled right, wrong or not at all",
    arguments: ["portal.html", "government.html", "newspaper.html", "lines.html"])
  func charsets(name: String) throws {
    let page = try SourceFile.read(Self.folder + "/" + name, named: name)
    let wanted = ArticleReader().read(page).articles
    #expect(wanted.count == 1)
    for charset in [Charset.gb18030, .utf16LittleEndian, .utf16BigEndian] {
      for label in ["utf-8", "gb2312", "big5", "iso-8859-1", ""] {
        let text = String(decoding: page.bytes, as: UTF8.self)
          .replacing("charset=utf-8", with: label.isEmpty ? "" : "charset=\(label)")
          .replacing("charset=\"utf-8\"", with: label.isEmpty ? "" : "charset=\"\(label)\"")
        let bytes = try #require(Encoded.bytes(of: text, in: charset))
        let articles = ArticleReader().read(SourceFile(path: name, bytes: bytes)).articles
        #expect(articles == wanted, "\(charset) labelled \(label)")
      }
    }
  }

  @Test("a page in traditional characters is the same article in Big5")
  func big5() throws {
    let page = try SourceFile.read(Self.folder + "/traditional.html", named: "page.html")
    let bytes = try #require(Encoded.bytes(of: String(decoding: page.bytes, as: UTF8.self), in: .big5))
    #expect(ArticleReader().read(SourceFile(path: "page.html", bytes: bytes)) == ArticleReader().read(page))
  }
}
