import FoundationEssentials
import SheafKit
import SheafTesting
import Testing

@testable import SheafIngest

@Suite("PDF documents")
struct PDFImporterTests {
  private static let folder = GoldenFolder("Samples").path

  private static func read(_ name: String) throws -> ImportResult {
    ArticleReader().read(try SourceFile.read(folder + "/" + name, named: name))
  }

  /// Reads a document with one of the programs that stand in for `pdftotext` when something is wrong.
  private static func read(with program: String) -> ImportResult {
    PDFImporter(program: GoldenFolder("Programs").path + "/" + program)
      .read(SourceFile(path: "a.pdf", bytes: Array("%PDF-1.7".utf8)), context: ImportContext())
  }

  @Test("each sample gives its articles, and says what could not be read")
  func golden() throws {
    let files = try FilePattern.expand("*.pdf", in: Self.folder).map { name in
      let result = try Self.read(name)
      var text = ""
      for article in result.articles { text += String(decoding: article.json(indented: true), as: UTF8.self) + "\n" }
      for diagnostic in result.diagnostics {
        text +=
          "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.id)]\n  help: \(diagnostic.help ?? "")\n"
      }
      return RenderedFile(path: name.dropLast(4) + ".json", mediaType: "application/json", bytes: Array(text.utf8))
    }
    #expect(files.count >= 9)
    #expect(try GoldenFolder("Golden").differences(from: files) == [])
  }

  @Test("every block stands on a page and a line of it, and articles that share a file know where they start")
  func places() throws {
    for name in ["bulletin.pdf", "newspaper.pdf", "report.pdf"] {
      let articles = try Self.read(name).articles
      for article in articles {
        #expect(article.blocks.allSatisfy { $0.place.page != nil && $0.place.line != nil }, "\(name)")
        #expect((article.origin.page != nil) == (articles.count > 1), "\(name)")
      }
    }
    #expect(try Self.read("bulletin.pdf").articles.map(\.origin.page) == [2, 2, 2, 3])
  }

  @Test("a document is known by its content, also with junk before it, whatever its name is")
  func claims() throws {
    let importer = PDFImporter()
    func claim(_ text: String, _ path: String) -> Claim {
      importer.claim(on: SourceFile(path: path, bytes: Array(text.utf8)))
    }
    #expect(claim("%PDF-1.7\n", "a.txt") == .content)
    #expect(claim(String(repeating: "\n", count: 1000) + "%PDF-1.4", "a") == .content)
    #expect(claim(String(repeating: "\n", count: 1100) + "%PDF-1.4", "a") == .none)
    #expect(claim("no", "a.pdf") == .name)
    #expect(claim("<html><p>a PDF starts with %PDF-</p>", "a.html") == .none)
    let junk = Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + (try SourceFile.read(Self.folder + "/report.pdf")).bytes
    #expect(
      ArticleReader().read(SourceFile(path: "x", bytes: junk)).articles.map(\.title).first?.hasPrefix("Keeping") == true
    )
  }

  @Test("a program that is missing is named with how to install it, and so are missing character maps")
  func missing() {
    let program = Self.read(with: "no-such-program")
    #expect(program.articles.isEmpty && program.diagnostics.map(\.id) == ["missing-program"])
    #expect(program.diagnostics.first?.help?.contains("apt-get install poppler-utils") == true)
    let maps = Self.read(with: "without-maps")
    #expect(maps.articles.isEmpty && maps.diagnostics.map(\.id) == ["missing-program"])
    #expect(maps.diagnostics.first?.help?.contains("poppler-data") == true)
  }

  @Test("a program that crashes, or prints without end, costs one warning")
  func hostile() {
    #expect(Self.read(with: "crash").diagnostics.map(\.id) == ["unreadable-article"])
    let endless = Self.read(with: "endless")
    #expect(endless.articles.isEmpty && endless.diagnostics.map(\.id) == ["unreadable-article"])
    let problem = PDFProblem.tooCostly(.time).diagnostic(for: "a.pdf")
    #expect(problem.message == "`a.pdf` is a PDF that takes more than 30 seconds to read")
  }

  @Test("pages without end, boxes beyond all pages, and tags that break off do no harm")
  func oddMarkup() {
    let lines = [
      "<page width=\"nan\" height=\"1\">", "<page width=\"9999999999999999999\" height=\"1\">", "<word xMin=",
      "<page width=\"595.0\" height=\"842.0\">", "<line xMin=\"0\" yMin=\"0\" xMax=\"1\" yMax=\"1\">",
      "<word xMin=\"-5.5\" yMin=\"1e9\" xMax=\"2\" yMax=\"3\">x</word>",
      "<word xMin=\"5\" yMin=\"5\" xMax=\"1\" yMax=\"1\">backwards</word>",
      "<word xMin=\"10\" yMin=\"10\" xMax=\"40\" yMax=\"20\">a&amp;b&lt;c&bogus;</word>", "<word", "</line>",
    ]
    let markup = PDFMarkup(Array(lines.joined(separator: "\n").utf8))
    #expect(markup.pages.count == 1)
    #expect(markup.pages.first?.runs.map { String(decoding: $0.text, as: UTF8.self) } == ["a&b<c&bogus;"])
  }

  @Test("a page of twenty thousand words, many on top of each other, is read in time")
  func manyWords() {
    var text = "<page width=\"600.0\" height=\"800.0\">\n"
    for index in 0..<20_000 {
      let (left, top) = (Double(index % 40) * 15, Double(index / 40 % 80) * 10)
      text +=
        "<line>\n<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 8)\" yMax=\"\(top + 9)\">字</word>\n</line>\n"
    }
    let articles = PDFArticles(PDFMarkup(Array(text.utf8)), file: "a.pdf").articles(context: ImportContext())
    #expect(articles.count <= 1)
  }

  @Test("many documents are read at once")
  func parallel() async throws {
    let file = try SourceFile.read(Self.folder + "/bulletin.pdf", named: "bulletin.pdf")
    let wanted = ArticleReader().read(file)
    await withTaskGroup(of: ImportResult.self) { group in
      for _ in 0..<12 { group.addTask { ArticleReader().read(file) } }
      for await result in group { #expect(result == wanted) }
    }
  }
}
