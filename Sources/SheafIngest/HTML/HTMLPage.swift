import SheafKit

/// A web page on its way to an article.
struct HTMLPage {
  private let tree: HTMLTree
  private let lines: LineIndex
  /// How many tags were left out to keep the page's nesting within bounds.
  let blankedTags: Int

  /// Parses a page in UTF-8.
  init(_ page: [UInt8]) {
    let bounds = MarkupBounds(page)
    blankedTags = bounds.blanked
    tree = MyHTMLParser.parse(bounds.page)
    lines = LineIndex(page)
  }

  /// The article on the page; nil when it holds neither title nor text.
  func article() -> MarkupArticle? {
    let metadata = PageMetadata(tree)
    let article = article(PageOutline(tree, showsHidden: false), metadata)
    if let article, !article.blocks.isEmpty { return article }
    return self.article(PageOutline(tree, showsHidden: true), metadata) ?? article
  }

  private func article(_ named: PageOutline, _ metadata: PageMetadata) -> MarkupArticle? {
    var outline = named
    let text = PageText(tree, &outline)
    var article = MarkupArticle()
    article.language = metadata.language
    article.address = metadata.address
    guard let root = MainContent(tree, outline, text, metadata: metadata).root() else {
      article.title = title(nil, metadata)
      article.otherwise = [metadata.credits]
      return article.title.isEmpty ? nil : article
    }
    let headline = PageHeadline(tree, outline, text, root: root, metadata: metadata)
    let credits = PageCredits(tree, outline, text, root: root, headline: headline)
    article.title = title(headline.title, metadata)
    article.kicker = headline.kicker.map(line)
    article.subtitle = headline.subtitle.map(line).map(Self.withoutDash)
    article.credits = credits.credits
    if article.credits.source == nil { article.credits.source = namedTwice(article.title, metadata, credits.lines) }
    // A bare date may be that of the visit; what the page states for machines is not.
    if credits.hasBareDate, let published = metadata.credits.published { article.credits.published = published }
    article.otherwise = [credits.unlabelled, metadata.credits]
    article.otherwise[1].byline.removeAll { metadata.namesSite($0.name) }
    let reader = BlockReader(
      tree: tree, outline: outline, furniture: Furniture(tree, outline, text, root: root), lines: lines,
      start: headline.end ?? 0, taken: Set(credits.nodes.flatMap { Array($0) }))
    article.blocks = reader.pictures(from: headline.end ?? root, to: root) + reader.blocks(in: root)
    if article.title.isEmpty { article.takeTitle() }
    return article
  }

  /// The medium that both the page's title, behind the headline, and a line of its credits name without a label.
  private func namedTwice(_ title: MarkedText, _ metadata: PageMetadata, _ lines: [String]) -> String? {
    guard let pageTitle = metadata.pageTitle else { return nil }
    let headline = TextKey(title.slice)
    let words = lines.flatMap {
      $0.split { " \u{3000}\u{A0}|｜".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
    }
    return PageTitle.parts(of: pageTitle).first { part in
      part.unicodeScalars.count >= 2 && TextKey(ArraySlice(part)) != headline && words.contains { $0 == part }
    }
  }

  private func title(_ unit: TextUnit?, _ metadata: PageMetadata) -> MarkedText {
    if let unit {
      let text = line(unit)
      guard unit.nodes.contains(where: { tree.nodes[$0].tag == .br }) else { return text }
      return Self.unbroken(text, metadata) ?? text
    }
    var text = MarkedText()
    if let headline = metadata.headline {
      text.append(headline)
    } else if let pageTitle = metadata.pageTitle {
      text.append(PageTitle.headline(of: pageTitle, siteName: metadata.siteName))
    }
    return text
  }

  /// A headline over two lines without the space between them, where the page writes it so elsewhere.
  private static func unbroken(_ text: MarkedText, _ metadata: PageMetadata) -> MarkedText? {
    guard text.bytes.contains(0x20) else { return nil }
    let key = TextKey(text.slice)
    let stated = ([metadata.headline, metadata.pageTitle].compactMap { $0 }).flatMap { [$0] + PageTitle.parts(of: $0) }
    guard let same = stated.first(where: { TextKey(ArraySlice($0)) == key }),
      !same.unicodeScalars.contains(where: { $0 == " " || $0 == "\u{3000}" })
    else { return nil }
    var unbroken = MarkedText()
    unbroken.append(same)
    return unbroken
  }

  /// The text of a unit.
  private func line(_ unit: TextUnit) -> MarkedText {
    var text = MarkedText()
    var previous: Int?
    for index in unit.nodes {
      switch tree.nodes[index].tag {
      case .text:
        tree.text(of: index).withUnsafeBufferPointer { text.append($0) }
        previous = index
      // A headline over two lines has a space where the line was broken.
      case .br: if previous != nil { text.append(" ") }
      default: break
      }
    }
    return text
  }

  private static func withoutDash(_ text: MarkedText) -> MarkedText {
    var text = text
    let rest = text.slice.scalars.drop { "—–-─―－ ".unicodeScalars.contains($0) }
    text.keep((text.bytes.count - String(String.UnicodeScalarView(rest)).utf8.count)..<text.bytes.count)
    return text
  }
}
