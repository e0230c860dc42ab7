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

  var labels: Labels { digest.labels }

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
    write(note: digest.note, id: "note", base: 1)
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

  /// A remark of the editor: on the digest, or on the entry whose outline goes on under a heading of level `base`.
  mutating func write(note: [Block], id: String, base: Int) {
    guard !note.isEmpty else { return }
    let label = labels.editorsNote + labels.colon
    html.open(.div, ("class", "note"), ("role", "note"), ("aria-labelledby", id))
    html.newline()
    var blocks = note[...]
    html.open(.p)
    html.element(.strong, ("id", id)) { $0.text(label) }
    if case .paragraph(let inlines)? = blocks.first?.content {
      write(inlines)
      blocks.removeFirst()
    }
    html.close(.p)
    html.newline()
    outline = base
    write(Array(blocks), base: base)
    html.close(.div)
    html.newline()
  }
}
