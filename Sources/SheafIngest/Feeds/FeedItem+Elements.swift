extension FeedItem {
  /// Keeps the text of an element that stands in the item, or in `parent` inside it.
  mutating func keep(_ text: FeedText, _ tag: FeedTag, in parent: FeedTag) {
    switch (parent, tag) {
    case (.author, .name): authors.append(text)
    case (.source, .title): source = source ?? text
    case (.author, _), (.source, _), (.other, .name): break
    case (_, .title), (_, .dcTitle): title = title ?? text
    case (_, .link): link = link ?? text
    case (_, .guid):
      id = id ?? text.string
      // A guid is an address unless it says that it is none.
      if text.form != .html, link == nil, text.string.hasPrefix("http") { link = text }
    case (_, .id), (_, .identifier): id = id ?? text.string
    case (_, .author), (_, .creator): authors.append(text)
    case (_, .source), (_, .dcSource): source = source ?? text
    case (_, .pubDate), (_, .published), (_, .issued), (_, .created), (_, .date), (_, .dcIssued), (_, .dcCreated):
      published = published ?? text
    case (_, .updated), (_, .modified), (_, .dcModified): updated = updated ?? text
    case (_, .content), (_, .encoded): content = Self.longer(content, text)
    case (_, .description), (_, .dcDescription): description = Self.longer(description, text)
    case (_, .summary): summary = Self.longer(summary, text)
    default: break
    }
  }

  private static func longer(_ first: FeedText?, _ second: FeedText) -> FeedText {
    guard let first, first.bytes.count >= second.bytes.count else { return second }
    return first
  }
}
