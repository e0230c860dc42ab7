/// The elements of feeds that say something, whatever version names them.
enum FeedTag: String {
  case rss, feed, channel, item, entry
  case rdf = "RDF"
  case title, link, guid, id, description, summary, content, author, name, source, language
  case pubDate, published, issued, created, updated, modified
  case encoded = "content:encoded"
  case creator = "dc:creator"
  case date = "dc:date"
  case identifier = "dc:identifier"
  case dcLanguage = "dc:language"
  case dcTitle = "dc:title"
  case dcDescription = "dc:description"
  case dcSource = "dc:source"
  case dcIssued = "dcterms:issued"
  case dcCreated = "dcterms:created"
  case dcModified = "dcterms:modified"
  case other = ""

  /// Tells by a name; the prefix counts where the feed forgot to declare it.
  init(_ name: XMLName) {
    let prefix = Self.prefixes[name.namespace] ?? (name.namespace.isEmpty ? name.prefix : nil)
    switch prefix {
    case ""?: self = FeedTag(rawValue: name.local) ?? .other
    case nil where name.prefix.isEmpty && !Self.foreign.contains(name.namespace):
      // Some old feeds put RSS into a namespace of their own.
      self = FeedTag(rawValue: name.local) ?? .other
    case let prefix?: self = FeedTag(rawValue: prefix + ":" + name.local) ?? .other
    case nil: self = .other
    }
  }

  private static let prefixes = [
    "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "", "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "", "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "",
    "http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
  ]

  private static let foreign: Set<String> = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"]

  /// Whether it opens an item.
  var isItem: Bool { self == .item || self == .entry }

  /// Whether it holds a line, so that another element inside it shows that its end is missing.
  var isLine: Bool {
    switch self {
    case .description, .summary, .content, .encoded, .dcDescription: false
    default: true
    }
  }

  /// Whether its text is kept.
  var isField: Bool {
    switch self {
    case .rss, .feed, .channel, .item, .entry, .rdf, .other: false
    default: true
    }
  }
}
