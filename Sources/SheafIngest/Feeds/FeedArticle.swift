import SheafKit

/// Makes an article of an item of a feed.
struct FeedArticle {
  private let feed: Feed
  private let medium: Stated<String>?
  private let context: ImportContext
  private let rules: SiteRules

  /// Starts with the feed that the items stand in, and the rules that hold for its file.
  init(_ feed: Feed, context: ImportContext, rules: SiteRules) {
    self.feed = feed
    self.context = context
    self.rules = rules
    medium = feed.title.flatMap { Self.medium($0) }
  }

  /// The article of an item; nil when there is neither title nor text.
  func article(_ item: FeedItem, file: String, format: String) -> Article? {
    var article = MarkupArticle()
    article.address = item.link.flatMap { link in
      RelativeAddress.resolved(link.string, against: base(of: item))
        .map { Stated($0, from: link.string, at: link.place) }
    }
    let host = article.address.flatMap { HostName.of(address: $0.value) }
    rules.note(host: host, isPage: true)
    var dropped = DropLog(isKept: context.keepsDropped)
    let (text, isStub) = FeedExtent.text(of: item, rules.site(ofHost: host), file: file, &dropped)
    article.dropped = dropped
    article.title = item.title.map { title in Stated(title.oneLine, from: title.string, at: title.place) }
    article.blocks = text
    article.language = feed.language.flatMap { language in
      language.string.utf8.count <= 35 && !language.isEmpty
        ? Stated(language.string, from: language.string, at: language.place) : nil
    }
    // A text that repeats its title is furniture, but not where the title was taken from it.
    var isUntitled = false
    if article.title?.value.isEmpty ?? true {
      article.title = nil
      article.takeTitle()
      if article.title == nil {
        article.title = Self.opening(of: article.blocks)
        isUntitled = true
      }
    }
    guard article.title != nil || !article.blocks.isEmpty else { return nil }
    var stated = GatheredCredits()
    for date in [item.published, item.updated] {
      if let date, let day = FeedDate.day(in: date.string) {
        stated.merge(Credits(published: day), from: date.string, at: date.place)
      }
    }
    if let source = item.source.flatMap({ Self.medium($0) }) { stated.merge(source: source) }
    article.credits = stated
    article.otherwise = [authors(of: item), weakest]
    var result = article.article(file: file, format: format, dropsFurniture: !isUntitled, context: context)
    let start = textBase(of: item, at: result.origin.address)
    result.blocks = result.blocks.map { $0.resolved(against: start) }
    if isStub { result.extent = .stub }
    result.origin.line = item.line
    return result
  }

  /// The first sentence of a text as the title of an item without one, as feed readers show it; the text stays whole.
  private static func opening(of blocks: [DraftBlock]) -> Stated<MarkedText>? {
    guard let block = blocks.first(where: { $0.text?.isEmpty == false }), let text = block.text else { return nil }
    var opening = text.clipped(to: 120).string
    if let end = opening.unicodeScalars.firstIndex(where: { "。！？!?".unicodeScalars.contains($0) }) {
      opening = String(opening.unicodeScalars[...end])
    } else if opening.utf8.count < text.count {
      opening += "…"
    }
    var title = MarkedText()
    title.append(opening)
    return Stated(title, from: opening, at: block.place)
  }

  /// What the channel says of all its items.
  private var weakest: GatheredCredits {
    var credits = GatheredCredits()
    if let medium { credits.merge(source: medium) }
    return credits
  }

  // MARK: - Authors

  /// The people whom an item names outside of its text, which names them better where it does.
  private func authors(of item: FeedItem) -> GatheredCredits {
    var credits = GatheredCredits()
    for author in item.authors.prefix(20) {
      let names = Self.names(author.oneLine.plain).filter { name in
        !PersonNames.isNobody(name) && name != medium?.value
      }
      credits.merge(Credits(byline: names.map { Contributor(name: $0) }), from: author.string, at: author.place)
    }
    return credits
  }

  /// The names in `Wang Fang`, `王芳 李小满`, `wang@example.com (Wang Fang)`; none in an address alone.
  private static func names(_ text: String) -> [String] {
    var text = text
    if text.contains("@") {
      guard let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }),
        let close = text.lastIndex(where: { $0 == ")" || $0 == "）" }), open < close
      else {
        return []
      }
      text = String(text[text.index(after: open)..<close])
    }
    let scalars = Array(text.unicodeScalars)[...].trimming(\.isSpace)
    guard !scalars.isEmpty, scalars.count <= 120 else { return [] }
    if let credits = CreditLine.read(scalars), credits.isWholeLine, !credits.byline.isEmpty {
      return credits.byline.map(\.name)
    }
    return PersonNames.parse(scalars, allowsOrganisations: true)
      ?? (scalars.count <= 48 ? [String(scalars: scalars)] : [])
  }

  // MARK: - Names and addresses

  /// The name of a channel as a medium: without what only says that it is a feed.
  private static func medium(_ title: FeedText) -> Stated<String>? {
    var name = title.oneLine.plain
    for ending in [" - RSS", " RSS", "RSS", " Feed", " feed", "订阅"]
    where name.hasSuffix(ending) && name.count > ending.count + 1 {
      name.removeLast(ending.count)
    }
    let scalars = Array(name.unicodeScalars)[...].trimming { $0.isSpace || "-–—|｜:：".unicodeScalars.contains($0) }
    guard !scalars.isEmpty, scalars.count <= 60, !PersonNames.isNobody(String(scalars: scalars)) else { return nil }
    return Stated(String(scalars: scalars), from: title.string, at: title.place)
  }

  /// Where the relative addresses of an item start: where the feed says, else at the site.
  private func base(of item: FeedItem) -> String? {
    let outer = feed.base.flatMap { RelativeAddress.resolved($0, against: feed.link) } ?? feed.link
    return item.base.flatMap { RelativeAddress.resolved($0, against: outer) } ?? outer
  }

  /// Where those in its text start: where the feed says, else at the article.
  private func textBase(of item: FeedItem, at address: String?) -> String? {
    let outer = feed.base == nil && item.base == nil ? address ?? feed.link : base(of: item)
    return (item.content ?? item.summary)?.base.flatMap { RelativeAddress.resolved($0, against: outer) } ?? outer
  }
}
