import SheafKit

/// A digest as a feed, before it is written in one of the three formats: what they have in common, under their names
/// for it.
struct Feed {
  /// Names the feed, always by the same words: a reader knows it again in the next issue.
  let id: String
  let title: String
  /// Plain text in lines: classification, issue, publisher and day, then the editor's note.
  let description: String
  /// A BCP 47 tag; nil where the digest states none that is one.
  let language: String?
  /// Who publishes it, where stated.
  let publisher: String?
  /// The day of issue.
  let date: CalendarDate
  let items: [Item]
  let degraded: [FormattedDigest.Degradation]

  /// An entry of the digest.
  struct Item {
    /// Names the entry: the same article keeps its name from one issue to the next.
    let id: String
    /// Plain text, never blank.
    let title: String
    /// Where the article was published, where that is an address to link to.
    let address: String?
    /// The byline as printed.
    let author: String?
    /// When the article was published, where stated.
    let published: CalendarDate?
    /// The titles of its section and its group.
    let categories: [String]
    /// The first sentences, plain text; nil where the entry has no text.
    let summary: String?
    /// Everything that the entry shows, as HTML.
    let content: String
  }

  /// Makes a feed of a digest's first entries.
  init(_ digest: Digest, settings: FeedSettings) {
    let printable = PrintableDigest(digest)
    let digest = printable.digest
    var reading = FeedReading(digest, degraded: printable.degraded)
    items = reading.items(limit: settings.limit ?? .max)
    degraded = reading.degraded
    id = reading.id
    title = digest.masthead.title
    description = reading.description
    language = LanguageTag.isTag(digest.language) ? digest.language : nil
    publisher = digest.masthead.publisher.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    date = digest.masthead.date
  }
}
