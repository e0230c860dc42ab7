import SheafKit

/// A web page on its way to an article.
struct HTMLPage {
  /// The page.
  private(set) var tree: HTMLTree
  /// The elements that somebody wants kept, in page order; none when that is for us to find.
  private var kept: [HTMLTree.Index] = []
  /// Whether somebody said which elements to keep.
  var isChosen: Bool { !kept.isEmpty }
  /// Where its lines start.
  let lines: LineIndex
  /// The page as it was parsed: its programs and comments are in no tree.
  let page: [UInt8]
  /// Whether its article stood in a program.
  private(set) var isTold = false
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

  /// The address that the page states; nil when it states none.
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
        let text = tree.plainText(of: element, limit: FieldEvidence.longestText).slice
        removed.add(text, at: lines.place(of: element, in: element, tree), by: .removedBySite)
      }
    }
    (tree, kept) = (corrected.tree, corrected.kept)
  }

  /// The article on the page; nil when it holds neither text nor a headline. With `keepsDropped` it has a record of the page’s
  /// text that is no part of it. `shown` is what was found already of a page without a heading that is its title.
  func article(_ metadata: PageMetadata, shown: ShownPage? = nil, keepsDropped: Bool) -> MarkupArticle? {
    let article = shownArticle(metadata, shown, keepsDropped: keepsDropped)
    let size = article?.textSize(upTo: Self.leastShown) ?? 0
    guard size < Self.leastShown, kept.isEmpty, let told = ScriptArticle.told(page, scripts: scripts) else {
      return article
    }
    var page = HTMLPage(told)
    page.isTold = true
    let unseen = page.shownArticle(PageMetadata(page.tree, page.lines), nil, keepsDropped: keepsDropped)
    return unseen?.textSize(upTo: 2 * size + 1) ?? 0 > 2 * size ? unseen : article
  }

  /// Where the scripts of the page start.
  private var scripts: some Sequence<Int> {
    tree.nodes.lazy.filter { $0.tag == .script }.map { Int($0.offset) }
  }

  /// Of a page that shows less than this, in bytes, its programs are asked for the article.
  private static let leastShown = 240

  private func shownArticle(_ metadata: PageMetadata, _ shown: ShownPage?, keepsDropped: Bool) -> MarkupArticle? {
    let wanted = WantedTitle(metadata)
    let heading = wanted.heading(in: tree)
    func page(showsHidden: Bool) -> ShownPage {
      ShownPage(tree, showsHidden: showsHidden, kept: Set(kept), headline: heading)
    }
    let article = article(shown ?? page(showsHidden: false), metadata, wanted, keepsDropped)
    if let article, !article.blocks.isEmpty { return article }
    let unseen = self.article(page(showsHidden: true), metadata, wanted, keepsDropped) ?? article
    // The name of a page of menus is the title of nothing; a headline may be that of a text which is loaded later.
    guard let unseen, unseen.blocks.isEmpty, heading == nil else { return unseen }
    return unseen.title.map { $0.place.element == "title" } ?? true ? nil : unseen
  }

  private func article(
    _ shown: ShownPage, _ metadata: PageMetadata, _ wanted: WantedTitle, _ keepsDropped: Bool
  ) -> MarkupArticle? {
    let (outline, text) = (shown.outline, shown.text)
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
    let plainTitle = article.title?.value.plain
    article.kicker = headline.kicker.map(stated)
    article.subtitle = headline.subtitle.map(stated)?.map(Self.withoutDash).map(Self.withoutSign)
    article.credits = credits.credits
    var lineNodes = credits.nodes
    var unlabelled = credits.unlabelled
    if let plainTitle, !Kana.isChinese(plainTitle) {
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
    if article.credits.source == nil, credits.unlabelled.source == nil, sign.source == nil, let site = metadata.siteName
    {
      let people = article.credits.byline + unlabelled.byline + metadata.credits.byline
      let found = SiteSign(
        site.value, tree, outline, text, root: root, title: headline.title, people: people.map(\.name), lines: lines)
      if let medium = found.medium { sign.merge(source: medium) }
      if let nodes = found.signature { lineNodes.append(nodes) }
    }
    var machine = metadata.credits
    machine.dropAuthors { metadata.namesSite($0.name) }
    if let plainTitle, OfficialPaper.isTitle(plainTitle) { machine.dropAuthors { _ in true } }
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
    let opening =
      kept.isEmpty
      ? reader.pictures(from: headline.end ?? root, to: lead ?? root) + (lead.map(reader.blocks) ?? []) : []
    article.blocks = kept.isEmpty ? reader.blocks(in: root) : reader.blocks(ofKept: kept)
    // Mostly there is nothing before the text, and its list is not made once more for it.
    if !opening.isEmpty { article.blocks = opening + article.blocks }
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

}

extension MarkupArticle {
  /// The bytes of its text, counted until there are as many as asked for.
  fileprivate func textSize(upTo limit: Int) -> Int {
    var size = 0
    for block in blocks where size < limit { size += block.text?.count ?? 0 }
    return size
  }

  /// The captions of its pictures, which may stand outside of the text.
  fileprivate var captions: Set<TextKey> {
    Set(
      blocks.compactMap { block in
        if case .image(_, _, let caption) = block.content { TextKey(caption.slice) } else { nil }
      })
  }
}
