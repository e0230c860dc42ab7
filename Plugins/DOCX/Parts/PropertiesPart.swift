import SheafKit
import SheafMarkup

/// Writes `docProps/core.xml` and `docProps/app.xml`: what a file manager says of the document.
enum PropertiesPart {
  /// Title, language and day of issue; the only time there is that of the masthead.
  static func core(_ digest: Digest, language: DocumentLanguage) -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open(
      "cp:coreProperties",
      ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:dcterms", "http://purl.org/dc/terms/"),
      ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"))
    let day = digest.masthead.date.description + "T00:00:00Z"
    xml.element(
      "dc:title", text: [digest.masthead.title, digest.masthead.issue].compactMap { $0 }.joined(separator: " "))
    xml.element("dc:language", text: language.tag)
    xml.element("dcterms:created", ("xsi:type", "dcterms:W3CDTF"), text: day)
    xml.element("dcterms:modified", ("xsi:type", "dcterms:W3CDTF"), text: day)
    xml.close("cp:coreProperties")
    return xml.bytes
  }

  /// The program, and who publishes.
  static func application(_ digest: Digest) -> [UInt8] {
    var xml = MarkupWriter.part()
    xml.open(
      "Properties", ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"))
    xml.element("Application", text: "Sheaf")
    if let publisher = digest.masthead.publisher { xml.element("Company", text: publisher) }
    xml.close("Properties")
    return xml.bytes
  }
}
