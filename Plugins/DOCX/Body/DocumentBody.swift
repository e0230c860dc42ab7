import SheafKit
import SheafMarkup

/// Writes the text of a document (`word/document.xml`): what stands where.
struct DocumentBody {
  let digest: Digest
  let sheet: StyleSheet
  let ids: StyleIDs
  let pictures: Pictures
  var xml = MarkupWriter.part(capacity: 1 << 18)
  var degraded: [FormattedDigest.Degradation]
  /// What the text refers to: addresses, pictures, and the other parts of the document.
  var relationships: Relationships
  var numbering: NumberingPart
  /// The pictures in the order in which they appear, each once.
  var media = MediaFolder()
  /// The item of a list that the next paragraph opens.
  var pendingItem: ParagraphFormat.Numbering?
  /// How many bookmarks there are.
  private var bookmarks = 0

  init(
    _ digest: Digest, sheet: StyleSheet, ids: StyleIDs, pictures: Pictures,
    degraded: [FormattedDigest.Degradation], relationships: Relationships, numbering: NumberingPart
  ) {
    self.digest = digest
    self.sheet = sheet
    self.ids = ids
    self.pictures = pictures
    self.degraded = degraded
    self.relationships = relationships
    self.numbering = numbering
  }

  var labels: Labels { digest.labels }
  var isChinese: Bool { sheet.language.isChinese }

  /// Writes the part; `section` writes the page and its margins at the end.
  mutating func write(sources: Bool, section: (inout MarkupWriter) -> Void) {
    xml.open(
      "w:document", ("xmlns:w", WordNamespace.main), ("xmlns:r", WordNamespace.relationships),
      ("xmlns:wp", WordNamespace.placing), ("xmlns:a", WordNamespace.drawing), ("xmlns:pic", WordNamespace.picture))
    xml.markup("<w:body>")
    writeMasthead()
    if digest.hasContents { writeContents() }
    write(note: digest.note, article: "")
    if digest.sections.isEmpty { paragraph(.text) { $0.run($0.labels.empty) } }
    for section in digest.sections { write(section) }
    if sources, !digest.sources.isEmpty { writeSources() }
    writeColophon()
    section(&xml)
    xml.markup("</w:body></w:document>")
  }

  // MARK: - Paragraphs

  /// Writes a paragraph of a style.
  mutating func paragraph(
    _ style: Style, _ format: ParagraphFormat = ParagraphFormat(), content: (inout DocumentBody) -> Void
  ) {
    var format = format
    // What has no style of its own is Normal.
    if style != .normal { format.style = ids[style] }
    xml.markup("<w:p>")
    format.write(to: &xml)
    content(&self)
    xml.markup("</w:p>\n")
  }

  /// Writes a heading with the bookmark that the contents lead to; the space over it is left out under a kicker.
  mutating func heading(_ level: Int, _ text: String, isUnderKicker: Bool = false) {
    bookmarks += 1
    let id = "\(bookmarks)"
    let name = Self.bookmark(bookmarks)
    paragraph(.heading(level), ParagraphFormat(before: isUnderKicker ? 0 : nil)) { body in
      body.xml.void("w:bookmarkStart", ("w:id", id), ("w:name", name))
      body.run(text)
      body.xml.void("w:bookmarkEnd", ("w:id", id))
    }
  }

  /// The name of a bookmark as Word gives it to lines of the contents, so that its own update replaces it.
  static func bookmark(_ number: Int) -> String {
    let digits = "\(number)"
    return "_Toc" + String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
  }

  // MARK: - The head

  private mutating func writeMasthead() {
    let masthead = digest.masthead
    if let classification = masthead.classification { paragraph(.classification) { $0.run(classification) } }
    paragraph(.title) { $0.run(masthead.title) }
    if let issue = masthead.issue { paragraph(.issue) { $0.run(issue) } }
    paragraph(.imprint) { body in
      if let publisher = masthead.publisher { body.run(publisher) }
      body.xml.markup("<w:r><w:tab/></w:r>")
      body.run(masthead.dateline)
    }
  }

  /// A remark of the editor, its label run in.
  mutating func write(note: [Block], article: String) {
    guard !note.isEmpty else { return }
    let label = labels.editorsNote + labels.colon
    var blocks = note[...]
    paragraph(.note, ParagraphFormat(before: article.isEmpty ? sheet.page.linePitch / 2 : nil)) { body in
      body.run(label, RunFormat(style: body.ids[.label]))
      if case .paragraph(let inlines)? = blocks.first?.content {
        body.write(inlines)
        blocks.removeFirst()
      }
    }
    write(Array(blocks), at: Place(article: article, paragraphs: .note))
  }
}
