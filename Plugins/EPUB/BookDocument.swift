import SheafMarkup

/// One XHTML document of a book.
struct BookDocument {
  /// Its file, without folder and extension.
  let name: String
  /// What the contents call it; never empty.
  let title: String
  /// Its place in a book, in the words of the EPUB Structural Semantics Vocabulary: `titlepage`, `chapter` …
  let kind: String
  /// What stands in it and has a line of its own in the contents.
  let parts: [Part]
  /// The document.
  let bytes: [UInt8]

  /// The file.
  var path: String { name + ".xhtml" }

  /// A part that the contents lead to.
  struct Part {
    /// Its id.
    let id: String
    /// What the contents call it; never empty.
    let title: String
  }

  /// Writes the head of a document and opens its body.
  static func open(_ page: inout MarkupWriter, title: String, language: PageLanguage) {
    page.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n")
    page.open(
      "html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops"),
      ("lang", language.tag), ("xml:lang", language.tag), ("dir", language.direction))
    page.newline()
    page.open("head")
    page.newline()
    page.line("title", text: title)
    page.void("link", ("rel", "stylesheet"), ("type", "text/css"), ("href", "style.css"))
    page.newline()
    page.close("head")
    page.newline()
    page.open("body")
    page.newline()
  }

  /// Closes the body.
  static func close(_ page: inout MarkupWriter) {
    page.close("body")
    page.newline()
    page.close("html")
    page.newline()
  }
}
