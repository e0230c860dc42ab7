import SheafKit

/// Sections and entries as nodes of pandoc.
extension PandocDocument {
  /// Writes a section; `number` is its place, from 1.
  mutating func write(_ section: Section, number: Int) {
    var level = 1
    if let title = section.heading(isChinese: digest.isChinese) {
      heading(title, level: level, id: "section-\(number)")
      level += 1
    }
    if section.isEmpty { paragraph(labels.emptySection) }
    for group in section.groups {
      if let title = group.title { heading(title, level: level) }
      for entry in group.entries { write(entry, level: group.title == nil ? level : level + 1) }
    }
  }

  /// Writes a heading of the page.
  mutating func heading(_ text: String, level: Int, id: String = "") {
    tree.open(.header)
    tree.number(level)
    tree.attributes(id: id)
    tree.openList()
    tree.text(text)
    tree.closeList()
    tree.close()
    outline = level
  }

  /// The line over a headline stands under it: a section of pandoc begins with its heading.
  private mutating func write(_ entry: Entry, level: Int) {
    heading(
      hasContents ? "\(entry.number). \(entry.headline)" : entry.headline, level: level, id: "entry-\(entry.number)")
    write(.kicker, entry.kicker)
    write(.subtitle, entry.subtitle)
    write(.byline, entry.byline)
    write(note: entry.note ?? [], article: entry.article, base: level)
    for part in entry.parts {
      switch part {
      case .text(let blocks): write(blocks, article: entry.article, base: level)
      case .highlights(let highlights):
        let paragraphs = highlights.paragraphs(omission: labels.omission)
        write(paragraphs.map { Block(.paragraph($0)) }, article: entry.article, base: level)
      }
    }
    write(entry.facts)
    write(.source, entry.source.map(labels.bracketed))
    write(.source, entry.reposts.map(labels.bracketed))
  }

  private mutating func write(_ facts: [Fact]) {
    guard !facts.isEmpty else { return }
    open(.facts)
    tree.open(.definitionList)
    for fact in facts {
      tree.openList()
      tree.openList()
      tree.text(fact.label)
      tree.closeList()
      tree.openList()
      tree.openList()
      tree.open(.plain)
      tree.text(fact.text)
      tree.close()
      tree.closeList()
      tree.closeList()
      tree.closeList()
    }
    tree.close()
    closeDivision()
  }
}
