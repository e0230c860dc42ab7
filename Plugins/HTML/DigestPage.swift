import SheafKit
import SheafMarkup

/// Writes a digest as a page: head, contents, note, sections, foot.
struct DigestPage {
  let digest: Digest
  var html: MarkupWriter
  var blocks: BlockMarkup
  var bodies: EntryBodies

  init(_ printable: PrintableDigest, pictures: Pictures) {
    (digest, bodies) = (printable.digest, printable.bodies)
    html = MarkupWriter(.html, capacity: digest.pageSize)
    blocks = BlockMarkup(
      Self.policy, labels: digest.labels, pictures: pictures, degraded: printable.degraded)
  }

  /// The bytes of pictures that a page may hold; what goes beyond stays words, so that a page can still be mailed.
  private static let pictureLimit = 16 << 20

  private static let policy = MarkupPolicy(pictures: .data(limit: pictureLimit)) { construct in
    var dress = MarkupDress.plain(construct)
    switch construct {
    case .missingPicture: dress.attributes = [("class", "picture")]
    case .headCell: dress.attributes = [("scope", "col")]
    case .link: dress.attributes = [("rel", "noreferrer")]
    case .note: dress.attributes = [("class", "note")]
    case .lines(.facts): dress.attributes = [("class", "facts")]
    case .lines(.distribution): dress.attributes = [("class", "distribution")]
    case .lines(.credits): dress.attributes = [("class", "credits")]
    case .paragraph, .heading, .quote, .list, .item, .preformatted, .figure, .picture, .caption, .table, .cell,
      .emphasis, .strong, .mark, .code, .reference, .noteLabel, .line, .lineLabel, .lineText:
      break
    }
    return dress
  }

  var labels: Labels { digest.labels }

  mutating func write(style: String, sources: Bool) {
    let language = PageLanguage(digest.language)
    html.markup("<!DOCTYPE html>\n")
    html.open("html", ("lang", language.tag), ("dir", language.direction))
    html.newline()
    writeHead(style: style)
    html.open("body")
    html.newline()
    html.line("a", ("class", "skip"), ("href", "#text"), text: labels.skipToText)
    writeMasthead()
    if digest.hasContents { writeContents() }
    html.open("main", ("id", "text"))
    html.newline()
    blocks.write(note: digest.note, id: "note", base: 1, to: &html)
    if digest.sections.isEmpty { html.line("p", ("class", "empty"), text: labels.empty) }
    for (index, section) in digest.sections.enumerated() { write(section, number: index + 1) }
    if sources, !digest.sources.isEmpty { writeSources() }
    html.close("main")
    html.newline()
    writeFoot()
    html.close("body")
    html.newline()
    html.close("html")
    html.newline()
  }

  private mutating func writeHead(style: String) {
    html.open("head")
    html.markup(
      """

      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Sheaf">

      """)
    let title = [digest.masthead.title, digest.masthead.issue].compactMap { $0 }.joined(separator: " ")
    html.line("title", text: title.allSatisfy(\.isWhitespace) ? digest.masthead.dateline : title)
    if !style.isEmpty {
      html.style(style)
      html.newline()
    }
    html.close("head")
    html.newline()
  }

  private mutating func writeMasthead() {
    let masthead = digest.masthead
    html.open("header", ("class", "masthead"))
    html.newline()
    if let classification = masthead.classification {
      html.line("p", ("class", "classification"), text: classification)
    }
    html.line("h1", text: masthead.title)
    if let issue = masthead.issue { html.line("p", ("class", "issue"), text: issue) }
    html.open("div", ("class", "imprint"))
    html.newline()
    html.line("p", text: masthead.publisher ?? "")
    html.element("p") { $0.element("time", ("datetime", masthead.date.description), text: masthead.dateline) }
    html.newline()
    html.close("div")
    html.newline()
    html.close("header")
    html.newline()
  }

  private mutating func writeContents() {
    html.open("nav", ("class", "contents"), ("aria-labelledby", "contents"))
    html.newline()
    html.line("h2", ("id", "contents"), text: labels.contents)
    for (index, section) in digest.sections.enumerated() where !section.isEmpty {
      if let title = section.heading(isChinese: digest.isChinese) {
        html.element("p") { $0.line("a", ("href", "#section-\(index + 1)"), text: title) }
        html.newline()
      }
      html.open("ol")
      html.newline()
      for entry in section.entries {
        let headline = headline(of: entry)
        html.element("li", ("value", "\(entry.number)")) {
          $0.element("a", ("href", "#entry-\(entry.number)"), text: headline)
        }
        html.newline()
      }
      html.close("ol")
      html.newline()
    }
    html.close("nav")
    html.newline()
  }
}
