import SheafKit

/// Writes a digest as a page: head, contents, note, sections, foot.
struct DigestPage {
  let digest: Digest
  var html = HTMLWriter()
  var degraded: [FormattedDigest.Degradation]
  /// The level of the last heading, for an outline that never skips a level on the way down, whatever the sources do.
  var outline = 1

  init(_ digest: Digest, degraded: [FormattedDigest.Degradation]) {
    self.digest = digest
    self.degraded = degraded
  }

  private var labels: Labels { digest.labels }

  mutating func write(style: String, sources: Bool) {
    html.markup("<!DOCTYPE html>\n")
    html.open(.html, ("lang", language), ("dir", isRightToLeft ? "rtl" : "ltr"))
    html.newline()
    writeHead(style: style)
    html.open(.body)
    html.newline()
    html.line(.a, ("class", "skip"), ("href", "#text"), text: labels.skipToText)
    writeMasthead()
    if digest.hasContents { writeContents() }
    html.open(.main, ("id", "text"))
    html.newline()
    writeNote()
    if digest.entries.isEmpty, digest.sections.isEmpty { html.line(.p, ("class", "empty"), text: labels.empty) }
    for (index, section) in digest.sections.enumerated() { write(section, number: index + 1) }
    if sources, !digest.sources.isEmpty { writeSources() }
    html.close(.main)
    html.newline()
    writeFoot()
    html.close(.body)
    html.newline()
    html.close(.html)
    html.newline()
  }

  /// The language tag, or that of no known language where it is no tag.
  private var language: String {
    let isTag = digest.language.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "-"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: false
      }
    }
    return isTag && !digest.language.isEmpty ? digest.language : "und"
  }

  private var isRightToLeft: Bool {
    ["ar", "fa", "he", "ps", "ug", "ur", "yi"].contains(digest.language.prefix { $0 != "-" })
  }

  private mutating func writeHead(style: String) {
    html.open(.head)
    html.markup(
      """

      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Sheaf">

      """)
    let title = [digest.masthead.title, digest.masthead.issue].compactMap { $0 }.joined(separator: " ")
    html.line(.title, text: title.allSatisfy(\.isWhitespace) ? digest.masthead.dateline : title)
    html.open(.style)
    html.newline()
    html.style(style)
    html.close(.style)
    html.newline()
    html.close(.head)
    html.newline()
  }

  private mutating func writeMasthead() {
    let masthead = digest.masthead
    html.open(.header, ("class", "masthead"))
    html.newline()
    if let classification = masthead.classification {
      html.line(.p, ("class", "classification"), text: classification)
    }
    html.line(.h1, text: masthead.title)
    if let issue = masthead.issue { html.line(.p, ("class", "issue"), text: issue) }
    html.open(.div, ("class", "imprint"))
    html.newline()
    html.line(.p, text: masthead.publisher ?? "")
    html.element(.p) {
      $0.element(.time, ("datetime", masthead.date.description)) { $0.text(masthead.dateline) }
    }
    html.newline()
    html.close(.div)
    html.newline()
    html.close(.header)
    html.newline()
  }

  private mutating func writeContents() {
    html.open(.nav, ("class", "contents"), ("aria-labelledby", "contents"))
    html.newline()
    html.line(.h2, ("id", "contents"), text: labels.contents)
    for (index, section) in digest.sections.enumerated() where !section.entries.isEmpty {
      if let title = section.heading(isChinese: digest.isChinese) {
        html.element(.p) { $0.line(.a, ("href", "#section-\(index + 1)"), text: title) }
        html.newline()
      }
      html.open(.ol)
      html.newline()
      for entry in section.entries {
        let headline = headline(of: entry)
        html.element(.li, ("value", "\(entry.number)")) {
          $0.element(.a, ("href", "#entry-\(entry.number)")) { $0.text(headline) }
        }
        html.newline()
      }
      html.close(.ol)
      html.newline()
    }
    html.close(.nav)
    html.newline()
  }

  private mutating func writeNote() {
    guard !digest.note.isEmpty else { return }
    let label = labels.editorsNote + labels.colon
    html.open(.div, ("class", "note"), ("role", "note"), ("aria-labelledby", "note"))
    html.newline()
    var blocks = digest.note[...]
    html.open(.p)
    html.element(.strong, ("id", "note")) { $0.text(label) }
    if case .paragraph(let inlines)? = blocks.first?.content {
      write(inlines)
      blocks.removeFirst()
    }
    html.close(.p)
    html.newline()
    outline = 1
    write(Array(blocks), base: 1)
    html.close(.div)
    html.newline()
  }

  private mutating func write(_ section: Section, number: Int) {
    var level = 2
    let title = section.heading(isChinese: digest.isChinese)
    if let title {
      html.open(.section, ("class", "section"), ("aria-labelledby", "section-\(number)"))
      html.newline()
      html.line(.h2, ("id", "section-\(number)"), text: title)
      level = 3
    } else {
      html.open(.div, ("class", "section"))
      html.newline()
    }
    if section.entries.isEmpty { html.line(.p, ("class", "empty"), text: labels.emptySection) }
    for group in section.groups {
      if let title = group.title, !title.isEmpty {
        html.line(.heading(level), ("class", "group"), text: title)
        for entry in group.entries { write(entry, level: level + 1) }
      } else {
        for entry in group.entries { write(entry, level: level) }
      }
    }
    html.close(title == nil ? .div : .section)
    html.newline()
  }

  /// The headline; one with nothing to show in it is named by its number, since a heading must say something.
  private func headline(of entry: Entry) -> String {
    entry.headline.allSatisfy(\.isWhitespace) ? "\(entry.number)" : entry.headline
  }

  private mutating func write(_ entry: Entry, level: Int) {
    let id = "entry-\(entry.number)"
    html.open(.article, ("id", id), ("aria-labelledby", id + "-headline"))
    html.newline()
    html.open(.header)
    html.newline()
    if let kicker = entry.kicker { html.line(.p, ("class", "kicker"), text: kicker) }
    outline = level
    html.line(.heading(level), ("id", id + "-headline"), text: headline(of: entry))
    if let subtitle = entry.subtitle { html.line(.p, ("class", "subtitle"), text: subtitle) }
    if let byline = entry.byline { html.line(.p, ("class", "byline"), text: byline) }
    html.close(.header)
    html.newline()
    for part in entry.parts {
      switch part {
      case .text(let blocks): write(blocks, base: level)
      case .highlights(let highlights):
        for inlines in highlights.paragraphs(omission: labels.omission) {
          write(Block(.paragraph(inlines)), base: level)
        }
      }
    }
    if let source = entry.source { html.line(.p, ("class", "source"), text: labels.bracketed(source)) }
    if let reposts = entry.reposts { html.line(.p, ("class", "source"), text: labels.bracketed(reposts)) }
    html.close(.article)
    html.newline()
  }

  private mutating func writeSources() {
    html.open(.section, ("class", "sources"), ("aria-labelledby", "sources"))
    html.newline()
    html.line(.h2, ("id", "sources"), text: labels.sources)
    html.open(.ol)
    html.newline()
    let comma = digest.isChinese ? "，" : ", "
    for note in digest.sources {
      html.open(.li, ("value", "\(note.entry)"))
      html.text([note.title, note.source].compactMap { $0 }.joined(separator: comma) + comma)
      if let published = note.published {
        html.element(.time, ("datetime", published.description)) { $0.text(published.description) }
        html.text(comma)
      }
      write(note.origin)
      if !note.reposts.isEmpty {
        html.open(.ul)
        for repost in note.reposts {
          html.open(.li)
          write(repost)
          html.close(.li)
        }
        html.close(.ul)
      }
      html.close(.li)
      html.newline()
    }
    html.close(.ol)
    html.newline()
    html.close(.section)
    html.newline()
  }

  private mutating func write(_ origin: Origin) {
    if let address = origin.address {
      write([.link([.text(address)], destination: address)])
    } else {
      html.text(origin.line.map { "\(origin.file):\($0)" } ?? origin.file)
    }
  }

  private mutating func writeFoot() {
    guard !digest.colophon.isEmpty else { return }
    html.open(.footer, ("class", "colophon"))
    html.newline()
    write(digest.colophon.distribution, named: "distribution")
    write(digest.colophon.credits, named: "credits")
    html.close(.footer)
    html.newline()
  }

  private mutating func write(_ lines: [Colophon.Line], named name: String) {
    guard !lines.isEmpty else { return }
    html.open(.dl, ("class", name))
    html.newline()
    let colon = labels.colon
    for line in lines {
      html.element(.div) {
        $0.element(.dt) { $0.text(line.label + colon) }
        $0.element(.dd) { $0.text(line.text) }
      }
      html.newline()
    }
    html.close(.dl)
    html.newline()
  }
}
