import SheafKit
import Testing

@testable import SheafIngest

/// Documents made to cost time, memory or a crash.
@Suite("Hostile Word documents")
struct HostileDocumentTests {
  private static let sentence = WordBuilder.paragraph(WordBuilder.sentence)

  @Test(
    "elements nested without end leave the text before them",
    arguments: [
      "w:tbl><w:tr><w:tc", "w:sdt><w:sdtContent", "w:ins", "w:p", "w:hyperlink", "m:oMath",
      "mc:AlternateContent><mc:Choice",
    ])
  func nesting(element: String) {
    let open = "<" + element.replacing("><", with: ">\u{0}<").replacing("\u{0}", with: "") + ">"
    let result = WordBuilder(Self.sentence + String(repeating: open, count: 5_000) + Self.sentence).read()
    #expect(result.articles.first?.blocks.first?.plainText.hasPrefix("守灯的人") == true)
  }

  @Test("styles and numbers that refer to themselves, to nothing or to the greatest number come to an end")
  func references() {
    var document = WordBuilder(
      WordBuilder.paragraph(
        "灯塔", "<w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr>")
        + WordBuilder.paragraph(
          "灯塔", "<w:pStyle w:val=\"X\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"999999999\"/>")
        + Self.sentence)
    document.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
    document.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9223372036854775807\"/><w:lvlText w:val=\"%1%9%0%\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    #expect(document.read().articles.count == 1)
  }

  @Test("a cell over a billion columns is one of few, and a table of many cells stays a table")
  func tables() {
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>\(WordBuilder.paragraph("一"))</w:tc>"
    let row = "<w:tr><w:trPr><w:gridBefore w:val=\"-5\"/></w:trPr>\(cell)\(cell)</w:tr>"
    let blocks = WordBuilder(Self.sentence + "<w:tbl>\(row)\(row)</w:tbl>").read().articles.first?.blocks ?? []
    guard case .table(let rows, _)? = blocks.last?.content else { return #expect(Bool(false)) }
    #expect(rows.count == 2 && rows.allSatisfy { $0.count <= 256 })
  }

  @Test("a document whose parts are bombs, or lead outside, is refused or read without them")
  func parts() {
    var bomb = ZipBuilder(["[Content_Types].xml": ""])
    bomb.add("word/document.xml", [UInt8](repeating: 0x20, count: 8 << 20))
    let diagnostics = ArticleReader().read(SourceFile(path: "a.docx", bytes: bomb.bytes())).diagnostics
    #expect(diagnostics.map(\.id) == ["unreadable-article"])
    #expect(diagnostics.first?.message.contains("250 times its size") == true)
    var document = WordBuilder(Self.sentence)
    document.relations = [("x", "styles", "../../../etc/passwd", false), ("y", "numbering", "http://127.0.0.1/", true)]
    #expect(document.read().articles.count == 1)
  }

  @Test("a document cut anywhere is a warning")
  func cut() {
    let bytes = WordBuilder(Self.sentence).bytes()
    for end in 1..<bytes.count {
      let result = ArticleReader().read(SourceFile(path: "a.docx", bytes: Array(bytes[..<end])))
      #expect(result.articles.isEmpty && result.diagnostics.count == 1, "\(end)")
    }
  }

  @Test("documents damaged by chance, packed or unpacked, are read as sound articles, or told to be none")
  func mutations() throws {
    let document = WordBuilder(
      WordBuilder.paragraph("灯塔", "<w:jc w:val=\"center\"/>", run: "<w:sz w:val=\"44\"/>") + Self.sentence
        + "<w:tbl><w:tr><w:tc>\(Self.sentence)</w:tc><w:tc/></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>"
    )
    var random = Mutations(seed: 3)
    let packed = document.bytes()
    for _ in 0..<600 {
      let result = ArticleReader().read(SourceFile(path: "a.docx", bytes: random.mutated(packed)))
      #expect(result.faults(checksEvidence: true).isEmpty)
    }
    for _ in 0..<600 {
      var changed = document
      changed.body = String(decoding: random.mutated(Array(document.body.utf8)), as: UTF8.self)
      #expect(changed.read().faults(checksEvidence: true).isEmpty)
    }
  }
}
