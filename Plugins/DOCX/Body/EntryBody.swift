import SheafKit
import SheafMarkup

/// Sections and their entries.
extension DocumentBody {
  /// Writes a section.
  mutating func write(_ section: Section) {
    if let title = section.heading(isChinese: digest.isChinese) { heading(sheet.outline.section, title) }
    if section.isEmpty { paragraph(.text) { $0.run($0.labels.emptySection) } }
    for group in section.groups {
      if let title = group.title, !title.isEmpty { heading(sheet.outline.group, title) }
      for entry in group.entries { write(entry) }
    }
  }

  private mutating func write(_ entry: Entry) {
    if let kicker = entry.kicker { paragraph(.kicker) { $0.run(kicker) } }
    // The kicker has the space over the headline already.
    heading(sheet.outline.headline, entry.printedHeadline, isUnderKicker: entry.kicker != nil)
    if let subtitle = entry.subtitle { paragraph(.subtitle) { $0.run(subtitle) } }
    if let byline = entry.byline { paragraph(.byline) { $0.run(byline) } }
    if let note = entry.note { write(note: note, article: entry.article) }
    let place = Place(article: entry.article)
    let sources = [entry.source, entry.reposts].compactMap { $0 }
    let hasTail = !sources.isEmpty || !entry.facts.isEmpty
    for (index, part) in entry.parts.enumerated() {
      write(part, at: place, keepsWithTail: hasTail && index == entry.parts.count - 1)
    }
    // Nothing of the tail goes over to the next page alone.
    for (index, fact) in entry.facts.enumerated() {
      let keeps = !sources.isEmpty || index < entry.facts.count - 1
      paragraph(.facts, ParagraphFormat(keepsWithNext: keeps ? true : nil)) { body in
        body.run(fact.label + body.labels.colon, RunFormat(style: body.ids[.label]))
        body.run(fact.text)
      }
    }
    for (index, source) in sources.enumerated() {
      paragraph(.source, ParagraphFormat(keepsWithNext: index < sources.count - 1 ? true : nil)) {
        $0.run($0.labels.bracketed(source))
      }
    }
  }

  /// Writes what is shown of the article; its last paragraph stays on the page of what follows.
  private mutating func write(_ part: EntryPart, at place: Place, keepsWithTail: Bool) {
    let blocks: [Block]
    switch part {
    case .text(let text): blocks = text
    case .highlights(let highlights):
      blocks = highlights.paragraphs(omission: labels.omission).map { Block(.paragraph($0)) }
    }
    guard keepsWithTail, case .paragraph(let inlines)? = blocks.last?.content else { return write(blocks, at: place) }
    write(Array(blocks.dropLast()), at: place)
    write(paragraph: inlines, at: place, keepsWithNext: true)
  }
}
