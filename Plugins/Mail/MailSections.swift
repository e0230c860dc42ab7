import SheafKit
import SheafMarkup

/// Sections, entries and foot, as rows of the sheet.
extension MailPage {
  /// Writes a section.
  mutating func write(_ section: Section) {
    var level = 2
    if let title = section.heading(isChinese: digest.isChinese) {
      row("32px 32px 0") { page in
        page.html.line(
          "h2", ("class", "red"),
          (
            "style",
            "margin:0;padding:0 0 6px;font-size:20px;line-height:1.4;font-weight:bold;color:#a4161a;"
              + "border-bottom:1px solid #a4161a"
          ), text: title)
      }
      level = 3
    }
    if section.isEmpty { row("16px 32px 0") { $0.paragraph($0.labels.emptySection) } }
    for group in section.groups {
      if let title = group.title {
        row("24px 32px 0") { page in
          page.html.line(
            MarkupDress.heading(level), ("style", "margin:0;font-size:17px;line-height:1.5;font-weight:bold"),
            text: title)
        }
      }
      for entry in group.entries { write(entry, level: group.title == nil ? level : level + 1) }
    }
  }

  private mutating func write(_ entry: Entry, level: Int) {
    row("28px 32px 0") { page in
      if let kicker = entry.kicker { page.small(kicker, style: "margin:0 0 2px;text-align:center") }
      page.blocks.outline = level
      page.html.line(
        MarkupDress.heading(level),
        ("style", "margin:0 0 6px;font-size:20px;line-height:1.45;font-weight:bold;text-align:center"),
        text: page.hasContents ? "\(entry.number). \(entry.headline)" : entry.headline)
      if let subtitle = entry.subtitle {
        page.html.line(
          "p", ("style", "margin:0 0 6px;font-size:16px;line-height:1.5;text-align:center"), text: subtitle)
      }
      if let byline = entry.byline { page.small(byline, style: "margin:0 0 10px;text-align:center") }
      page.blocks.write(note: entry.note ?? [], base: level, to: &page.html)
      page.blocks.write(entry.parts, of: entry, base: level, to: &page.html)
      page.blocks.write(entry.facts, to: &page.html)
      for line in [entry.source, entry.reposts].compactMap({ $0 }) {
        page.small(page.labels.bracketed(line), style: "margin:0 0 4px;text-align:right")
      }
    }
  }

  /// Writes the list of sources, if it is wanted, and the foot of the bulletin.
  mutating func writeFoot(sources: Bool) {
    if sources, !digest.sources.isEmpty {
      row("28px 32px 0") { page in
        page.html.line(
          "h2", ("style", "margin:0 0 8px;font-size:16px;line-height:1.5;font-weight:bold"), text: page.labels.sources)
        page.html.open("div", ("class", "soft"), ("style", "font-size:14px;line-height:1.6;color:#5c574e"))
        page.blocks.write(
          sources: page.digest.sources, comma: page.digest.isChinese ? "，" : ", ", to: &page.html)
        page.html.close("div")
        page.html.newline()
      }
    }
    row("28px 32px") { page in
      guard !page.digest.colophon.isEmpty else { return }
      page.html.open("div", ("style", "padding:12px 0 0;border-top:1px solid #8f887b"))
      page.html.newline()
      page.blocks.write(page.digest.colophon.distribution, as: .distribution, to: &page.html)
      page.blocks.write(page.digest.colophon.credits, as: .credits, to: &page.html)
      page.html.close("div")
      page.html.newline()
    }
  }
}
