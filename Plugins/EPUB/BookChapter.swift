import SheafKit
import SheafMarkup

/// Sections and their entries.
extension Book {
  /// Writes a section as a chapter; `number` counts the entries of the book, which name the places to jump to.
  mutating func write(_ section: Section, chapter: Int, entriesBefore number: inout Int) {
    let heading = section.heading(isChinese: digest.isChinese).flatMap { $0.isBlank ? nil : $0 }
    let entries = section.entries
    let first = number
    let parts = entries.enumerated().map { index, entry in
      BookDocument.Part(id: "entry-\(first + index + 1)", title: headline(of: entry))
    }
    number += entries.count
    add("chapter-\(chapter)", title: heading ?? title, kind: "chapter", role: "doc-chapter", parts: parts) {
      book, page in
      var level = 1
      if let heading {
        page.line("h1", text: heading)
        level = 2
      }
      if entries.isEmpty { page.line("p", ("class", "empty"), text: book.digest.labels.emptySection) }
      var place = first
      for group in section.groups {
        var entryLevel = level
        if let title = group.title, !title.isBlank {
          page.line(MarkupDress.heading(level), ("class", "group"), text: title)
          entryLevel += 1
        }
        for entry in group.entries {
          place += 1
          book.write(entry, id: "entry-\(place)", level: entryLevel, to: &page)
        }
      }
    }
  }

  /// The headline; one with nothing to show in it is named by its number, since a heading must say something.
  private func headline(of entry: Entry) -> String { entry.headline.isBlank ? "\(entry.number)" : entry.headline }

  private mutating func write(_ entry: Entry, id: String, level: Int, to page: inout MarkupWriter) {
    page.open("article", ("id", id))
    page.newline()
    page.open("header")
    page.newline()
    if let kicker = entry.kicker { page.line("p", ("class", "kicker"), text: kicker) }
    page.line(MarkupDress.heading(level), text: headline(of: entry))
    if let subtitle = entry.subtitle { page.line("p", ("class", "subtitle"), text: subtitle) }
    if let byline = entry.byline { page.line("p", ("class", "byline"), text: byline) }
    page.close("header")
    page.newline()
    blocks.outline = level
    blocks.write(note: entry.note ?? [], base: level, to: &page)
    blocks.outline = level
    blocks.write(entry.parts, of: entry, base: level, to: &page)
    blocks.write(entry.facts, to: &page)
    let labels = digest.labels
    if let source = entry.source { page.line("p", ("class", "source"), text: labels.bracketed(source)) }
    if let reposts = entry.reposts { page.line("p", ("class", "source"), text: labels.bracketed(reposts)) }
    page.close("article")
    page.newline()
  }
}
