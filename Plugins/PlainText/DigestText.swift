import SheafKit

/// Sets a digest on a page of text: head, contents, note, sections, foot.
struct DigestText {
  let digest: Digest
  var page: TextPage
  var degraded: [FormattedDigest.Degradation]
  private(set) var bodies: EntryBodies
  private let hasContents: Bool

  init(_ printable: PrintableDigest, width: Int) {
    (digest, degraded, bodies) = (printable.digest, printable.degraded, printable.bodies)
    page = TextPage(width: width, capacity: digest.pageSize)
    hasContents = digest.hasContents
  }

  private var labels: Labels { digest.labels }
  private var comma: String { digest.isChinese ? "，" : ", " }

  /// Two full-width spaces before a paragraph in Chinese; elsewhere paragraphs are parted by a blank line instead.
  var paragraphIndent: String { digest.isChinese ? "\u{3000}\u{3000}" : "" }

  mutating func write(sources: Bool) {
    writeHead()
    if hasContents { writeContents() }
    writeNote()
    if digest.sections.isEmpty {
      page.skipLine()
      paragraph(labels.empty)
    }
    for section in digest.sections { write(section) }
    writeFoot()
    if sources, !digest.sources.isEmpty { writeSources() }
  }

  private mutating func writeHead() {
    let masthead = digest.masthead
    if let classification = masthead.classification {
      page.paragraph(classification)
      page.skipLine()
    }
    page.centred(masthead.title)
    if let issue = masthead.issue { page.centred(issue) }
    page.skipLine()
    page.opposite(masthead.publisher, masthead.dateline)
    page.rule("=")
  }

  private mutating func writeContents() {
    page.skipLine()
    page.centred(labels.contents)
    page.skipLine()
    for section in digest.sections {
      let title = section.heading(isChinese: digest.isChinese)
      if let title { page.paragraph(title) }
      for entry in section.entries {
        let margin = TextPage.Margin().indented(by: title == nil ? "" : "  ").indented(by: "\(entry.number). ")
        page.paragraph(entry.headline, margin: margin)
      }
    }
    page.skipLine()
    page.rule("-")
  }

  private mutating func writeNote() {
    guard !digest.note.isEmpty else { return }
    page.skipLine()
    write(labelled(digest.note))
  }

  /// A remark of the editor with its label before the first words.
  private func labelled(_ note: [Block]) -> [Block] {
    let label = labels.editorsNote + labels.colon
    guard case .paragraph(let inlines)? = note.first?.content else { return [.paragraph(label)] + note }
    return [Block(.paragraph([.text(label)] + inlines))] + note.dropFirst()
  }

  private mutating func write(_ section: Section) {
    if let heading = section.heading(isChinese: digest.isChinese) {
      page.skipLine()
      page.paragraph(heading)
    }
    if section.isEmpty {
      page.skipLine()
      paragraph(labels.emptySection)
    }
    for group in section.groups {
      if let title = group.title {
        page.skipLine()
        page.paragraph(title)
      }
      for entry in group.entries { write(entry) }
    }
  }

  private mutating func write(_ entry: Entry) {
    page.skipLine()
    // Heads stand in the middle, as in print: what is bold there is told from the text by its place here.
    if let kicker = entry.kicker { page.centred(kicker) }
    page.centred(hasContents ? "\(entry.number). \(entry.headline)" : entry.headline)
    if let subtitle = entry.subtitle { page.centred(subtitle) }
    if let byline = entry.byline { page.centred(byline) }
    page.skipLine()
    let (start, before) = (page.bytes.count, degraded)
    if let known = bodies.known(of: entry) {
      page.append(known.bytes)
      degraded = known.degraded
    } else {
      degraded = []
      writeBody(of: entry)
    }
    bodies.note(entry, at: start..<page.bytes.count, degraded: degraded)
    degraded = before.adding(degraded)
  }

  /// Sets what stands under the headline, behind a blank line.
  private mutating func writeBody(of entry: Entry) {
    // The source stands right after the last words, as it does in print.
    var blocks = entry.parts.flatMap { self.blocks(of: $0) }
    if let note = entry.note, !note.isEmpty { blocks = labelled(note) + blocks }
    let source = entry.source.map(labels.bracketed)
    if let source {
      if case .paragraph(let inlines)? = blocks.last?.content {
        blocks.removeLast()
        blocks.append(Block(.paragraph(inlines + [.text((digest.isChinese ? "" : " ") + source)])))
      } else {
        blocks.append(.paragraph(source))
      }
    }
    if let reposts = entry.reposts { blocks.append(.paragraph(labels.bracketed(reposts))) }
    write(blocks)
    if !digest.isChinese, !entry.facts.isEmpty { page.skipLine() }
    for fact in entry.facts {
      let margin = TextPage.Margin(first: paragraphIndent, rest: paragraphIndent).indented(
        by: fact.label + labels.colon)
      page.paragraph(fact.text, margin: margin)
    }
  }

  private func blocks(of part: EntryPart) -> [Block] {
    switch part {
    case .text(let blocks): blocks
    case .highlights(let highlights): highlights.paragraphs(omission: labels.omission).map { Block(.paragraph($0)) }
    }
  }

  private mutating func writeFoot() {
    guard !digest.colophon.isEmpty else { return }
    page.skipLine()
    page.rule("-")
    for line in digest.colophon.distribution {
      page.paragraph(line.text, margin: TextPage.Margin().indented(by: line.label + labels.colon))
    }
    if !digest.colophon.distribution.isEmpty, !digest.colophon.credits.isEmpty { page.rule("-") }
    // The last credit, as a rule the number of copies, stands at the right.
    let credits = digest.colophon.credits.map { $0.label + labels.colon + $0.text }
    if credits.count > 1, let last = credits.last {
      page.opposite(credits.dropLast().joined(separator: "  "), last)
    } else if let only = credits.first {
      page.paragraph(only)
    }
  }

  private mutating func writeSources() {
    page.skipLine()
    page.paragraph(labels.sources)
    page.skipLine()
    for note in digest.sources {
      let margin = TextPage.Margin().indented(by: "\(note.entry). ")
      let facts = [note.title, note.source, note.published?.description, place(of: note.origin)].compactMap { $0 }
      page.paragraph(facts.joined(separator: comma), margin: margin)
      for repost in note.reposts { page.paragraph(place(of: repost), margin: margin.continued.indented(by: "- ")) }
    }
  }

  private func place(of origin: Origin) -> String {
    origin.address ?? origin.line.map { "\(origin.file):\($0)" } ?? origin.file
  }
}
