import SheafKit

/// Finds the headline that readers see, and the lines over and under it.
struct PageHeadline {
  /// The units of the headline, of the line over it and of the line under it; nil where there is none.
  private(set) var title: TextUnit?
  private(set) var kicker: TextUnit?
  private(set) var subtitle: TextUnit?

  private let tree: HTMLTree
  private let outline: PageOutline
  private let units: ArraySlice<TextUnit>
  private let wanted: WantedTitle
  /// Whether the page has an h1.
  private let hasFirstHeading: Bool

  /// Looks for the headline among the units before and in the first part of the element that holds the article.
  ///
  /// Evidence, in falling weight: it is what the page's metadata call its title; it is a part of the text of `<title>`;
  /// it is an h1; its class says so. A line that is a link, or stands in navigation, speaks against itself.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, wanted: WantedTitle) {
    self.tree = tree
    self.outline = outline
    let firstProse = text.units(in: tree.subtree(of: root)).firstIndex { unit in
      unit.weight(outline[unit.nodes.lowerBound]) >= 48 && tree.nodes[unit.block].tag.headingLevel == nil
        && !Self.isStandfirst(unit, tree)
    }
    units = text.units[..<min(firstProse ?? text.units.count, 400)]
    self.wanted = wanted
    hasFirstHeading = tree.nodes.contains { $0.tag == .h1 }
    var best: (place: Int, score: Int)?
    for place in units.indices {
      let score = score(units[place]) + layoutScore(place)
      if score >= 3, score >= best?.score ?? 0 { best = (place, score) }
    }
    let broken = brokenLine()
    if let broken, best.map({ $0.score < 7 }) ?? true {
      title = broken.unit
      findNeighbours(of: broken.place)
    } else if let place = best?.place {
      title = trimmed(whole(place))
      findNeighbours(of: place)
    }
    if let found = title {
      let parts = HeadingParts(tree, found)
      title = parts.title
      kicker = kicker ?? parts.kicker
    }
    if let title {
      let standfirst = PageStandfirst(tree, outline, text, title: title)
      subtitle = subtitle ?? standfirst.unit
      kicker = kicker ?? standfirst.kicker
    }
  }

  /// Where the article's own text can start: behind the headline and what stands under it; nil when there is none.
  var end: HTMLTree.Index? { (subtitle ?? title)?.nodes.upperBound }

  private func score(_ unit: TextUnit) -> Int {
    // Navigation is most of what stands before an article; a headline that is a link is a heading at least.
    let level = headingLevel(of: unit)
    let isLink = unit.linked * 2 > unit.columns
    guard unit.columns >= 4, unit.columns <= 240, !isLink || level != nil else { return 0 }
    var score =
      wanted.mayBe(columns: unit.columns) ? wanted.score(tree.key(of: unit.nodes), columns: unit.columns) : 0
    switch level {
    case 1: score += 3
    case 2: score += isFirstOfItsHeader(unit) ? 3 : 2
    case 3, 4: score += 1
    default: break
    }
    if isNamed(Self.titleWords, unit) { score += 1 }
    // The sign of the site may be what the page calls itself, too.
    if isNamed(Self.signWords, unit), !isFirstOfItsHeader(unit) { return 0 }
    if outline[unit.nodes.lowerBound].contains(.furniture) { score -= 2 }
    if isLink { score -= 3 }
    return score
  }

  /// Whether a unit is a second-level heading in the `header` of an article on a page without any of the first level.
  private func isFirstOfItsHeader(_ unit: TextUnit) -> Bool {
    guard !hasFirstHeading, tree.nodes[unit.block].tag == .h2, let header = tree.parent(of: unit.block),
      tree.nodes[header].tag == .header, let article = tree.parent(of: header)
    else { return false }
    return tree.nodes[article].tag == .article
  }

  /// What the look of a line says where its markup says nothing: centred or large, and over a line of credits.
  private func layoutScore(_ place: Int) -> Int {
    let unit = units[place]
    guard unit.linked == 0, (8...120).contains(unit.columns), headingLevel(of: unit) == nil, place + 1 < units.endIndex,
      isCentred(unit) || isLarge(unit) || isNamed(Self.titleWords, unit), !isDashed(unit)
    else { return 0 }
    // A line under the headline may stand between it and the credits.
    let next = isDashed(units[place + 1]) && place + 2 < units.endIndex ? units[place + 2] : units[place + 1]
    let isOverCredits =
      isCredits(next) || isLarge(unit) && units[place...].dropFirst(2).prefix(2).contains(where: isCredits)
    guard !paragraph(of: unit).isCredits, isOverCredits else { return 0 }
    return isLarge(unit) ? 4 : 3
  }

  private func isDashed(_ unit: TextUnit) -> Bool {
    Self.dashes.start(tree.text(of: unit.nodes.lowerBound).drop { $0 <= 0x20 })
  }

  private func isCentred(_ unit: TextUnit) -> Bool {
    outline[unit.nodes.lowerBound].contains(.centred)
      || tree.bytes(of: .align, at: unit.block).map(PageOutline.isCentre) ?? false
  }

  /// Whether a `font` element around the text sets it in a size for headlines.
  private func isLarge(_ unit: TextUnit) -> Bool {
    around(unit).contains { element in
      tree.bytes(of: .size, at: element).map { size in
        size.elementsEqual("+2".utf8) || size.first.map { $0 >= UInt8(ascii: "4") && size.count == 1 } ?? false
      } ?? false
    }
  }

  private func isCredits(_ unit: TextUnit) -> Bool {
    let paragraph = paragraph(of: unit)
    guard !paragraph.isCredits else { return true }
    return unit.columns <= 160
      && CreditLine.read(paragraph.text).map { found in
        found.published != nil || found.source != nil || found.isWholeLine && !found.byline.isEmpty
      } ?? false
  }

  private func paragraph(of unit: TextUnit) -> Paragraph {
    let text = unit.nodes.filter { tree.nodes[$0].tag == .text }.flatMap { tree.text(of: $0) }
    return Paragraph(text[...], line: 0)
  }

  private func headingLevel(of unit: TextUnit) -> Int? {
    tree.nodes[unit.block].tag.headingLevel ?? tree.parent(of: unit.block).flatMap { tree.nodes[$0].tag.headingLevel }
  }

  /// The elements around the text of a unit, up to its block.
  private func around(_ unit: TextUnit) -> [HTMLTree.Index] {
    var elements: [Int] = []
    var element = unit.nodes.lowerBound
    while element > unit.block, let parent = tree.parent(of: element), elements.count < 12 {
      elements.append(parent)
      element = parent
    }
    return elements
  }

  private func isNamed(_ words: WordTable<Bool>, _ unit: TextUnit) -> Bool {
    around(unit).contains { ClassHint.names(words, tree, $0) }
  }

  /// The unit with its neighbours in the same heading: a headline over two lines.
  private func whole(_ place: Int) -> TextUnit {
    var unit = units[place]
    guard tree.nodes[unit.block].tag.headingLevel != nil else { return unit }
    for other in units where other.block == unit.block && !isCredits(other) {
      unit.nodes =
        min(unit.nodes.lowerBound, other.nodes.lowerBound)..<max(unit.nodes.upperBound, other.nodes.upperBound)
    }
    return unit
  }

  /// A title that the page knows and shows over two or three lines of one block that is no heading.
  private func brokenLine() -> (unit: TextUnit, place: Int)? {
    for place in units.indices where units[place].columns <= 120 && units[place].linked == 0 {
      var end = place + 1
      while end < min(place + 3, units.endIndex), units[end].block == units[place].block {
        let nodes = units[place].nodes.lowerBound..<units[end].nodes.upperBound
        if wanted.isExactly(tree.key(of: nodes)) {
          var unit = units[place]
          unit.nodes = nodes
          return (unit, end)
        }
        end += 1
      }
    }
    return nil
  }

  /// The unit without a link before or behind it that the page's own title does not have: the name of a section.
  private func trimmed(_ unit: TextUnit) -> TextUnit {
    guard unit.linked > 0, unit.columns <= 240, !wanted.isExactly(tree.key(of: unit.nodes)) else { return unit }
    let texts = unit.nodes.filter { tree.nodes[$0].tag == .text }
    // A heading has a few; each costs a look at all.
    guard texts.count <= 64 else { return unit }
    for place in texts.indices.dropFirst() {
      for nodes in [texts[place]..<unit.nodes.upperBound, unit.nodes.lowerBound..<texts[place]]
      where wanted.isExactly(tree.key(of: nodes)) {
        var unit = unit
        unit.nodes = nodes
        return unit
      }
    }
    return unit
  }

  private mutating func findNeighbours(of place: Int) {
    guard let title else { return }
    if let before = units[..<place].last(where: { $0.nodes.upperBound <= title.nodes.lowerBound }),
      before.block != title.block, before.columns <= 80,
      isNamed(Self.kickerWords, before) || headingLevel(of: before) != nil && isBeside(before, title)
        || isCentred(before) && (isLarge(title) || isOtherwiseSet(before, title) || isSmaller(before, title))
          && isNextRow(before, title)
        || isParagraphOver(before, title),
      isLine(before)
    {
      kicker = before
    }
    guard let after = units[(place + 1)...].first(where: { $0.block != title.block }), after.columns <= 120 else {
      return
    }
    if isNamed(Self.subtitleWords, after) || isAlone(after, in: Self.subtitleWords)
      || isCentred(after) && (isSmaller(after, title) || isOtherwiseSet(after, title)) && isNextRow(title, after)
      || headingLevel(of: after) != nil && isBeside(after, title)
      || isDashed(after), isLine(after)
    {
      subtitle = after
    }
  }

  /// Whether a unit can be a line of the head: no link, no credits, no sentence of the text.
  private func isLine(_ unit: TextUnit) -> Bool {
    guard unit.columns >= 4, unit.linked == 0, !outline[unit.nodes.lowerBound].contains(.furniture) else {
      return false
    }
    let paragraph = paragraph(of: unit)
    if unit.nodes.count > 1, let fields = InfoLine(tree, unit).read()?.credits,
      fields.published != nil || fields.source != nil
    {
      return false
    }
    return !paragraph.isCredits && !Widgets.isWidget(paragraph) && !Breadcrumbs.isBreadcrumb(paragraph)
  }

  /// Whether a short Chinese line is a paragraph of its own right over the heading that holds the headline, and nothing
  /// else than a line over it can be: no channel, no medium, no sentence.
  private func isParagraphOver(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    guard tree.nodes[unit.block].tag == .p, (10...60).contains(unit.columns), !unit.isEnded else { return false }
    let heading =
      around(title).last { tree.nodes[$0].tag.headingLevel != nil } ?? tree.parent(of: title.block) ?? title.block
    guard tree.nodes[heading].tag.headingLevel != nil, tree.parent(of: heading) == tree.parent(of: unit.block),
      heading - Int(tree.nodes[unit.block].end) <= 1
    else { return false }
    let words = paragraph(of: unit).text.scalars[...].trimming(\.isSpace)
    return words.allSatisfy { Han.isIdeograph($0) || "“”《》·、，—".unicodeScalars.contains($0) }
      && !MediumName.isLike(words)
      && !MediumName.isChannel(words)
  }

  private func isBeside(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    tree.nodes[unit.block].parent == tree.nodes[title.block].parent
  }

  /// Whether two units stand in blocks of different classes: a smaller type, for all that can be told.
  private func isOtherwiseSet(_ unit: TextUnit, _ other: TextUnit) -> Bool {
    let (name, otherName) = (tree.bytes(of: .class, at: unit.block), tree.bytes(of: .class, at: other.block))
    return name != otherName
  }

  /// Whether a unit is called the line under the headline, however long it is.
  private static func isStandfirst(_ unit: TextUnit, _ tree: HTMLTree) -> Bool {
    unit.columns <= 120
      && [unit.block, tree.parent(of: unit.block) ?? unit.block].contains { ClassHint.names(subtitleWords, tree, $0) }
  }

  /// Whether a unit is all that stands in an element around its block that is named so.
  private func isAlone(_ unit: TextUnit, in words: WordTable<Bool>) -> Bool {
    guard let parent = tree.parent(of: unit.block), ClassHint.names(words, tree, parent) else { return false }
    let nodes = tree.subtree(of: parent)
    return units.allSatisfy { $0.nodes == unit.nodes || !nodes.overlaps($0.nodes) }
  }

  /// Whether both units state a size of type and the first the smaller one.
  private func isSmaller(_ unit: TextUnit, _ other: TextUnit) -> Bool {
    guard let size = typeSize(unit), let otherSize = typeSize(other) else { return false }
    return size < otherSize
  }

  /// The size of type, in pixels, that the style of an element around a unit's first text states.
  private func typeSize(_ unit: TextUnit) -> Int? {
    for element in around(unit) {
      guard let style = tree.bytes(of: .style, at: element) else { continue }
      let folded = style.prefix(512).compactMap { $0 <= 0x20 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      guard let place = folded.firstRange(of: Array("font-size:".utf8)) else { continue }
      let digits = folded[place.upperBound...].prefix { (0x30...0x39).contains($0) }
      guard digits.count <= 3, folded[digits.endIndex...].starts(with: Array("px".utf8)) else { continue }
      return Int(digits.string)
    }
    return nil
  }

  /// Whether two units stand in cells of rows that follow one another.
  private func isNextRow(_ unit: TextUnit, _ next: TextUnit) -> Bool {
    func row(_ unit: TextUnit) -> Int? {
      let cell = unit.block
      return tree.nodes[cell].tag == .td ? tree.parent(of: cell) : nil
    }
    guard let first = row(unit), let second = row(next) else { return false }
    return tree.parent(of: first) == tree.parent(of: second) && second - Int(tree.nodes[first].end) <= 1
  }

  private static let titleWords = ClassHint.words("title headline tit bt biaoti heading hd subject")
  /// The sign of the site, which many pages mark up as their first heading.
  private static let signWords = ClassHint.words("logo brand sitename sitetitle masthead")
  private static let kickerWords = ClassHint.words(
    "kicker yinti eyebrow pre prehead preheadline antetitulo volanta cintillo topline overtitle occhiello pretitle surtitle shoulder jianti overline supertitle toptitle introtitle yt dachzeile surtitre"
  )
  private static let subtitleWords = ClassHint.words(
    "subtitle futi fubiaoti subhead subheadline deck standfirst subtit dek subheading ft subtitulo sottotitolo untertitel unterzeile soustitre bajada"
  )
  private static let dashes = Phrases("—— — -- –– ── ―― －")
}
