import SheafKit
import SheafMarkup

/// A digest as the documents of a book: a title page, the editor's note, a chapter for each section, the end.
struct Book {
  let digest: Digest
  let language: PageLanguage
  /// The documents so far, in the order of reading.
  private(set) var documents: [BookDocument] = []
  var blocks: BlockMarkup

  /// Starts a book.
  init(_ printable: PrintableDigest, pictures: Pictures) {
    digest = printable.digest
    language = PageLanguage(digest.language)
    blocks = BlockMarkup(
      Self.policy, labels: digest.labels, pictures: pictures, degraded: printable.degraded)
  }

  /// The bytes of pictures that a book may hold; what goes beyond stays words. Shops for books take no more than some
  /// hundreds of megabytes, and readers by mail far less.
  private static let pictureLimit = 64 << 20

  private static let policy = MarkupPolicy(pictures: .files(prefix: "pictures/", limit: pictureLimit)) { construct in
    var dress = MarkupDress.plain(construct)
    switch construct {
    case .missingPicture: dress.attributes = [("class", "missing")]
    case .headCell: dress.attributes = [("scope", "col")]
    case .note: dress.attributes = [("class", "note")]
    case .lines(.facts): dress.attributes = [("class", "facts")]
    case .lines(.distribution), .lines(.credits): dress.attributes = [("class", "credits")]
    case .paragraph, .heading, .quote, .list, .item, .preformatted, .figure, .picture, .caption, .table, .cell,
      .emphasis, .strong, .mark, .code, .link, .reference, .noteLabel, .line, .lineLabel, .lineText:
      break
    }
    return dress
  }

  /// The title of the book, never empty.
  var title: String {
    let words = [digest.masthead.title, digest.masthead.issue].compactMap { $0 }.joined(separator: " ")
    return [words, digest.masthead.dateline].first { !$0.isBlank } ?? digest.masthead.date.description
  }

  /// Writes every document.
  mutating func write(sources: Bool) {
    writeTitlePage()
    if !digest.note.isEmpty { writeNote() }
    var number = 0
    for (index, section) in digest.sections.enumerated() {
      write(section, chapter: index + 1, entriesBefore: &number)
    }
    if sources && !digest.sources.isEmpty || !digest.colophon.isEmpty { writeEnd(sources: sources) }
  }

  /// Adds a document around what `content` writes. `kind` is its place in a book by the EPUB Structural Semantics
  /// Vocabulary.
  mutating func add(
    _ name: String, title: String, kind: String, role: String?, parts: [BookDocument.Part] = [],
    content: (inout Book, inout MarkupWriter) -> Void
  ) {
    var page = MarkupWriter(.xml)
    BookDocument.open(&page, title: title, language: language)
    var attributes: [MarkupWriter.Attribute] = [("epub:type", kind)]
    if let role { attributes.append(("role", role)) }
    page.open("section", attributes)
    page.newline()
    content(&self, &page)
    page.close("section")
    page.newline()
    BookDocument.close(&page)
    documents.append(BookDocument(name: name, title: title, kind: kind, parts: parts, bytes: page.bytes))
  }
}

extension String {
  /// Whether there is nothing to read in it.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
