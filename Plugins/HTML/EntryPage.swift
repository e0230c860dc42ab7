import SheafKit
import SheafMarkup

/// Sections and their entries.
extension DigestPage {
  /// Writes a section; `number` is its place, from 1.
  mutating func write(_ section: Section, number: Int) {
    var level = 2
    let title = section.heading(isChinese: digest.isChinese)
    if let title {
      html.open("section", ("class", "section"), ("aria-labelledby", "section-\(number)"))
      html.newline()
      html.line("h2", ("id", "section-\(number)"), text: title)
      level = 3
    } else {
      html.open("div", ("class", "section"))
      html.newline()
    }
    if section.isEmpty { html.line("p", ("class", "empty"), text: labels.emptySection) }
    for group in section.groups {
      if let title = group.title, !title.isEmpty {
        html.line(MarkupDress.heading(level), ("class", "group"), text: title)
        for entry in group.entries { write(entry, level: level + 1) }
      } else {
        for entry in group.entries { write(entry, level: level) }
      }
    }
    html.close(title == nil ? "div" : "section")
    html.newline()
  }

  /// The headline; one with nothing to show in it is named by its number, since a heading must say something.
  func headline(of entry: Entry) -> String {
    entry.headline.allSatisfy(\.isWhitespace) ? "\(entry.number)" : entry.headline
  }

  private mutating func write(_ entry: Entry, level: Int) {
    let id = "entry-\(entry.number)"
    html.open("article", ("id", id), ("aria-labelledby", id + "-headline"))
    html.newline()
    html.open("header")
    html.newline()
    if let kicker = entry.kicker { html.line("p", ("class", "kicker"), text: kicker) }
    blocks.outline = level
    html.line(MarkupDress.heading(level), ("id", id + "-headline"), text: headline(of: entry))
    // The name of a remark holds the number of the entry.
    guard entry.note == nil else { return writeBody(of: entry, level: level) }
    let (start, before) = (html.bytes.count, blocks.degraded)
    if let known = bodies.known(of: entry, level: level) {
      html.append(known.bytes)
      blocks.degraded = known.degraded
    } else {
      blocks.degraded = []
      writeBody(of: entry, level: level)
    }
    bodies.note(entry, level: level, at: start..<html.bytes.count, degraded: blocks.degraded)
    blocks.degraded = before.adding(blocks.degraded)
  }

  /// Writes what stands under the headline.
  private mutating func writeBody(of entry: Entry, level: Int) {
    if let subtitle = entry.subtitle { html.line("p", ("class", "subtitle"), text: subtitle) }
    if let byline = entry.byline { html.line("p", ("class", "byline"), text: byline) }
    html.close("header")
    html.newline()
    blocks.write(note: entry.note ?? [], id: "entry-\(entry.number)-note", base: level, to: &html)
    blocks.write(entry.parts, of: entry, base: level, to: &html)
    blocks.write(entry.facts, to: &html)
    if let source = entry.source { html.line("p", ("class", "source"), text: labels.bracketed(source)) }
    if let reposts = entry.reposts { html.line("p", ("class", "source"), text: labels.bracketed(reposts)) }
    html.close("article")
    html.newline()
  }
}
