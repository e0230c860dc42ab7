import DOCX
import SheafKit
import SheafTesting
import Testing

@Suite("Word documents: the text")
struct DOCXTextTests {
  private func document(_ blocks: [Block], language: String = "zh-Hans") throws -> UnpackedDocument {
    try UnpackedDocument(.showing(blocks, language: language))
  }

  @Test("the contents are filled in, lead to the headings, and make Word ask nothing")
  func contents() throws {
    let document = try UnpackedDocument(SampleDigests.bulletin)
    let line = try #require(document.paragraphs("书车开进麦田").first)
    let bookmark = try #require(line.split(separator: "w:anchor=\"").last?.prefix { $0 != "\"" })
    #expect(document.text.contains("w:name=\"\(bookmark)\"/><w:r><w:t>书车开进麦田"))
    #expect(document.text.contains(" TOC \\o &quot;1-3&quot; \\h \\z \\u "))
    #expect(!document.text.contains("w:dirty") && !document.part("word/settings.xml").contains("updateFields"))
    #expect(!(try UnpackedDocument(SampleDigests.english).text.contains(" TOC ")))
  }

  @Test("no level of headings is skipped, whether there are sections and groups or not")
  func headings() throws {
    #expect(try UnpackedDocument(SampleDigests.bulletin).paragraphs("三十张课桌").last?.contains("Heading3") == true)
    #expect(try UnpackedDocument(SampleDigests.numbered(1)).paragraphs("第1次夜航").first?.contains("Heading1") == true)
    let inner = try document([.heading("小标题"), .heading("再小一点", level: 2)])
    #expect(inner.paragraphs("小标题").first?.contains("Heading2") == true)
    #expect(inner.paragraphs("再小一点").first?.contains("Heading3") == true)
  }

  @Test("each numbered list begins at 1, and items stand deeper in deeper lists")
  func lists() throws {
    let list = Block(
      .list(
        ordered: true,
        items: [[.paragraph("甲")], [.paragraph("乙"), Block(.list(ordered: false, items: [[.paragraph("丙")]]))]]))
    let document = try document([list, list])
    #expect(document.paragraphs("甲").map { $0.contains("<w:numId w:val=\"2\"/>") } == [true, false])
    #expect(document.paragraphs("丙").allSatisfy { $0.contains("<w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/>") })
    #expect(document.part("word/numbering.xml").split(separator: "startOverride").count == 3)
  }

  @Test("an item shows its number whatever it holds, and an empty one too")
  func items() throws {
    let table = Block(.table(rows: [[[.text("格")]]], hasHead: false))
    let document = try document([
      Block(
        .list(ordered: true, items: [[], [table], [Block(.preformatted("码"))], [Block(.quote([.paragraph("引")]))]]))
    ])
    #expect(document.text.split(separator: "<w:numPr>").count == 5)
  }

  @Test("the head of a table stands again on each page, and rows are filled up")
  func tables() throws {
    let document = try document([
      Block(.table(rows: [[[.text("月份")], [.text("夜航")]], [[.text("五月")]]], hasHead: true))
    ])
    #expect(document.text.split(separator: "<w:tblHeader/>").count == 2)
    #expect(document.text.split(separator: "<w:tc>").count == 5)
  }

  @Test("a table of more columns than Word opens becomes lines, and says so")
  func wideTables() throws {
    let row = (1...64).map { [Inline.text("列\($0)")] }
    let document = try document([Block(.table(rows: [row], hasHead: false))])
    #expect(!document.text.contains("<w:tbl>"))
    #expect(document.text.contains("列64"))
    #expect(document.degraded == [.init(construct: "table", count: 1)])
  }

  @Test("links lead to web addresses alone")
  func links() throws {
    let document = try document([
      Block(
        .paragraph([
          .link([.text("去")], destination: "https://qinghe.example/路?a=1&b=2"),
          .link([.text("不去")], destination: "file:///etc/passwd"),
        ]))
    ])
    let references = document.part("word/_rels/document.xml.rels")
    #expect(references.contains("Target=\"https://qinghe.example/%E8%B7%AF?a=1&amp;b=2\" TargetMode=\"External\""))
    #expect(!references.contains("passwd"))
    #expect(document.text.contains("不去"))
    #expect(document.degraded == [.init(construct: "link", count: 1)])
  }

  @Test("emphasis is a dot under each character in Chinese, and italic elsewhere")
  func emphasis() throws {
    let blocks = [Block(.paragraph([.emphasis([.text("轻")])]))]
    #expect(try document(blocks).style("Emphasis").contains("<w:em w:val=\"underDot\"/>"))
    #expect(try document(blocks, language: "en").style("Emphasis").contains("<w:i/>"))
  }

  @Test("marks in one another are all set")
  func marks() throws {
    let document = try document([
      Block(
        .paragraph([
          .mark([.strong([.emphasis([.text("都有")])])]), .link([.code("码")], destination: "https://a.example/"),
        ]))
    ])
    let run = "<w:rStyle w:val=\"Mark\"/><w:b/><w:bCs/><w:em w:val=\"underDot\"/></w:rPr><w:t>都有"
    #expect(document.text.contains(run))
    #expect(document.text.contains("<w:rStyle w:val=\"Hyperlink\"/><w:rFonts w:ascii=\"Consolas\""))
  }

  @Test("spaces, tabs and line ends of preformatted text stay")
  func preformatted() throws {
    let document = try document([Block(.preformatted("  a\n\tb"))])
    #expect(
      document.text.contains(
        "<w:t xml:space=\"preserve\">  a</w:t><w:br/><w:tab/><w:t xml:space=\"preserve\">b</w:t>"))
  }

  @Test("signs that Chinese shares with Latin are set as Chinese ones")
  func sharedSigns() throws {
    #expect(try document([.paragraph("“灯”")]).text.contains("<w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>“灯”"))
    #expect(!(try document([.paragraph("“lamp”")], language: "en").text.contains("w:hint")))
  }

  @Test("text is never markup, and characters that XML forbids do not get through")
  func hostile() throws {
    let document = try UnpackedDocument(SampleDigests.hostile, .init(sources: true))
    #expect(!document.text.contains("<sheaf-canary"))
    #expect(document.text.contains("&lt;sheaf-canary&gt;标题"))
    #expect(document.files.allSatisfy { file in file.bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A } })
    #expect(document.part("word/styles.xml").contains("w:lang w:val=\"en-US\""))
  }
}
