import DOCX
import SheafArchive
import SheafKit
import SheafTesting
import Testing

@Suite("Word documents that look like the user's own")
struct ReferenceDocumentTests {
  private static let options = DOCXFormatter.Options(reference: "ours.docx")

  private func document(_ own: OwnDocument, _ digest: Digest = SampleDigests.everyConstruct) throws -> UnpackedDocument
  {
    try UnpackedDocument(digest, Self.options, resources: ["ours.docx": try own.bytes()])
  }

  /// What the user is told about a reference document.
  private func complaint(_ bytes: [UInt8]?) -> String {
    do {
      _ = try UnpackedDocument(SampleDigests.english, Self.options, resources: bytes.map { ["ours.docx": $0] } ?? [:])
      return ""
    } catch let error as DiagnosticError {
      return error.diagnostics.map(\.message).joined()
    } catch {
      return "\(error)"
    }
  }

  @Test("its styles win, by name, and ours are added where it has none")
  func styles() throws {
    let document = try document(OwnDocument())
    let styles = document.part("word/styles.xml")
    #expect(document.paragraphs("一、文字").last?.contains("<w:pStyle w:val=\"1\"/>") == true)
    #expect(styles.split(separator: "<w:name w:val=\"heading 1\"/>").count == 2)
    #expect(document.style("1").contains("123456"))
    #expect(document.style("BodyText").contains("<w:basedOn w:val=\"a\"/>"))
    #expect(styles.split(separator: "w:default=\"1\"").count == 5)
    // A style of theirs has the id of ours, and is something else.
    #expect(document.style("SheafQuote").contains("<w:name w:val=\"Quote\"/>"))
    #expect(document.paragraphs("引文的第一段").allSatisfy { $0.contains("SheafQuote") })
  }

  @Test("its page, head and settings are taken over, and nothing that loads or runs")
  func page() throws {
    var own = OwnDocument()
    own.header = "<w:p><w:r><w:drawing><blip r:embed=\"rId3\"/></w:drawing><w:t>局机关用笺</w:t></w:r></w:p>"
    own.headerRelations = """
      <Relationship Id="rId3" Type="\(OwnDocument.relationships)/image" Target="media/logo.png"/>
      """
    let document = try document(own)
    #expect(document.text.contains("<w:pgSz w:w=\"12000\" w:h=\"17000\"/>"))
    // The line of the imprint is as wide as the type area.
    #expect(document.style("Imprint").contains("w:pos=\"9000\""))
    #expect(document.part("word/reference/header1.xml").contains("局机关用笺"))
    #expect(document.part("word/reference/_rels/header1.xml.rels").contains("Target=\"image2.png\""))
    #expect(document.part("word/reference/image2.png") == "PNG")
    #expect(!document.files.contains { $0.name == "word/header1.xml" || $0.name.contains("vba") })
    let settings = document.part("word/settings.xml")
    #expect(settings.contains("evenAndOddHeaders") && !settings.contains("attachedTemplate"))
    for file in document.files where file.name.hasPrefix("word/") && file.name.hasSuffix("s.xml") {
      #expect(ElementOrder.problems(in: String(decoding: file.bytes, as: UTF8.self)) == [], "\(file.name)")
    }
  }

  @Test("its lists keep their numbers, and ours come after them")
  func numbering() throws {
    let numbering = try document(OwnDocument()).part("word/numbering.xml")
    #expect(numbering.contains("w:abstractNumId=\"8\"") && numbering.contains("w:numId=\"6\""))
    let lists = try #require(numbering.firstRange(of: "<w:num "))
    #expect(!numbering[lists.upperBound...].contains("<w:abstractNum "))
  }

  @Test("what cannot be used is told, with what to do about it")
  func refused() throws {
    #expect(complaint(nil) == "there is no reference document `ours.docx`")
    #expect(complaint(Array("no archive".utf8)).contains("is no Word document, or it is damaged"))
    #expect(complaint([0xD0, 0xCF, 0x11, 0xE0]).contains("an old .doc file"))
    #expect(complaint(try ZipWriter().archive(of: [ZipFile("a.txt", [])])).contains("has no text"))
    var own = OwnDocument()
    own.styles = "<w:style>"
    #expect(complaint(try own.bytes()).contains("its part `word/styles.xml` cannot be read"))
    own = OwnDocument()
    own.doctype = "<!DOCTYPE x [<!ENTITY a \"b\">]>"
    #expect(complaint(try own.bytes()).contains("cannot be read"))
  }

  @Test(
    "a head that loads, runs or hides something is refused",
    arguments: [
      ("<w:instrText>DDEAU</w:instrText><w:instrText>TO c:\\\\x</w:instrText>", "", "DDEAUTO"),
      ("<w:fldSimple w:instr=\"INCLUDEPICTURE http://a.example\"/>", "", "INCLUDEPICTURE"),
      ("<imagedata src=\"http://a.example/p\"/>", "", "loaded from elsewhere"),
      (
        "", "<Relationship Id=\"r\" Type=\"x/image\" Target=\"http://a.example\" TargetMode=\"External\"/>", "elsewhere"
      ),
      ("", "<Relationship Id=\"r\" Type=\"x/hyperlink\" Target=\"file:///x\" TargetMode=\"External\"/>", "web address"),
      ("", "<Relationship Id=\"r\" Type=\"x/oleObject\" Target=\"media/logo.png\"/>", "embedded object"),
      ("", "<Relationship Id=\"r\" Type=\"x/image\" Target=\"../../etc/passwd\"/>", "picture"),
    ])
  func hostileHeads(inner: String, relations: String, words: String) throws {
    var own = OwnDocument()
    own.header = "<w:p><w:r>\(inner)</w:r></w:p>"
    own.headerRelations = relations
    #expect(complaint(try own.bytes()).contains(words))
  }

  @Test("a page of absurd size is not taken over")
  func absurdPage() throws {
    var own = OwnDocument()
    own.section = "<w:pgSz w:w=\"1\" w:h=\"99999999999999999999\"/><w:pgMar w:left=\"31000\" w:right=\"31000\"/>"
    #expect(try document(own).text.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
  }
}
