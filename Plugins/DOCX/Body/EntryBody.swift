import SheafKit
import SheafMarkup

/// Sections and their entries.
extension DocumentBody {
  /// Writes a section.
  mutating func write(_ section: Section) {
    if let title = section.heading(isChinese: digest.isChinese) { heading(sheet.outline.section, title) }
    if section.groups.allSatisfy({ $0.entries.isEmpty }) { paragraph(.text) { $0.run($0.labels.emptySection) } }
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
    for part in entry.parts {
      switch part {
      case .text(let blocks): write(blocks, at: place)
      case .highlights(let highlights):
        for inlines in highlights.paragraphs(omission: labels.omission) { write(paragraph: inlines, at: place) }
      }
    }
    for fact in entry.facts {
      paragraph(.facts) { body in
        body.run(fact.label + body.labels.colon, RunFormat(style: body.ids[.label]))
        body.run(fact.text)
      }
    }
    if let source = entry.source { paragraph(.source) { $0.run($0.labels.bracketed(source)) } }
    if let reposts = entry.reposts { paragraph(.source) { $0.run($0.labels.bracketed(reposts)) } }
  }
}
