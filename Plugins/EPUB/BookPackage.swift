import SheafArchive
import SheafKit
import SheafMarkup

/// A written book as the files of its archive (EPUB 3.3; the container is OCF).
struct BookPackage {
  /// Every file in the order of the archive; the first says what the archive is, and is not packed.
  let files: [ZipFile]

  /// Puts a book together.
  init(_ book: Book, style: String) {
    let contents = BookContents(book)
    var content = book.documents.map { ZipFile("EPUB/\($0.path)", $0.bytes) }
    content.append(ZipFile("EPUB/nav.xhtml", contents.page))
    content.append(ZipFile("EPUB/style.css", Array(style.utf8)))
    content += book.blocks.pictures.map { ZipFile("EPUB/pictures/\($0.name)", $0.picture.bytes, packing: .stored) }
    let identifier = BookIdentifier(of: content).description
    files =
      [
        ZipFile("mimetype", Array("application/epub+zip".utf8), packing: .stored),
        ZipFile("META-INF/container.xml", Self.container),
        ZipFile("EPUB/package.opf", Self.document(of: book, identifier: identifier)),
        ZipFile("EPUB/toc.ncx", contents.list(identifier: identifier)),
      ] + content
  }

  private static let container = Array(
    """
    <?xml version="1.0" encoding="utf-8"?>
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
    <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """.utf8)

  /// The package document: what the book is, what it is made of, and in which order it is read.
  private static func document(of book: Book, identifier: String) -> [UInt8] {
    var package = MarkupWriter(.xml)
    package.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    package.open(
      "package", ("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"), ("unique-identifier", "id"),
      ("xml:lang", book.language.tag), ("dir", book.language.direction))
    package.newline()
    writeMetadata(of: book, identifier: identifier, to: &package)
    writeManifest(of: book, to: &package)
    package.open("spine", ("toc", "ncx"), ("page-progression-direction", book.language.direction))
    package.newline()
    for (index, document) in book.documents.enumerated() {
      package.void("itemref", ("idref", document.name))
      package.newline()
      // The contents are read behind the title page.
      if index == 0, book.digest.hasContents {
        package.void("itemref", ("idref", "nav"))
        package.newline()
      }
    }
    package.close("spine")
    package.newline()
    package.close("package")
    package.newline()
    return package.bytes
  }

  private static func writeMetadata(of book: Book, identifier: String, to package: inout MarkupWriter) {
    let masthead = book.digest.masthead
    package.open("metadata", ("xmlns:dc", "http://purl.org/dc/elements/1.1/"))
    package.newline()
    package.line("dc:identifier", ("id", "id"), text: identifier)
    package.line("dc:title", text: book.title)
    package.line("dc:language", text: book.language.tag)
    if let publisher = masthead.publisher, !publisher.isBlank { package.line("dc:publisher", text: publisher) }
    package.line("dc:date", text: masthead.date.description)
    package.line("meta", ("property", "dcterms:modified"), text: "\(masthead.date)T00:00:00Z")
    let hasPictures = !book.blocks.pictures.isEmpty
    let accessibility: [(name: String, value: String)] =
      [("accessMode", "textual")] + (hasPictures ? [("accessMode", "visual")] : []) + [
        ("accessModeSufficient", hasPictures ? "textual,visual" : "textual"),
        ("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "tableOfContents"),
        ("accessibilityFeature", "readingOrder"),
      ] + (hasPictures ? [("accessibilityFeature", "alternativeText")] : []) + [("accessibilityHazard", "none")]
    for (name, value) in accessibility { package.line("meta", ("property", "schema:\(name)"), text: value) }
    package.close("metadata")
    package.newline()
  }

  private static func writeManifest(of book: Book, to package: inout MarkupWriter) {
    package.open("manifest")
    package.newline()
    func item(_ id: String, _ path: String, _ type: String, properties: String? = nil) {
      var attributes: [MarkupWriter.Attribute] = [("id", id), ("href", path), ("media-type", type)]
      if let properties { attributes.append(("properties", properties)) }
      package.void("item", attributes)
      package.newline()
    }
    for document in book.documents { item(document.name, document.path, "application/xhtml+xml") }
    item("nav", "nav.xhtml", "application/xhtml+xml", properties: "nav")
    item("ncx", "toc.ncx", "application/x-dtbncx+xml")
    item("style", "style.css", "text/css")
    for (name, picture) in book.blocks.pictures {
      item(String(name.prefix { $0 != "." }), "pictures/\(name)", picture.kind.mediaType)
    }
    package.close("manifest")
    package.newline()
  }
}
