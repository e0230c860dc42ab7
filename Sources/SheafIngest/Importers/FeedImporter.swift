import SheafKit

/// Feeds: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed, an article for each item.
public struct FeedImporter: Importer {
  /// `feed`.
  public let name = "feed"
  /// What feeds are called.
  public let fileExtensions = ["rss", "atom", "rdf", "xml", "json"]

  /// Makes an importer.
  public init() {}

  /// Claims by content what opens like a feed; XML of another kind by its name, so that it can be named.
  public func claim(on file: SourceFile) -> Claim {
    if Self.isJSONFeed(file.bytes) { return .content }
    guard let root = XMLRoot.name(of: file.bytes) else { return .none }
    if Self.roots.contains(root) { return .content }
    return file.fileExtension == "xml" || claimByName(on: file) == .name && file.fileExtension != "json" ? .name : .none
  }

  private static let roots: Set<String> = ["rss", "feed", "rdf:RDF", "RDF", "channel", "atom:feed"]

  /// The version is the address of the format, in the first lines for every program that writes it.
  private static func isJSONFeed(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    return head.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{")
      && (versions.occur(in: head))
  }

  private static let versions = Phrases("jsonfeed.org/version jsonfeed.org\\/version")

  /// Reads the articles of a feed; an item that was sent twice is read once.
  ///
  /// XML that is broken is read as far as it can be, with one warning. Items without any text are counted in another.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    let rules = context.sites.forFile(file.path)
    let text = DecodedText(file, label: CharsetLabel.find(in: file.bytes), site: rules.site(ofHost: nil))
    var diagnostics = [text.damage(in: file.path)].compactMap { $0 }
    let feed: Feed
    let surplus: Int
    if Self.isJSONFeed(file.bytes) {
      guard let found = JSONFeedReader.read(text.bytes) else {
        return ImportResult(diagnostics: [
          .warning(
            "unreadable-article", "`\(file.path)` is a JSON feed that breaks off or is broken", in: file.path,
            help: "get it once more")
        ])
      }
      (feed, surplus) = found
    } else {
      if let root = XMLRoot.name(of: file.bytes), !Self.roots.contains(root) { return unknown(root, file) }
      let found = XMLFeedReader.read(text.bytes)
      (feed, surplus) = (found.feed, found.surplus)
      diagnostics += [found.damage.diagnostic(in: file.path)].compactMap { $0 }
    }
    var result = articles(of: feed, in: file, context, rules)
    result.diagnostics.insert(contentsOf: diagnostics, at: 0)
    if surplus > 0 {
      result.diagnostics.append(
        .warning(
          "unsupported-article", "\(surplus) items beyond the first \(Feed.itemLimit) of `\(file.path)` are not read",
          in: file.path, help: "split the feed"))
    }
    return result
  }

  private func articles(of feed: Feed, in file: SourceFile, _ context: ImportContext, _ rules: SiteRules)
    -> ImportResult
  {
    var result = ImportResult()
    var seen: Set<String> = []
    var empty = 0
    let maker = FeedArticle(feed, context: context, rules: rules)
    for item in feed.items {
      if let id = item.id ?? item.link?.string, !id.isEmpty, !seen.insert(id).inserted { continue }
      guard let article = maker.article(item, file: file.path, format: name) else { continue }
      if article.blocks.contains(where: \.isText) { result.articles.append(article) } else { empty += 1 }
    }
    if empty > 0 {
      result.diagnostics.append(
        .warning(
          "article-without-text",
          "\(empty == 1 ? "1 item" : "\(empty) items") of `\(file.path)` \(empty == 1 ? "has" : "have") a title but no text",
          in: file.path, help: "the feed carries headlines only; save the pages that they lead to"))
    }
    return result
  }

  /// XML that is no feed, by the name of its outermost element.
  private func unknown(_ root: String, _ file: SourceFile) -> ImportResult {
    let kind =
      switch root {
      case "opml": "a list of feeds (OPML)"
      case "urlset", "sitemapindex": "a map of a site"
      case "svg": "an SVG picture"
      default: "XML of a kind that is not known (`<\(root.prefix(40))>`)"
      }
    return ImportResult(diagnostics: [
      .warning(
        "unsupported-article", "`\(file.path)` is \(kind), which cannot be read", in: file.path,
        help: "name feeds (RSS, Atom), or save the text in another format")
    ])
  }
}
