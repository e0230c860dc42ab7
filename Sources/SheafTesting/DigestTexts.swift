import SheafKit

/// The texts that a formatter has to show of a digest, each with what it is a part of.
struct DigestTexts {
  /// A text, and the construct that it is a part of, in the word that a format uses when it cannot show such.
  typealias Part = (construct: String, text: String)

  /// Every one of them: head, headlines, paragraphs, foot.
  private(set) var all: [Part] = []
  /// Paragraphs long enough to be told from others, whose words the digest has nowhere else.
  private(set) var unique: [String] = []

  /// What no format may do without, even when it says so: it is what the digest is for.
  static let essential: Set<String> = ["title", "headline", "text"]

  /// Gathers the texts of a digest.
  init(_ digest: Digest) {
    let masthead = digest.masthead
    add("title", masthead.title)
    for text in [masthead.issue, masthead.publisher, masthead.classification, masthead.dateline] {
      add("masthead", text)
    }
    for text in digest.note.flatMap({ Self.paragraphs(of: $0) }) { add("note", text) }
    for section in digest.sections { add(section) }
    for line in digest.colophon.distribution + digest.colophon.credits {
      add("colophon", line.label)
      add("colophon", line.text)
    }
    if digest.sections.isEmpty { add("empty", digest.labels.empty) }
    let whole = ReadText(name: "", text: all.map { PrintableText.lines($0.text).text }.joined(separator: "\n"))
    unique = digest.entries.flatMap { Self.paragraphs(of: $0) }
      .filter { $0.unicodeScalars.count > 20 && whole.count(of: $0) == 1 }
  }

  private mutating func add(_ section: Section) {
    add("section", section.number)
    add("section", section.title)
    for group in section.groups {
      add("group", group.title)
      for entry in group.entries { add(entry) }
    }
  }

  private mutating func add(_ entry: Entry) {
    add("headline", entry.headline)
    add("kicker", entry.kicker)
    add("subtitle", entry.subtitle)
    add("byline", entry.byline)
    add("source", entry.source)
    add("reposts", entry.reposts)
    for text in (entry.note ?? []).flatMap({ Self.paragraphs(of: $0) }) { add("note", text) }
    for text in Self.paragraphs(of: entry) { add("text", text) }
    for fact in entry.facts {
      add("facts", fact.label)
      add("facts", fact.text)
    }
  }

  private mutating func add(_ construct: String, _ text: String?) {
    if let text { all.append((construct, text)) }
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
