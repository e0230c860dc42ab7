import FoundationEssentials
import SheafKit
import SheafTesting
import Testing

@testable import SheafIngest

/// Documents as python-docx and LibreOffice write them, read whole and compared.
@Suite("Word documents")
struct WordDocumentTests {
  private static let folder = GoldenFolder("Documents").path

  @Test("each document gives its articles, and nothing that is not printed")
  func golden() throws {
    let files = try FilePattern.expand("*.docx", in: Self.folder).map { name in
      let result = ArticleReader().read(try SourceFile.read(Self.folder + "/" + name, named: name))
      var text = ""
      for article in result.articles { text += String(decoding: article.json(indented: true), as: UTF8.self) + "\n" }
      for diagnostic in result.diagnostics { text += "\(diagnostic.severity.rawValue): \(diagnostic.message)\n" }
      return RenderedFile(path: name.dropLast(5) + ".json", mediaType: "application/json", bytes: Array(text.utf8))
    }
    #expect(files.count >= 4)
    #expect(try GoldenFolder("Golden").differences(from: files) == [])
  }

  @Test("a document is known by what it holds, and has no author but those it names")
  func claim() throws {
    let bytes = WordBuilder(WordBuilder.paragraph(WordBuilder.sentence)).bytes()
    let result = ArticleReader().read(SourceFile(path: "灯塔.txt", bytes: bytes))
    #expect(result.articles.map(\.origin.format) == ["docx"])
    #expect(result.articles.first?.title == "灯塔")
    #expect(result.articles.first?.byline == [])
  }

  @Test("the title of the properties counts where the text has none, and a generic one never")
  func properties() throws {
    var document = WordBuilder(WordBuilder.paragraph(WordBuilder.sentence))
    document.title = "守灯人"
    #expect(document.read().articles.first?.title == "守灯人")
    document.title = "Microsoft Word - 新建 文档.doc"
    #expect(document.read().articles.first?.title == "a")
  }

  @Test("an official paper has its title under who issues it and its number, and says who sent it and when")
  func official() throws {
    let centred = "<w:jc w:val=\"center\"/>"
    let lines = ["北湾航标处文件", "北航〔2021〕3号", "关于做好守灯工作的通知", "2021年3月8日　北湾航标处"]
    let head = lines.map { WordBuilder.paragraph($0, centred, run: $0 == lines[0] ? "<w:sz w:val=\"56\"/>" : "") }
    let article = WordBuilder(head.joined() + WordBuilder.paragraph(WordBuilder.sentence)).read().articles.first
    #expect(article?.title == "关于做好守灯工作的通知")
    #expect(article?.subtitle == nil)
    #expect(article?.source == "北湾航标处")
    #expect(article?.published == CalendarDate(year: 2021, month: 3, day: 8))
  }

  @Test("the strict form is read like the other")
  func strict() throws {
    var document = WordBuilder(
      WordBuilder.paragraph("灯塔", "<w:pStyle w:val=\"T\"/>") + WordBuilder.paragraph(WordBuilder.sentence))
    document.styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
    let wanted = document.read()
    #expect(wanted.articles.first?.title == "灯塔")
    document.isStrict = true
    #expect(document.read() == wanted)
  }

  @Test("what is no Word document of today is named with what to do")
  func old() throws {
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
    let zeros = [UInt8](repeating: 0, count: 128)
    func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    let kinds: [(String, [UInt8], String)] = [
      ("a.doc", ole + wide("WordDocument") + zeros, "an old Word document"),
      ("a.wps", ole + wide("WordDocument") + zeros, "an old Word document"),
      ("a.docx", ole + wide("EncryptedPackage") + zeros, "an Office document that is locked with a password"),
      ("a.xls", ole + wide("Workbook") + zeros, "an old Excel sheet"),
      ("a.rtf", Array("{\\rtf1 x}".utf8), "an RTF document"),
    ]
    for (path, bytes, kind) in kinds {
      let diagnostic = try #require(ArticleReader().read(SourceFile(path: path, bytes: bytes)).diagnostics.first)
      #expect(diagnostic.message == "`\(path)` is \(kind), which cannot be read")
      #expect(diagnostic.help?.contains(".docx") == true)
    }
  }
}
