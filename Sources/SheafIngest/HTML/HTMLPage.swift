import SheafKit

/// A web page on its way to an article.
struct HTMLPage {
  private var tree: HTMLTree
  /// The elements that somebody wants kept, in page order; none when that is for us to find.
  private var kept: [HTMLTree.Index] = []
  private let lines: LineIndex
  /// The page as it was parsed: its programs and comments are in no tree.
  private let page: [UInt8]
  /// Whether its article stood in a program.
  private var isTold = false
  /// What rules took away.
  private var removed = DropLog(isKept: false)
  /// How many tags were left out to keep the page's nesting within bounds.
  let blankedTags: Int

  /// Parses a page in UTF-8; `keepsNames` is for selectors.
  init(_ page: [UInt8], keepsNames: Bool = false) {
    let bounds = MarkupBounds(page)
    blankedTags = bounds.blanked
    tree = PageParser.parse(bounds.page, keepsNames: keepsNames)
    lines = LineIndex(page)
    self.page = page
  }

  /// The address that the page states, and its evidence; nil when it states none.
  var statedAddress: String? { PageMetadata(tree, lines).address?.value }

  /// The address that the page's links start from, where it says so.
  var base: String? {
    tree.names.flatMap { names in
      tree.nodes.indices.first { names.tag(of: $0) == Array("base".utf8) }.flatMap { tree.value(of: .href, at: $0) }
    }
  }

  /// Takes away what rules remove, and notes what they keep; `keepsDropped` keeps a record of the former.
  mutating func correct(by site: Site, file: String, keepsDropped: Bool) {
    let corrected = SiteElements(tree, site, file: file)
    removed = DropLog(isKept: keepsDropped)
    if keepsDropped {
      for element in corrected.removed {
        let text = tree.plainText(of: element, limit: 2048).slice
        removed.add(text, at: lines.place(of: element, in: element, tree), by: .removedBySite)
      }
    }
    (tree, kept) = (corrected.tree, corrected.kept)
  }

  /// The article on the page; nil when it holds neither title nor text. With `keepsDropped` it has a record of the page’s
  /// text that is no part of it.
  func article(keepsDropped: Bool) -> MarkupArticle? {
    let shown = shownArticle(keepsDropped: keepsDropped)
    let size = shown?.textSize ?? 0
    guard size < Self.leastShown, kept.isEmpty, let told = ScriptArticle.told(page, scripts: scripts) else {
      return shown
    }
    var page = HTMLPage(told)
    page.isTold = true
    let article = page.shownArticle(keepsDropped: keepsDropped)
    return article?.textSize ?? 0 > 2 * size ? article : shown
  }

  /// Where the scripts of the page start.
  private var scripts: some Sequence<Int> {
    tree.nodes.lazy.filter { $0.tag == .script }.map { Int($0.offset) }
  }

  /// Of a page that shows less than this, in bytes, its programs are asked for the article.
  private static let leastShown = 240

  private func shownArticle(keepsDropped: Bool) -> MarkupArticle? {
    let metadata = PageMetadata(tree, lines)
    let wanted = WantedTitle(metadata)
    let heading = wanted.heading(in: tree)
    func outline(showsHidden: Bool) -> PageOutline {
      PageOutline(tree, showsHidden: showsHidden, kept: Set(kept), headline: heading)
    }
    let article = article(outline(showsHidden: false), metadata, wanted, keepsDropped)
    if let article, !article.blocks.isEmpty { return article }
    return self.article(outline(showsHidden: true), metadata, wanted, keepsDropped) ?? article
  }

  private func article(
    _ named: PageOutline, _ metadata: PageMetadata, _ wanted: WantedTitle, _ keepsDropped: Bool
  ) -> MarkupArticle? {
    var outline = named
    let text = PageText(tree, &outline)
    var article = MarkupArticle()
    article.language = metadata.language
    article.address = metadata.address
    let found = tree.commonAncestor(of: kept) ?? MainContent(tree, outline, text, wanted: wanted).root()
    guard let root = found else {
      article.title = title(nil, metadata)
      article.otherwise = [metadata.credits]
      return article.title == nil ? nil : article
    }
    let headline = PageHeadline(tree, outline, text, root: root, wanted: wanted)
    let credits = PageCredits(tree, outline, text, root: root, headline: headline, lines: lines)
    article.title = title(headline.title, metadata)
    article.kicker = headline.kicker.map(stated)
    article.subtitle = headline.subtitle.map(stated)?.map(Self.withoutDash).map(Self.withoutSign)
    article.credits = credits.credits
    var lineNodes = credits.nodes
    var unlabelled = credits.unlabelled
    if let title = article.title?.value, !Kana.isChinese(title.plain) {
      let people = PagePeople(
        tree, outline, text, root: root, headline: headline, lines: lines, known: credits.nodes,
        stated: metadata.credits.byline.map(\.name))
      article.credits.merge(people.credits)
      article.credits.dropAuthors { PersonLine.isOffice($0.name) || metadata.namesSite($0.name) }
      unlabelled.dropAuthors { PersonLine.isDesk($0.name) }
      lineNodes += people.nodes
    }
    var sign = GatheredCredits()
    if article.credits.source == nil, credits.unlabelled.source == nil,
      let medium = namedTwice(article.title?.value, metadata, credits.lines)
    {
      // What the text says of its source goes before the sign of the site.
      sign.merge(source: medium)
    }
    var machine = metadata.credits
    machine.dropAuthors { metadata.namesSite($0.name) }
    if let title = article.title, OfficialPaper.isTitle(title.value.plain) { machine.dropAuthors { _ in true } }
    // Some sites state the medium as the author.
    let media = [article.credits.source, unlabelled.source, machine.source]
    machine.dropAuthors { media.contains($0.name) }
    // A bare date may be that of the visit; what the page states for machines is not.
    if credits.hasBareDate { article.credits.replacePublished(by: machine) }
    article.otherwise = [sign, unlabelled, machine]
    if article.credits.published == nil, machine.published == nil, let day = lastDay(metadata) {
      var unseen = GatheredCredits()
      unseen.merge(Credits(published: day.value), from: day.text, at: day.place)
      article.otherwise.append(unseen)
    }
    if article.credits.source == nil, article.otherwise.allSatisfy({ $0.source == nil }),
      let medium = ScriptSource.only(in: page, scripts: scripts, lines)
    {
      var unseen = GatheredCredits()
      unseen.merge(source: medium)
      article.otherwise.append(unseen)
    }
    let furniture = Furniture(tree, outline, text, root: root, kept: Set(kept))
    let reader = BlockReader(
      tree: tree, outline: outline, furniture: furniture, lines: lines, start: headline.end ?? 0,
      end: kept.isEmpty ? credits.end : nil, taken: Set(lineNodes.flatMap { Array($0) }))
    let lead =
      kept.isEmpty ? ArticleLead.element(before: root, from: headline.end ?? 0, tree, outline, text) : nil
    article.blocks =
      kept.isEmpty
      ? reader.pictures(from: headline.end ?? root, to: lead ?? root) + (lead.map(reader.blocks) ?? [])
        + reader.blocks(in: root) : reader.blocks(ofKept: kept)
    if article.credits.published == nil, article.credits.changed == nil,
      article.otherwise.allSatisfy({ $0.published == nil }),
      let day = SignedDay.last(in: article.blocks)
    {
      // No other day is known: the one that the text is signed with.
      var signed = GatheredCredits()
      signed.merge(Credits(published: day.value), from: day.text, at: day.place)
      article.otherwise.append(signed)
    }
    if article.title == nil { article.takeTitle() }
    if keepsDropped {
      let drops = PageDrops(
        tree: tree, outline: outline, text: text, furniture: furniture, lines: lines, root: root,
        kept: tree.outermost(kept), start: headline.end ?? 0, lead: lead, end: reader.end,
        title: [headline.title, headline.kicker, headline.subtitle].compactMap { $0?.nodes },
        credits: lineNodes, captions: article.captions)
      var dropped = removed.isKept ? removed : DropLog(isKept: true)
      dropped.add(drops.log())
      article.dropped = dropped
    }
    return article
  }

  /// The day of publication where the page shows none: what its programs know, or the day in its address.
  private func lastDay(_ metadata: PageMetadata) -> Stated<CalendarDate>? {
    for index in tree.nodes.indices.lazy.filter({ tree.nodes[$0].tag == .script }).prefix(Self.mostScripts) {
      let start = Int(tree.nodes[index].offset)
      guard page.indices.contains(start), let day = ScriptDay.first(in: page[start...], holdsArticle: isTold)
      else { continue }
      return Stated(day.value, from: day.text, at: lines.place(of: index, in: index, tree))
    }
    if let address = metadata.address, let day = AddressDay.day(in: address.value) { return address.map { _ in day } }
    guard let address = SavedPage.address(in: page), let day = AddressDay.day(in: address) else { return nil }
    return Stated(day, from: address, at: SourcePlace(line: 1))
  }

  /// The most scripts that are asked for a day.
  private static let mostScripts = 256

  /// The medium that both the page's title, behind the headline, and a line of its credits name without a label.
  private func namedTwice(_ title: MarkedText?, _ metadata: PageMetadata, _ lines: [String]) -> Stated<String>? {
    guard let pageTitle = metadata.pageTitle else { return nil }
    let headline = TextKey(title?.slice ?? [])
    let words = lines.flatMap {
      $0.split { " \u{3000}\u{A0}|｜".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
    }
    // The parts before the last name channels, unless they are called as media are.
    let name = metadata.titleParts.enumerated().first { index, part in
      part.unicodeScalars.count >= 2 && part.unicodeScalars.contains(where: \.properties.isAlphabetic)
        && (index == metadata.titleParts.count - 1 || MediumName.isLike(Array(part.unicodeScalars)[...]))
        && !MediumName.isChannel(Array(part.unicodeScalars)[...])
        && TextKey(ArraySlice(part)) != headline && words.contains { $0 == part }
    }?.element
    return name.map { name in pageTitle.map { _ in name } }
  }

  /// The headline that readers see, else the one for machines, else what of the page's title is no site's name.
  private func title(_ unit: TextUnit?, _ metadata: PageMetadata) -> Stated<MarkedText>? {
    let title =
      unit.map { unit in stated(unit).map { unbroken($0, unit, metadata) } } ?? metadata.headline?.map(marked)
      ?? metadata.pageTitle?.map { marked(PageTitle.headline(of: $0, siteName: metadata.siteName?.value)) }
    return title.flatMap { $0.value.isEmpty ? nil : $0 }
  }

  /// A headline over two lines without the space between them, where the page writes it so elsewhere.
  private func unbroken(_ text: MarkedText, _ unit: TextUnit, _ metadata: PageMetadata) -> MarkedText {
    guard unit.nodes.contains(where: { tree.nodes[$0].tag == .br }), text.bytes.contains(0x20) else { return text }
    let key = TextKey(text.slice)
    let stated = [metadata.headline, metadata.pageTitle].compactMap { $0?.value }.flatMap {
      [$0] + PageTitle.parts(of: $0)
    }
    let same = stated.first { TextKey(ArraySlice($0)) == key }
    guard let same, !same.unicodeScalars.contains(where: { $0 == " " || $0 == "\u{3000}" }) else { return text }
    return marked(same)
  }

  private func marked(_ text: String) -> MarkedText {
    var marked = MarkedText()
    marked.append(text)
    return marked
  }

  /// The text of a unit with the place that it stands at.
  private func stated(_ unit: TextUnit) -> Stated<MarkedText> {
    let text = line(unit)
    return Stated(text, from: text.slice, at: lines.place(of: unit.nodes.lowerBound, in: unit.block, tree))
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

  /// A line under the headline without the sign of the paper that opens it: `ABC - Ngày cầu khánh thành…`.
  private static func withoutSign(_ text: MarkedText) -> MarkedText {
    let sign = text.slice.prefix(6).prefix { (0x41...0x5A).contains($0) }
    let rest = text.slice.dropFirst(sign.count)
    guard (2...5).contains(sign.count), let mark = signEnds.prefix(of: rest),
      rest.dropFirst(mark).firstScalar?.properties.isUppercase == true
    else { return text }
    var text = text
    text.keep((sign.count + mark)..<text.bytes.count)
    return text
  }

  private static let signEnds = Phrases("_-_ _–_ _—_")

  private static func withoutDash(_ text: MarkedText) -> MarkedText {
    var text = text
    let rest = text.slice.scalars.drop { "—–-─―－ ".unicodeScalars.contains($0) }
    text.keep((text.bytes.count - String(String.UnicodeScalarView(rest)).utf8.count)..<text.bytes.count)
    return text
  }
}

extension MarkupArticle {
  /// The bytes of its text.
  fileprivate var textSize: Int { blocks.reduce(0) { $0 + ($1.text?.count ?? 0) } }

  /// The captions of its pictures, which may stand outside of the text.
  fileprivate var captions: Set<TextKey> {
    Set(
      blocks.compactMap { block in
        if case .image(_, _, let caption) = block.content { TextKey(caption.slice) } else { nil }
      })
  }
}
