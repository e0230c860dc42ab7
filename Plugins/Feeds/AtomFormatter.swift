import SheafKit
import SheafMarkup

/// Writes the entries of a digest as an Atom feed (RFC 4287).
///
/// Titles, the subtitle and summaries are text (`type="text"`, the standard), contents escaped HTML (`type="html"`).
public struct AtomFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "atom"
  /// What it makes.
  public static let summary = "the entries as an Atom feed"
  /// Atom (RFC 4287 §7).
  public static let mediaType = "application/atom+xml; charset=utf-8"
  /// `.atom.xml`, so that it can stand beside the `.rss.xml`.
  public static let fileExtension = "atom.xml"

  private let options: FeedOptions

  /// Makes the formatter.
  public init(options: FeedOptions) { self.options = options }

  /// Makes one file. Throws when an option that is to be an address is none to link to.
  public func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest {
    let settings = try FeedSettings(options)
    let feed = Feed(digest, settings: settings)
    var xml = MarkupWriter(.xml)
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    var attributes: [MarkupWriter.Attribute] = [("xmlns", "http://www.w3.org/2005/Atom")]
    if let language = feed.language { attributes.append(("xml:lang", language)) }
    xml.open("feed", attributes)
    xml.newline()
    xml.line("id", text: feed.id)
    xml.line("title", text: feed.title)
    xml.line("subtitle", text: feed.description)
    xml.line("updated", text: feed.date.timestamp)
    // Somebody must have made it (§4.1.1): the publisher, else the bulletin itself.
    write(author: feed.publisher ?? feed.title, to: &xml)
    xml.line("generator", text: "Sheaf")
    if let own = settings.own { write(link: own.description, rel: "self", type: "application/atom+xml", to: &xml) }
    if let home = settings.home { write(link: home.description, rel: "alternate", type: "text/html", to: &xml) }
    for item in feed.items { write(item, updated: feed.date, to: &xml) }
    xml.close("feed")
    xml.newline()
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: xml.bytes)
    return FormattedDigest(files: [file], degraded: feed.degraded)
  }

  /// The entry is of the day of issue, whenever the article was published.
  private func write(_ item: Feed.Item, updated: CalendarDate, to xml: inout MarkupWriter) {
    xml.open("entry")
    xml.newline()
    xml.line("id", text: item.id)
    xml.line("title", text: item.title)
    xml.line("updated", text: updated.timestamp)
    if let published = item.published { xml.line("published", text: published.timestamp) }
    if let author = item.author { write(author: author, to: &xml) }
    if let address = item.address { write(link: address, rel: "alternate", type: "text/html", to: &xml) }
    for category in item.categories {
      xml.void("category", ("term", category))
      xml.newline()
    }
    if let summary = item.summary { xml.line("summary", text: summary) }
    xml.line("content", ("type", "html"), text: item.content)
    xml.close("entry")
    xml.newline()
  }

  private func write(author: String, to xml: inout MarkupWriter) {
    xml.element("author") { $0.element("name", text: author) }
    xml.newline()
  }

  private func write(link: String, rel: String, type: String, to xml: inout MarkupWriter) {
    xml.void("link", ("rel", rel), ("type", type), ("href", link))
    xml.newline()
  }
}
