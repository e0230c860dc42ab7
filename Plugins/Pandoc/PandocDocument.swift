import SheafKit

/// Writes a digest as a document of pandoc: its head as metadata, which every writer of pandoc has a place for, and the
/// rest as blocks.
struct PandocDocument {
  let digest: Digest
  let api: PandocFormatter.API
  let pictures: Pictures
  var tree = PandocTree()
  var degraded: [FormattedDigest.Degradation]
  /// The level of the heading written last; the next one is at most one deeper.
  var outline = 0
  let hasContents: Bool

  init(
    _ digest: Digest, api: PandocFormatter.API, pictures: Pictures, degraded: [FormattedDigest.Degradation]
  ) {
    self.digest = digest
    self.api = api
    self.pictures = pictures
    self.degraded = degraded
    hasContents = digest.hasContents
  }

  var labels: Labels { digest.labels }

  mutating func write(sources: Bool) {
    tree.openObject()
    tree.key("pandoc-api-version")
    tree.openList()
    tree.number(1)
    tree.number(api == .v1_22 ? 22 : 23)
    tree.closeList()
    tree.key("meta")
    writeMetadata()
    tree.key("blocks")
    tree.openList()
    writeMasthead()
    write(note: digest.note, article: "", base: 0)
    if digest.sections.isEmpty { paragraph(labels.empty) }
    for (index, section) in digest.sections.enumerated() { write(section, number: index + 1) }
    writeColophon()
    if sources, !digest.sources.isEmpty { writeSources() }
    tree.closeList()
    tree.closeObject()
    tree.newline()
  }

  // MARK: - The head

  /// Title, issue and day are printed by every writer; `date-meta` is what HTML tells machines, `toc-title` the heading
  /// over the contents that pandoc makes with `--toc`.
  private mutating func writeMetadata() {
    let masthead = digest.masthead
    tree.openObject()
    metadata("title", masthead.title)
    metadata("subtitle", masthead.issue)
    metadata("date", masthead.dateline)
    metadata("date-meta", masthead.date.description)
    metadata("publisher", masthead.publisher)
    metadata("lang", LanguageTag.isTag(digest.language) ? digest.language : nil)
    metadata("toc-title", labels.contents)
    tree.closeObject()
  }

  private mutating func metadata(_ key: String, _ text: String?) {
    guard let text else { return }
    tree.key(key)
    tree.open(.metaInlines)
    tree.text(text)
    tree.close()
  }

  /// What of the head pandoc's templates have no place for.
  private mutating func writeMasthead() {
    let lines = [digest.masthead.classification, digest.masthead.publisher].compactMap { $0 }
    guard !lines.isEmpty else { return }
    open(.masthead)
    write(lines: lines)
    closeDivision()
  }

  mutating func write(note: [Block], article: String, base: Int) {
    guard !note.isEmpty else { return }
    let label: [Inline] = [.strong([.text(labels.editorsNote)]), .text(labels.colon)]
    var blocks = note
    if case .paragraph(let inlines)? = blocks.first?.content {
      blocks[0].content = .paragraph(label + inlines)
    } else {
      blocks.insert(Block(.paragraph(label)), at: 0)
    }
    open(.note)
    write(blocks, article: article, base: base)
    closeDivision()
  }

  // MARK: - The foot

  private mutating func writeColophon() {
    guard !digest.colophon.isEmpty else { return }
    tree.leaf(.horizontalRule)
    open(.colophon)
    write(lines: (digest.colophon.distribution + digest.colophon.credits).map { $0.label + labels.colon + $0.text })
    closeDivision()
  }

  private mutating func writeSources() {
    heading(labels.sources, level: 1, id: "sources")
    open(.sources)
    let comma = digest.isChinese ? "，" : ", "
    for note in digest.sources {
      let facts = [note.title, note.source, note.published?.description].compactMap { $0 }.joined(separator: comma)
      let places = ([note.origin] + note.reposts).map(place(of:))
      let text: [Inline] = [.text("\(note.entry). \(facts)")] + places.flatMap { [.text(comma), $0] }
      write([Block(.paragraph(text))], article: note.article, base: 1)
    }
    closeDivision()
  }

  private func place(of origin: Origin) -> Inline {
    if let address = origin.address, WebAddress(address) != nil { return .link([.text(address)], destination: address) }
    return .text(origin.address ?? origin.line.map { "\(origin.file):\($0)" } ?? origin.file)
  }

  // MARK: - Parts of the page

  /// The parts of a page that are told apart by their class; `custom-style` makes them paragraph styles in DOCX and
  /// ODT.
  enum Division: String {
    case byline, colophon, facts, kicker, masthead, note, source, sources, subtitle
  }

  mutating func open(_ division: Division) {
    tree.open(.div)
    let style = division.rawValue.prefix(1).uppercased() + division.rawValue.dropFirst()
    tree.attributes(class: division.rawValue, [("custom-style", style)])
    tree.openList()
  }

  mutating func closeDivision() {
    tree.closeList()
    tree.close()
  }

  mutating func write(_ division: Division, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    open(division)
    paragraph(text)
    closeDivision()
  }

  mutating func paragraph(_ text: String) {
    tree.open(.para)
    tree.text(text)
    tree.close()
  }

  private mutating func write(lines: [String]) {
    tree.open(.lineBlock)
    for line in lines {
      tree.openList()
      tree.text(line)
      tree.closeList()
    }
    tree.close()
  }
}
