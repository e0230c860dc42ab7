import SheafKit
import SheafMarkup

/// Writes the entries of a digest as RSS 2.0, by the profile of the RSS Advisory Board.
///
/// Plain text stands in titles; `description` of an item is HTML by the specification, and so is `content:encoded`:
/// both are written as HTML and escaped as a whole. Authors are `dc:creator`, since `author` wants an address of mail.
public struct RSSFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "rss"
  /// What it makes.
  public static let summary = "the entries as an RSS 2.0 feed"
  /// RSS; registered nowhere, and what everybody sends.
  public static let mediaType = "application/rss+xml; charset=utf-8"
  /// `.rss.xml`, so that it can stand beside the `.atom.xml`.
  public static let fileExtension = "rss.xml"

  private let options: FeedOptions

  /// Makes the formatter.
  public init(options: FeedOptions) { self.options = options }

  /// Makes one file. Throws when an option that is to be an address is none to link to.
  public func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest {
    let settings = try FeedSettings(options)
    let feed = Feed(digest, settings: settings)
    var xml = MarkupWriter(.xml)
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.open(
      "rss", ("version", "2.0"), ("xmlns:atom", "http://www.w3.org/2005/Atom"),
      ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"))
    xml.newline()
    xml.open("channel")
    xml.newline()
    xml.line("title", text: feed.title)
    // The element must be there; without a home page the feed's own name stands in it, which leads nowhere wrong.
    xml.line("link", text: settings.home?.description ?? feed.id)
    xml.line("description", text: feed.description)
    if let language = feed.language { xml.line("language", text: language) }
    if let publisher = feed.publisher { xml.line("dc:publisher", text: publisher) }
    xml.line("pubDate", text: feed.date.mailDate)
    xml.line("lastBuildDate", text: feed.date.mailDate)
    xml.line("generator", text: "Sheaf")
    if let own = settings.own {
      xml.void("atom:link", ("rel", "self"), ("type", "application/rss+xml"), ("href", own.description))
      xml.newline()
    }
    for item in feed.items { write(item, to: &xml) }
    xml.close("channel")
    xml.newline()
    xml.close("rss")
    xml.newline()
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: xml.bytes)
    return FormattedDigest(files: [file], degraded: feed.degraded, diagnostics: diagnostics(settings))
  }

  private func write(_ item: Feed.Item, to xml: inout MarkupWriter) {
    xml.open("item")
    xml.newline()
    xml.line("title", text: item.title)
    if let address = item.address { xml.line("link", text: address) }
    xml.line("guid", ("isPermaLink", "false"), text: item.id)
    if let published = item.published { xml.line("pubDate", text: published.mailDate) }
    if let author = item.author { xml.line("dc:creator", text: author) }
    for category in item.categories { xml.line("category", text: category) }
    if let summary = item.summary {
      var html = MarkupWriter(.html)
      html.text(summary)
      xml.line("description", text: String(decoding: html.bytes, as: UTF8.self))
    }
    xml.line("content:encoded", text: item.content)
    xml.close("item")
    xml.newline()
  }

  private func diagnostics(_ settings: FeedSettings) -> [Diagnostic] {
    guard settings.home == nil else { return [] }
    return [
      Diagnostic(
        .note, id: "feed-link", "RSS wants the address of a home page, and the recipe states none",
        help: "write `link: https://…` below `- rss:`")
    ]
  }
}
