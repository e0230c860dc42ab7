import SheafKit
import SheafMarkup

/// Writes a digest as an article: head, contents, note, sections, addresses, foot.
struct WeChatArticle {
  let digest: Digest
  var html = MarkupWriter(.html)
  var blocks: BlockMarkup

  init(_ printable: PrintableDigest) {
    let digest = printable.digest
    self.digest = digest
    let style = ArticleStyle(isChinese: digest.isChinese)
    blocks = BlockMarkup(
      MarkupPolicy(links: .references, lines: .broken) { style.dress($0) }, labels: digest.labels,
      degraded: printable.degraded)
  }

  private var labels: Labels { digest.labels }

  mutating func write(contents: Bool, sources: Bool) {
    let direction = PageLanguage(digest.language).isRightToLeft ? ";direction:rtl" : ""
    html.open("section", ("style", ArticleStyle.body + direction))
    html.newline()
    writeMasthead()
    if contents, digest.hasContents { writeContents() }
    blocks.write(note: digest.note, base: 1, to: &html)
    if digest.sections.isEmpty { line("section", ArticleStyle.empty, labels.empty) }
    for section in digest.sections { write(section) }
    if sources, !digest.sources.isEmpty { writeSources() }
    if !blocks.addresses.isEmpty { writeAddresses() }
    writeFoot()
    html.close("section")
    html.newline()
  }

  private mutating func line(_ element: StaticString, _ style: String, _ text: String) {
    html.line(element, ("style", style), text: text)
  }

  private mutating func writeMasthead() {
    let masthead = digest.masthead
    html.open("section", ("style", ArticleStyle.masthead))
    html.newline()
    if let classification = masthead.classification { line("section", ArticleStyle.classification, classification) }
    line("section", ArticleStyle.title, masthead.title)
    if let issue = masthead.issue { line("section", ArticleStyle.issue, issue) }
    html.open("section", ("style", ArticleStyle.imprint))
    html.element("span", text: masthead.publisher ?? "")
    html.element("span", text: masthead.dateline)
    html.close("section")
    html.newline()
    html.close("section")
    html.newline()
  }

  /// The headlines; they lead nowhere, since the platform takes anchors away.
  private mutating func writeContents() {
    html.open("section", ("style", ArticleStyle.box))
    html.newline()
    line("section", ArticleStyle.boxTitle, labels.contents)
    for section in digest.sections where !section.isEmpty {
      if let title = section.heading(isChinese: digest.isChinese) { line("section", ArticleStyle.boxHeading, title) }
      for entry in section.entries { line("section", ArticleStyle.boxLine, "\(entry.number). \(entry.headline)") }
    }
    html.close("section")
    html.newline()
  }

  private mutating func write(_ section: Section) {
    if let title = section.heading(isChinese: digest.isChinese) { writeBar(title) }
    if section.isEmpty { line("section", ArticleStyle.empty, labels.emptySection) }
    for group in section.groups {
      if let title = group.title, !title.isEmpty { line("section", ArticleStyle.group, title) }
      for entry in group.entries { write(entry) }
    }
  }

  private mutating func writeBar(_ title: String) {
    html.open("section", ("style", ArticleStyle.barLine))
    html.element("span", ("style", ArticleStyle.bar), text: title)
    html.close("section")
    html.newline()
  }

  private mutating func write(_ entry: Entry) {
    html.open("section", ("style", ArticleStyle.card))
    html.newline()
    if let kicker = entry.kicker { line("section", ArticleStyle.small, kicker) }
    line("section", ArticleStyle.headline, entry.headline)
    if let subtitle = entry.subtitle { line("section", ArticleStyle.small, subtitle) }
    if let byline = entry.byline { line("section", ArticleStyle.small, byline) }
    blocks.write(note: entry.note ?? [], base: 2, to: &html)
    blocks.outline = 2
    blocks.write(entry.parts, of: entry, base: 2, to: &html)
    blocks.write(entry.facts, to: &html)
    if let source = entry.source { line("section", ArticleStyle.source, labels.bracketed(source)) }
    if let reposts = entry.reposts { line("section", ArticleStyle.source, labels.bracketed(reposts)) }
    html.close("section")
    html.newline()
  }

  private mutating func writeSources() {
    writeBar(labels.sources)
    let comma = digest.isChinese ? "，" : ", "
    for note in digest.sources {
      let parts = [note.title, note.source, note.published?.description, note.origin.address]
      line("section", ArticleStyle.address, "\(note.entry). " + parts.compactMap { $0 }.joined(separator: comma))
    }
  }

  /// The addresses that links led to; every account calls the list so.
  private mutating func writeAddresses() {
    writeBar(digest.isChinese ? "参考链接" : "Links")
    for (index, address) in blocks.addresses.enumerated() {
      line("section", ArticleStyle.address, "[\(index + 1)] \(address)")
    }
  }

  private mutating func writeFoot() {
    guard !digest.colophon.isEmpty else { return }
    html.open("section", ("style", ArticleStyle.foot))
    html.newline()
    blocks.write(digest.colophon.distribution, as: .distribution, to: &html)
    blocks.write(digest.colophon.credits, as: .credits, to: &html)
    html.close("section")
    html.newline()
  }
}
