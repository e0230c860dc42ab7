@testable import SheafIngest

/// A Word document made of the parts that a test cares about.
struct WordBuilder {
  /// What stands in `w:body`.
  var body: String
  /// What stands in `w:styles`, `w:numbering` and `w:footnotes`; no such part when empty.
  var styles = ""
  var numbering = ""
  var footnotes = ""
  /// The relationships of the text beside those to the parts, by id: the last word of the type, the target, whether it
  /// is outside.
  var relations: [(id: String, kind: String, target: String, isOutside: Bool)] = []
  /// The title in the properties.
  var title = ""
  /// Whether the namespaces are those of the strict form.
  var isStrict = false

  init(_ body: String) { self.body = body }

  /// A paragraph of one run.
  static func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + Self.run(text, run) + "</w:p>"
  }

  /// A run.
  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
      + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A sentence for running text.
  static let sentence = "守灯的人每天上楼两次，一次点灯，一次擦灯，风大的日子要三次。"

  /// The document.
  func bytes() -> [UInt8] {
    var archive = ZipBuilder()
    let base = isStrict ? "http://purl.oclc.org/ooxml/" : "http://schemas.openxmlformats.org/"
    let word = base + (isStrict ? "wordprocessingml/main" : "wordprocessingml/2006/main")
    let kinds = base + (isStrict ? "officeDocument/relationships" : "officeDocument/2006/relationships")
    let spaces = """
      xmlns:w="\(word)" xmlns:r="\(kinds)" xmlns:m="\(base)officeDocument/\(isStrict ? "math" : "2006/math")"
      xmlns:wp="\(base)drawingml/\(isStrict ? "wordprocessingDrawing" : "2006/wordprocessingDrawing")"
      xmlns:a="\(base)drawingml/\(isStrict ? "main" : "2006/main")"
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
      """
    func add(_ name: String, _ element: String, _ content: String) {
      guard !content.isEmpty else { return }
      archive.add(
        name, Array("<?xml version=\"1.0\"?><w:\(element) \(spaces)>\(content)</w:\(element)>".utf8))
    }
    func relationships(_ all: [(id: String, kind: String, target: String, isOutside: Bool)]) -> [UInt8] {
      let items = all.map { item in
        "<Relationship Id=\"\(item.id)\" Type=\"\(kinds)/\(item.kind)\" Target=\"\(item.target)\""
          + (item.isOutside ? " TargetMode=\"External\"" : "") + "/>"
      }
      return Array(
        ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + items.joined()
          + "</Relationships>").utf8)
    }
    archive.add("[Content_Types].xml", Array("<Types/>".utf8))
    archive.add("_rels/.rels", relationships([("r1", "officeDocument", "word/document.xml", false)]))
    add("word/document.xml", "document", "<w:body>\(body)</w:body>")
    add("word/styles.xml", "styles", styles)
    add("word/numbering.xml", "numbering", numbering)
    add("word/footnotes.xml", "footnotes", footnotes)
    archive.add(
      "word/_rels/document.xml.rels",
      relationships(
        relations + [
          ("s1", "styles", "styles.xml", false), ("s2", "numbering", "numbering.xml", false),
          ("s3", "footnotes", "/word/footnotes.xml", false),
        ]))
    if !title.isEmpty {
      archive.add(
        "docProps/core.xml",
        Array(
          "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(title)</dc:title><dc:creator>打字员</dc:creator></p>"
            .utf8))
    }
    return archive.bytes()
  }

  /// The articles in it.
  func read() -> ImportResult { ArticleReader().read(SourceFile(path: "a.docx", bytes: bytes())) }
}
