import SheafKit
import SheafMarkup

/// The contents of a book: for readers of EPUB 3 as a page (`nav.xhtml`), for older ones as a list of their own
/// (`toc.ncx`).
struct BookContents {
  private let book: Book

  /// Reads the documents of a book that is written.
  init(_ book: Book) { self.book = book }

  /// The page of contents, with the landmarks behind it.
  var page: [UInt8] {
    var page = MarkupWriter(.xml)
    let labels = book.digest.labels
    BookDocument.open(&page, title: labels.contents, language: book.language)
    page.open("nav", ("epub:type", "toc"), ("role", "doc-toc"), ("id", "toc"))
    page.newline()
    page.line("h1", text: labels.contents)
    page.open("ol")
    page.newline()
    for document in book.documents { write(document, to: &page) }
    page.close("ol")
    page.newline()
    page.close("nav")
    page.newline()
    writeLandmarks(to: &page)
    BookDocument.close(&page)
    return page.bytes
  }

  private func write(_ document: BookDocument, to page: inout MarkupWriter) {
    page.open("li")
    page.element("a", ("href", document.path), text: document.title)
    if !document.parts.isEmpty {
      page.newline()
      page.open("ol")
      page.newline()
      for part in document.parts {
        page.element("li") { $0.element("a", ("href", "\(document.path)#\(part.id)"), text: part.title) }
        page.newline()
      }
      page.close("ol")
      page.newline()
    }
    page.close("li")
    page.newline()
  }

  private func writeLandmarks(to page: inout MarkupWriter) {
    page.open("nav", ("epub:type", "landmarks"), ("hidden", "hidden"))
    page.open("ol")
    // Only what is in the order of reading may be a landmark.
    if book.digest.hasContents {
      page.element("li") {
        $0.element("a", ("epub:type", "toc"), ("href", "#toc"), text: book.digest.labels.contents)
      }
    }
    let text = book.documents.first { $0.kind == "chapter" }
    for (document, kind) in [(book.documents.first, "titlepage"), (text, "bodymatter")] {
      guard let document else { continue }
      page.element("li") {
        $0.element("a", ("epub:type", kind), ("href", document.path), text: document.title)
      }
    }
    page.close("ol")
    page.close("nav")
    page.newline()
  }

  /// The same as the list that EPUB 2 had.
  func list(identifier: String) -> [UInt8] {
    var list = MarkupWriter(.xml)
    list.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    list.open("ncx", ("xmlns", "http://www.daisy.org/z3986/2005/ncx/"), ("version", "2005-1"))
    list.newline()
    list.element("head") { $0.void("meta", ("name", "dtb:uid"), ("content", identifier)) }
    list.newline()
    list.element("docTitle") { $0.element("text", text: book.title) }
    list.newline()
    list.open("navMap")
    list.newline()
    for document in book.documents {
      open(document.name, document.title, document.path, in: &list)
      for part in document.parts {
        open(part.id, part.title, "\(document.path)#\(part.id)", in: &list)
        list.close("navPoint")
      }
      list.close("navPoint")
      list.newline()
    }
    list.close("navMap")
    list.newline()
    list.close("ncx")
    list.newline()
    return list.bytes
  }

  private func open(_ id: String, _ title: String, _ path: String, in list: inout MarkupWriter) {
    list.open("navPoint", ("id", id))
    list.element("navLabel") { $0.element("text", text: title) }
    list.void("content", ("src", path))
  }
}
