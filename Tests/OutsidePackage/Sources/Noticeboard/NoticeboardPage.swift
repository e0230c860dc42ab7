import SheafKit

/// The page as it grows: every text of the digest, and what plain text cannot show counted.
struct NoticeboardPage {
  let labels: Labels
  let numbers: Bool
  var degraded: [FormattedDigest.Degradation]
  var text = ""

  mutating func write(_ digest: Digest) {
    let head = digest.masthead
    for words in [head.classification, head.title, head.issue, head.publisher, head.dateline] { line(words) }
    if !digest.note.isEmpty {
      line(labels.editorsNote + labels.colon)
      write(digest.note)
    }
    if digest.sections.isEmpty { line(labels.empty) }
    for section in digest.sections {
      gap()
      line(section.heading(isChinese: digest.isChinese))
      if section.entries.isEmpty { line(labels.emptySection) }
      for group in section.groups {
        line(group.title)
        for entry in group.entries { write(entry) }
      }
    }
    gap()
    let foot = digest.colophon
    for words in foot.distribution + foot.credits { line(words.label + labels.colon + words.text) }
  }

  private mutating func write(_ entry: Entry) {
    gap()
    line(entry.kicker)
    line(numbers ? "\(entry.number). \(entry.headline)" : entry.headline)
    line(entry.subtitle)
    line(entry.byline)
    if let note = entry.note, !note.isEmpty {
      line(labels.editorsNote + labels.colon)
      write(note)
    }
    for part in entry.parts {
      switch part {
      case .text(let blocks): write(blocks)
      case .highlights(let highlights):
        for paragraph in highlights.paragraphs(omission: labels.omission) { line(words(of: paragraph)) }
      }
    }
    line(entry.source.map(labels.bracketed))
    line(entry.reposts.map(labels.bracketed))
    for fact in entry.facts { line(fact.label + labels.colon + fact.text) }
  }

  /// Every kind of block there is: the compiler tells when Sheaf gets another.
  private mutating func write(_ blocks: [Block], before sign: String = "") {
    for block in blocks {
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines): line(sign + words(of: inlines))
      case .quote(let inner): write(inner, before: sign + "> ")
      case .list(let ordered, let items):
        for (index, item) in items.enumerated() { write(item, before: sign + (ordered ? "\(index + 1). " : "- ")) }
      case .image(let image):
        degraded.count("image")
        let caption = image.caption.isEmpty ? image.alternative ?? "" : words(of: image.caption)
        line(sign + labels.bracketed([labels.figure, caption].filter { !$0.isEmpty }.joined(separator: labels.colon)))
      case .table(let rows, _):
        for row in rows {
          let cells = row.map { words(of: $0) }
          line(sign + cells.joined(separator: " | "))
        }
      case .preformatted(let text): line(text)
      }
    }
  }

  /// Every kind of inline there is, with the marks that plain text lacks counted.
  private mutating func words(of inlines: [Inline]) -> String {
    var words = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): words += text
      case .lineBreak: words += "\n"
      case .emphasis(let inner):
        degraded.count("emphasis")
        words += self.words(of: inner)
      case .strong(let inner):
        degraded.count("strong")
        words += self.words(of: inner)
      case .mark(let inner):
        degraded.count("mark")
        words += self.words(of: inner)
      case .link(let inner, _):
        degraded.count("link")
        words += self.words(of: inner)
      }
    }
    return words
  }

  private mutating func line(_ words: String?) { if let words, !words.isEmpty { text += words + "\n" } }

  private mutating func gap() { if !text.isEmpty { text += "\n" } }
}
