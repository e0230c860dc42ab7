import SheafKit
import Testing

@testable import SheafIngest

@Suite("Archives of clippings")
struct ArchiveImporterTests {
  private func read(_ archive: ZipBuilder) -> ImportResult {
    ArticleReader().read(SourceFile(path: "c.zip", bytes: archive.bytes()))
  }

  private static let text = "守灯的人每天上楼两次，一次点灯，一次擦灯，风大的日子要三次。"
  private static let page = "<!DOCTYPE html><html><body><h1>灯塔</h1><p>\(text)</p></body></html>"

  @Test("the files inside are read in the order of their names, and keep them")
  func order() {
    let result = read(
      ZipBuilder(["b/夜.html": Self.page, "a.txt": "渡口\n\n\(Self.text)\n", "b/c.md": "# 船\n\n\(Self.text)"]))
    #expect(result.articles.map(\.title) == ["渡口", "船", "灯塔"])
    #expect(result.articles.map(\.origin.file) == ["c.zip/a.txt", "c.zip/b/c.md", "c.zip/b/夜.html"])
    #expect(result.articles.map(\.origin.format) == ["text", "markdown", "html"])
    #expect(result.diagnostics.isEmpty)
  }

  @Test("what systems and browsers add is passed over without a word")
  func junk() {
    let result = read(
      ZipBuilder([
        "灯塔.html": Self.page, "灯塔_files/ad.html": Self.page, "__MACOSX/._灯塔.html": "x", ".DS_Store": "\u{0}\u{1}",
        "Thumbs.db": "x", "照片/灯.jpg": "x", "style.css": "p {}", "~$灯塔.docx": "x",
      ]))
    #expect(result.articles.map(\.title) == ["灯塔"])
    #expect(result.diagnostics.isEmpty)
  }

  @Test("what cannot be read is named, in one warning for each reason")
  func unreadable() {
    var archive = ZipBuilder(["灯塔.html": Self.page])
    for index in 0..<9 { archive.add("\(index).exe", [0x7F, 0x45, 0x4C, 0x46, 1]) }
    archive.entries.append(
      ZipBuilder.Entry(name: Array("l.txt".utf8), bytes: Array("/etc/passwd".utf8), mode: 0o120777))
    archive.entries.append(ZipBuilder.Entry(name: Array("p.txt".utf8), bytes: [1, 2], flags: 1))
    let result = read(archive)
    #expect(result.articles.count == 1)
    #expect(
      result.diagnostics.map(\.message) == [
        "`c.zip/0.exe`, `c.zip/1.exe`, `c.zip/2.exe` (and 6 more like it) is a program, which cannot be read",
        "`c.zip/l.txt` is no file but a link or a device", "`c.zip/p.txt` is locked with a password",
      ])
    #expect(result.diagnostics.allSatisfy { $0.severity == .warning && $0.help != nil })
  }

  @Test(
    "a name that leads out of the archive is told, and leads nowhere", arguments: ["../../tmp/灯塔.html", "/tmp/灯塔.html"])
  func outside(name: String) {
    let result = read(ZipBuilder([name: Self.page]))
    #expect(result.articles.map(\.origin.file) == ["c.zip/tmp/灯塔.html"])
    #expect(
      result.diagnostics.map(\.message) == [
        "`c.zip/tmp/灯塔.html` had a name that leads out of the archive; it was read under this one"
      ])
  }

  @Test("archives inside archives are entered, and books and sheets are not")
  func nested() {
    var inner = ZipBuilder(["灯塔.html": Self.page])
    for _ in 0..<2 {
      var outer = ZipBuilder()
      outer.add("内.zip", inner.bytes())
      inner = outer
    }
    inner.add("book.epub", ZipBuilder(["mimetype": "application/epub+zip", "a.xhtml": Self.page]).bytes())
    inner.add("sheet.xlsx", ZipBuilder(["[Content_Types].xml": "", "xl/workbook.xml": ""]).bytes())
    let result = read(inner)
    #expect(result.articles.map(\.origin.file) == ["c.zip/内.zip/内.zip/灯塔.html"])
    #expect(
      result.diagnostics.map(\.message) == [
        "`c.zip/book.epub` is an EPUB book, which cannot be read",
        "`c.zip/sheet.xlsx` is an Excel sheet, which cannot be read",
      ])
  }

  @Test("an archive in which archives are packed without end is left at the limit")
  func endless() {
    var archive = ZipBuilder(["a.txt": Self.text])
    for _ in 0..<20 {
      var outer = ZipBuilder()
      outer.add("a.zip", archive.bytes())
      archive = outer
    }
    let result = read(archive)
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.count == 1)
  }

  @Test("bombs in archives in archives come to no more than one file may unpack to")
  func bombs() {
    var bomb = ZipBuilder()
    bomb.add("a.txt", [UInt8](repeating: 0x20, count: 3 << 20))
    var archive = ZipBuilder(["z.html": Self.page])
    for index in 0..<40 { archive.add("\(index).zip", bomb.bytes()) }
    let result = read(archive)
    #expect(result.articles.map(\.title) == ["灯塔"])
    #expect(!result.diagnostics.isEmpty)
  }

  @Test("an empty archive is a warning")
  func empty() {
    #expect(read(ZipBuilder()).diagnostics.map(\.id) == ["article-without-text"])
  }
}
