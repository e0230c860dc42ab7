import SheafKit
import SheafMarkup

/// What stands before and after the chapters.
extension Book {
  /// The head of the bulletin, on a page of its own.
  mutating func writeTitlePage() {
    add("title", title: title, kind: "titlepage", role: nil) { book, page in
      let masthead = book.digest.masthead
      if let classification = masthead.classification {
        page.line("p", ("class", "classification"), text: classification)
      }
      page.line("h1", ("class", "masthead"), text: masthead.title.isBlank ? book.title : masthead.title)
      if let issue = masthead.issue { page.line("p", ("class", "issue"), text: issue) }
      if let publisher = masthead.publisher { page.line("p", ("class", "publisher"), text: publisher) }
      page.element("p", ("class", "date")) {
        $0.element("time", ("datetime", masthead.date.description), text: masthead.dateline)
      }
      page.newline()
      if book.digest.sections.isEmpty { page.line("p", ("class", "empty"), text: book.digest.labels.empty) }
    }
  }

  /// The editor's note.
  mutating func writeNote() {
    add("note", title: digest.labels.editorsNote, kind: "preface", role: "doc-preface") { book, page in
      book.blocks.write(note: book.digest.note, base: 1, to: &page)
    }
  }

  /// The sources and the foot of the bulletin.
  mutating func writeEnd(sources: Bool) {
    let lists = sources && !digest.sources.isEmpty
    add(
      "end", title: lists ? digest.labels.sources : title, kind: lists ? "appendix" : "colophon",
      role: lists ? "doc-appendix" : "doc-colophon"
    ) { book, page in
      if lists {
        page.line("h1", text: book.digest.labels.sources)
        book.blocks.write(sources: book.digest.sources, comma: book.digest.isChinese ? "，" : ", ", to: &page)
      }
      guard !book.digest.colophon.isEmpty else { return }
      page.open("footer")
      page.newline()
      book.blocks.write(book.digest.colophon.distribution, as: .distribution, to: &page)
      book.blocks.write(book.digest.colophon.credits, as: .credits, to: &page)
      page.close("footer")
      page.newline()
    }
  }
}
