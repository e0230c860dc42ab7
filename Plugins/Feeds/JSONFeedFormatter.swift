import SheafKit

/// Writes the entries of a digest as a JSON Feed of version 1.1 (jsonfeed.org).
public struct JSONFeedFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "jsonfeed"
  /// What it makes.
  public static let summary = "the entries as a JSON Feed"
  /// JSON Feed.
  public static let mediaType = "application/feed+json"
  /// `.feed.json`, so that it can stand beside the `.json` of the format `json`.
  public static let fileExtension = "feed.json"

  private let options: FeedOptions

  /// Makes the formatter.
  public init(options: FeedOptions) { self.options = options }

  /// Makes one file. Throws when an option that is to be an address is none to link to.
  public func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest {
    let settings = try FeedSettings(options)
    let feed = Feed(digest, settings: settings)
    let fields: [String: JSONValue?] = [
      "version": "https://jsonfeed.org/version/1.1", "title": .string(feed.title),
      "home_page_url": settings.home.map { .string($0.description) },
      "feed_url": settings.own.map { .string($0.description) },
      "description": .string(feed.description), "language": feed.language.map { .string($0) },
      "authors": feed.publisher.map { Self.authors($0) },
      "items": .array(feed.items.map { Self.value(of: $0, modified: feed.date) }),
    ]
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType,
      text: JSONText.text(of: .object(fields.compactMapValues { $0 }), indented: true) + "\n")
    return FormattedDigest(files: [file], degraded: feed.degraded)
  }

  private static func value(of item: Feed.Item, modified: CalendarDate) -> JSONValue {
    let fields: [String: JSONValue?] = [
      "id": .string(item.id), "title": .string(item.title), "url": item.address.map { .string($0) },
      "content_html": .string(item.content), "summary": item.summary.map { .string($0) },
      "date_published": item.published.map { .string($0.timestamp) }, "date_modified": .string(modified.timestamp),
      "authors": item.author.map { authors($0) },
      "tags": item.categories.isEmpty ? nil : .array(item.categories.map { .string($0) }),
    ]
    return .object(fields.compactMapValues { $0 })
  }

  private static func authors(_ name: String) -> JSONValue { [["name": .string(name)]] }
}
