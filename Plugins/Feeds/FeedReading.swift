import SheafKit
import SheafMarkup

/// Reads out of a digest what a feed tells of it.
struct FeedReading {
  private let digest: Digest
  private var blocks: BlockMarkup
  /// How often each article has been an item so far: an article may stand in two sections.
  private var occurrences: [String: Int] = [:]
  private let sources: [Int: SourceNote]
  private var lost: [FormattedDigest.Degradation] = []

  init(_ digest: Digest, degraded: [FormattedDigest.Degradation]) {
    self.digest = digest
    blocks = BlockMarkup(MarkupPolicy(), labels: digest.labels, degraded: degraded)
    sources = Dictionary(digest.sources.map { ($0.entry, $0) }) { first, _ in first }
    if !digest.colophon.isEmpty { lost.count("colophon") }
    lost.count("section", times: digest.sections.count(where: \.isEmpty))
  }

  /// What could not be shown: a feed has no place for the foot of a page, nor for a section without entries.
  var degraded: [FormattedDigest.Degradation] { blocks.degraded + lost }

  /// The name of the feed, out of what stays the same from one issue to the next.
  var id: String { ContentName.urn(of: ["feed", digest.masthead.title, digest.masthead.publisher ?? ""]) }

  /// Head and note, a line each.
  var description: String {
    let masthead = digest.masthead
    var lines = [masthead.classification, masthead.issue, masthead.publisher, masthead.dateline].compactMap { $0 }
    if let first = digest.note.first {
      lines.append(digest.labels.editorsNote + digest.labels.colon + first.plainText)
      lines += digest.note.dropFirst().map(\.plainText)
    }
    if digest.sections.isEmpty { lines.append(digest.labels.empty) }
    return lines.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
  }

  /// The first entries as items.
  mutating func items(limit: Int) -> [Feed.Item] {
    var items: [Feed.Item] = []
    for section in digest.sections {
      for group in section.groups {
        let categories = [section.title, group.title].compactMap { $0 }.filter { !$0.allSatisfy(\.isWhitespace) }
        for entry in group.entries {
          guard items.count < limit else { return items }
          items.append(item(entry, categories: categories))
        }
      }
    }
    return items
  }

  private mutating func item(_ entry: Entry, categories: [String]) -> Feed.Item {
    let occurrence = occurrences[entry.article, default: 0]
    occurrences[entry.article] = occurrence + 1
    let note = sources[entry.number]
    return Feed.Item(
      id: ContentName.urn(
        of: ["entry", digest.masthead.title, digest.masthead.publisher ?? "", entry.article, "\(occurrence)"]),
      title: entry.headline.allSatisfy(\.isWhitespace) ? "\(entry.number)" : entry.headline,
      address: note?.origin.address.flatMap { WebAddress($0) }?.description,
      author: entry.byline.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 },
      published: note?.published, categories: categories,
      summary: Summary.text(of: entry, omission: digest.labels.omission), content: content(of: entry))
  }

  /// What the entry shows but its headline and byline, which a feed has fields for.
  private mutating func content(of entry: Entry) -> String {
    var page = MarkupWriter(.html)
    for line in [entry.kicker, entry.subtitle].compactMap({ $0 }) { page.line("p", text: line) }
    // The reader's own page has the headline at some level; the entry's headings begin below the third.
    blocks.outline = 2
    blocks.write(note: entry.note ?? [], base: 2, to: &page)
    blocks.write(entry.parts, of: entry, base: 2, to: &page)
    blocks.write(entry.facts, to: &page)
    for line in [entry.source, entry.reposts].compactMap({ $0 }) {
      page.line("p", text: digest.labels.bracketed(line))
    }
    return String(decoding: page.bytes, as: UTF8.self)
  }
}
