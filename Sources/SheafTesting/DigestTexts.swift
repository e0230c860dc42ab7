import SheafKit

/// The texts that a formatter has to show of a digest.
enum DigestTexts {
  /// Every one of them: head, headlines, paragraphs, foot.
  static func all(of digest: Digest) -> [String] {
    let masthead = digest.masthead
    var texts: [String?] = [
      masthead.title, masthead.issue, masthead.publisher, masthead.classification, masthead.dateline,
    ]
    texts += digest.note.flatMap { paragraphs(of: $0) }
    for section in digest.sections {
      texts += [section.number, section.title]
      texts += section.groups.map(\.title)
      for entry in section.entries {
        texts += [entry.kicker, entry.headline, entry.subtitle, entry.byline, entry.source, entry.reposts]
        texts += self.paragraphs(of: entry)
        texts += entry.facts.flatMap { [$0.label, $0.text] }
      }
    }
    for line in digest.colophon.distribution + digest.colophon.credits { texts += [line.label, line.text] }
    if digest.sections.isEmpty { texts.append(digest.labels.empty) }
    return texts.compactMap { $0 }
  }

  /// Paragraphs long enough that they stand in the digest once.
  static func unique(of digest: Digest) -> [String] {
    digest.entries.flatMap { paragraphs(of: $0) }.filter { $0.unicodeScalars.count > 20 }
  }

  private static func paragraphs(of entry: Entry) -> [String] {
    entry.parts.flatMap { part in
      switch part {
      case .text(let blocks): blocks.flatMap { paragraphs(of: $0) }
      case .highlights(let highlights): highlights.map(\.inlines.plainText)
      }
    }
  }

  private static func paragraphs(of block: Block) -> [String] {
    switch block.content {
    case .heading(_, let inlines), .paragraph(let inlines): [inlines.plainText]
    case .quote(let blocks): blocks.flatMap { paragraphs(of: $0) }
    case .list(_, let items): items.flatMap { $0.flatMap { paragraphs(of: $0) } }
    case .image(let image): [image.caption.plainText]
    case .table(let rows, _): rows.flatMap { $0.map(\.plainText) }
    case .preformatted(let text): [text]
    }
  }
}
