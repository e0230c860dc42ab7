import SheafKit

/// What a page states about itself for machines: `meta`, `link`, Open Graph, JSON-LD, `lang`.
///
/// It is the weaker evidence: what readers see goes before it.
struct PageMetadata {
  /// The title by `og:title` and its like, without the site's name in most pages.
  private(set) var headline: String?
  /// The text of `<title>`, with the site's name in most pages.
  private(set) var pageTitle: String?
  /// The name of the site.
  private(set) var siteName: String?
  /// Author, medium, date.
  private(set) var credits = Credits()
  /// The language of the page.
  private(set) var language: String?
  /// The address of the page.
  private(set) var address: String?

  /// Reads the head of a page, and data for machines wherever it stands.
  init(_ tree: HTMLTree) {
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .html:
        language = (tree.value(of: .lang, at: index) ?? tree.value(of: .xmlLang, at: index)).flatMap(Self.languageTag)
      case .title where pageTitle == nil: pageTitle = Self.text(tree.plainText(of: index, limit: 2000).slice)
      case .meta: readMeta(tree, index)
      case .link: readLink(tree, index)
      case .script where tree.nodes[index].end > index + 1:
        if let data = StructuredData(tree.text(of: index + 1)) { merge(data) }
      default: break
      }
    }
  }

  /// Whether a name is the site’s, as its own title has it: many sites state themselves as author.
  func namesSite(_ name: String) -> Bool {
    guard let pageTitle else { return false }
    return siteName?.hasPrefix(name) == true
      || PageTitle.parts(of: pageTitle).dropFirst().contains { $0.hasPrefix(name) && $0.count <= name.count + 2 }
  }

  private mutating func merge(_ data: StructuredData) {
    headline = headline ?? data.headline
    siteName = siteName ?? data.publisher
    let people = data.authors.filter { !MediumName.isLike(Array($0.unicodeScalars)[...]) }
    credits.merge(Credits(byline: people.map { Contributor(name: $0) }, published: data.published))
  }

  private mutating func readLink(_ tree: HTMLTree, _ index: Int) {
    guard address == nil, let rel = tree.value(of: .rel, at: index), rel.lowercased() == "canonical" else { return }
    address = tree.value(of: .href, at: index).flatMap(LinkDestination.safe)
  }

  private mutating func readMeta(_ tree: HTMLTree, _ index: Int) {
    guard let content = tree.bytes(of: .content, at: index), !content.isEmpty, content.count <= 2000,
      let name = tree.value(of: .property, at: index) ?? tree.value(of: .name, at: index)
        ?? tree.value(of: .itemprop, at: index) ?? tree.value(of: .httpEquiv, at: index)
    else { return }
    switch name.lowercased() {
    case "og:title", "articletitle", "twitter:title", "dc.title", "headline": headline = headline ?? Self.text(content)
    case "og:site_name", "application-name": siteName = siteName ?? Self.text(content)
    case "og:url": address = address ?? LinkDestination.safe(content.string)
    case "article:published_time", "pubdate", "publishdate", "publish-date", "publication_date", "date", "dc.date",
      "dc.date.issued", "datepublished", "og:published_time", "weibo:article:create_at", "parsely-pub-date",
      "firstpublishedtime":
      credits.published = credits.published ?? DateText.first(in: content.string)
    case "author", "article:author", "og:article:author", "dc.creator", "byl", "parsely-author":
      if credits.byline.isEmpty { credits.byline = Self.people(content) }
    case "source", "contentsource", "mediaid", "copyright-holder", "dc.source": addSource(content)
    case "editor": credits.merge(Credits(editors: Self.people(content)))
    case "content-language": language = language ?? Self.languageTag(content.string)
    default: break
    }
  }

  private mutating func addSource(_ content: ArraySlice<UInt8>) {
    guard credits.source == nil, content.count <= 120, let name = Self.text(content) else { return }
    if !PersonNames.isNobody(name), !name.contains("/") { credits.source = name }
  }

  private static func people(_ content: ArraySlice<UInt8>) -> [Contributor] {
    guard content.count <= 400, !content.contains(UInt8(ascii: "/")) else { return [] }
    let names = content.hasPrefix(Array("By ".utf8)) ? content.dropFirst(3) : content
    return (PersonNames.parse(names.scalars[...], allowsOrganisations: false) ?? [])
      .filter { !PersonNames.isNobody($0) && !MediumName.isLike(Array($0.unicodeScalars)[...]) }
      .map { Contributor(name: $0) }
  }

  /// A text in its final form; nil when there is none.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = ChineseText.normalise(bytes)
    return text.isEmpty ? nil : text
  }

  /// A language tag as BCP 47 writes it, as far as its form goes; nil for what is none.
  private static func languageTag(_ value: String) -> String? {
    let parts = value.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count), value.utf8.count <= 35,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) } })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map(subtag)).joined(separator: "-")
  }

  private static func subtag(_ part: Substring) -> String {
    switch part.utf8.count {
    case 2: part.uppercased()
    case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
    default: part.lowercased()
    }
  }
}
