import SheafKit

/// Writes a digest as Markdown: head, contents, note, sections, foot.
struct DigestMarkdown {
  let digest: Digest
  let mark: MarkdownFormatter.TermMark
  var page: MarkdownPage
  var degraded: [FormattedDigest.Degradation]
  private(set) var bodies: EntryBodies
  private let hasContents: Bool

  init(_ printable: PrintableDigest, mark: MarkdownFormatter.TermMark) {
    (digest, degraded, bodies) = (printable.digest, printable.degraded, printable.bodies)
    self.mark = mark
    page = MarkdownPage(capacity: digest.pageSize)
    hasContents = digest.hasContents
  }

  private var labels: Labels { digest.labels }

  mutating func write(sources: Bool) {
    writeHead()
    if hasContents { writeContents() }
    write(note: digest.note, base: 2)
    if digest.sections.isEmpty { paragraph([.text(labels.empty)]) }
    for section in digest.sections { write(section) }
    writeFoot()
    if sources, !digest.sources.isEmpty { writeSources() }
  }

  /// The lines of a block's inlines.
  mutating func lines(of inlines: [Inline], in place: InlineMarkdown.Place) -> [[UInt8]] {
    var (refused, unmarked) = (0, 0)
    let runs = StyledRun.runs(of: inlines, mark: mark, refusedLinks: &refused, unmarked: &unmarked)
    degraded.count("link", times: refused)
    degraded.count("mark", times: unmarked)
    return InlineMarkdown.lines(of: runs, in: place)
  }

  private mutating func paragraph(_ inlines: [Inline]) { write([Block(.paragraph(inlines))]) }

  private mutating func paragraph(lines: [String?]) {
    let lines = lines.compactMap { $0 }
    guard !lines.isEmpty else { return }
    paragraph(Array(lines.map { [Inline.text($0)] }.joined(separator: [.lineBreak])))
  }

  private mutating func write(_ blocks: [Block], base: Int = 3) {
    page.skipLine()
    write(blocks, margin: MarkdownPage.Margin(), base: base)
  }

  private mutating func heading(_ text: String, level: Int) {
    page.skipLine()
    heading([.text(text)], level: level)
  }

  private mutating func rule() {
    page.skipLine()
    page.write("---")
  }

  private mutating func writeHead() {
    let masthead = digest.masthead
    paragraph(lines: [masthead.classification])
    heading(masthead.title, level: 1)
    paragraph(lines: [masthead.issue, masthead.publisher, masthead.dateline])
    rule()
  }

  private mutating func writeContents() {
    heading(labels.contents, level: 2)
    page.skipLine()
    for section in digest.sections {
      var margin = MarkdownPage.Margin()
      if let title = section.heading(isChinese: digest.isChinese) {
        margin = margin.item("- ")
        page.write(lines(of: [.text(title)], in: .paragraph), margin: margin)
        margin = margin.continued
      }
      for entry in section.entries {
        page.write(lines(of: [.text(entry.headline)], in: .paragraph), margin: margin.item("\(entry.number). "))
      }
    }
  }

  private mutating func write(note: [Block], base: Int) {
    guard !note.isEmpty else { return }
    // The colon stands outside the emphasis, where every parser sees where it ends.
    let label: [Inline] = [.strong([.text(labels.editorsNote)]), .text(labels.colon)]
    page.skipLine()
    var blocks = note
    if case .paragraph(let inlines)? = blocks.first?.content {
      blocks[0].content = .paragraph(label + inlines)
    } else {
      blocks.insert(Block(.paragraph(label)), at: 0)
    }
    write(blocks, margin: MarkdownPage.Margin().quoted, base: base)
  }

  private mutating func write(_ section: Section) {
    var level = 2
    if let title = section.heading(isChinese: digest.isChinese) {
      heading(title, level: level)
      level += 1
    }
    if section.isEmpty { paragraph([.text(labels.emptySection)]) }
    for group in section.groups {
      if let title = group.title { heading(title, level: level) }
      for entry in group.entries { write(entry, level: group.title == nil ? level : level + 1) }
    }
  }

  private mutating func write(_ entry: Entry, level: Int) {
    heading(hasContents ? "\(entry.number). \(entry.headline)" : entry.headline, level: level)
    let (start, before) = (page.bytes.count, degraded)
    if let known = bodies.known(of: entry, level: level) {
      page.append(known.bytes)
      degraded = known.degraded
    } else {
      degraded = []
      writeBody(of: entry, level: level)
    }
    bodies.note(entry, level: level, at: start..<page.bytes.count, degraded: degraded)
    degraded = before.adding(degraded)
  }

  /// Writes what stands under the headline.
  private mutating func writeBody(of entry: Entry, level: Int) {
    paragraph(lines: [entry.kicker, entry.subtitle, entry.byline])
    write(note: entry.note ?? [], base: level)
    for part in entry.parts {
      switch part {
      case .text(let blocks): write(blocks, base: level)
      case .highlights(let highlights):
        for inlines in highlights.paragraphs(omission: labels.omission) { paragraph(inlines) }
      }
    }
    write(entry.facts)
    paragraph(lines: [entry.source.map(labels.bracketed), entry.reposts.map(labels.bracketed)])
  }

  /// A list, with the labels in bold; the colon stands outside the emphasis, as after the editor's note.
  private mutating func write(_ facts: [Fact]) {
    guard !facts.isEmpty else { return }
    page.skipLine()
    for fact in facts {
      let inlines: [Inline] = [.strong([.text(fact.label)]), .text(labels.colon + fact.text)]
      page.write(lines(of: inlines, in: .paragraph), margin: MarkdownPage.Margin().item("- "))
    }
  }

  private mutating func writeFoot() {
    guard !digest.colophon.isEmpty else { return }
    rule()
    paragraph(lines: (digest.colophon.distribution + digest.colophon.credits).map { $0.label + labels.colon + $0.text })
  }

  private mutating func writeSources() {
    heading(labels.sources, level: 2)
    page.skipLine()
    let comma = digest.isChinese ? "，" : ", "
    for note in digest.sources {
      let facts = [note.title, note.source, note.published?.description].compactMap { $0 }.joined(separator: comma)
      let margin = MarkdownPage.Margin().item("\(note.entry). ")
      page.write(lines(of: [.text(facts + comma)] + place(of: note.origin), in: .paragraph), margin: margin)
      for repost in note.reposts {
        page.write(lines(of: place(of: repost), in: .paragraph), margin: margin.continued.item("- "))
      }
    }
  }

  private func place(of origin: Origin) -> [Inline] {
    if let address = origin.address { return [.link([.text(address)], destination: address)] }
    return [.text(origin.line.map { "\(origin.file):\($0)" } ?? origin.file)]
  }
}
