import SheafArchive

/// A user's own document, made for a test.
struct OwnDocument {
  static let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The inner part of `styles.xml`: the styles as Word in Chinese numbers them.
  var styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="123456"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Quote"><w:name w:val="Their Quote"/></w:style>
    """
  var section = """
    <w:headerReference w:type="default" r:id="rId7"/><w:pgSz w:w="12000" w:h="17000"/>
    <w:pgMar w:top="2000" w:right="1500" w:bottom="1500" w:left="1500" w:header="800" w:footer="800" w:gutter="0"/>
    """
  var header = "<w:p><w:r><w:t>局机关用笺</w:t></w:r></w:p>"
  var headerRelations = ""
  var settings = "<w:evenAndOddHeaders/><w:attachedTemplate r:id=\"rId1\"/>"
  var numbering = "<w:abstractNum w:abstractNumId=\"7\"/><w:num w:numId=\"5\"><w:abstractNumId w:val=\"7\"/></w:num>"
  var doctype = ""

  /// The document's bytes.
  func bytes() throws -> [UInt8] {
    let relationships = Self.relationships
    func part(_ root: String, _ inner: String) -> String {
      "<?xml version=\"1.0\"?>\(doctype)<w:\(root) \(Self.main) xmlns:r=\"\(relationships)\">\(inner)</w:\(root)>"
    }
    func relations(_ inner: String) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(inner)</Relationships>"
    }
    func relation(_ id: String, _ kind: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(relationships)/\(kind)\" Target=\"\(target)\"/>"
    }
    let files = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))),
      ("word/document.xml", part("document", "<w:body><w:p/><w:sectPr>\(section)</w:sectPr></w:body>")),
      (
        "word/_rels/document.xml.rels",
        relations(
          relation("rId1", "styles", "styles.xml") + relation("rId2", "settings", "settings.xml")
            + relation("rId3", "numbering", "numbering.xml") + relation("rId7", "header", "header9.xml")
            + relation("rId8", "vbaProject", "vbaProject.bin"))
      ),
      ("word/styles.xml", part("styles", styles)), ("word/settings.xml", part("settings", settings)),
      ("word/numbering.xml", part("numbering", numbering)), ("word/header9.xml", part("hdr", header)),
      ("word/_rels/header9.xml.rels", relations(headerRelations)), ("word/media/logo.png", "PNG"),
      ("word/vbaProject.bin", "macro"),
    ]
    return try ZipWriter().archive(of: files.map { ZipFile($0.0, Array($0.1.utf8)) })
  }
}
