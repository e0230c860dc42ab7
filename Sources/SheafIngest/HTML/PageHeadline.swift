/// Finds the headline that readers see, and the lines over and under it.
struct PageHeadline {
  /// The units of the headline, of the line over it and of the line under it; nil where there is none.
  private(set) var title: TextUnit?
  private(set) var kicker: TextUnit?
  private(set) var subtitle: TextUnit?

  private let tree: HTMLTree
  private let outline: PageOutline
  private let units: ArraySlice<TextUnit>

  /// Looks for the headline among the units before and in the first part of the element that holds the article.
  ///
  /// Evidence, in falling weight: it is what the page's metadata call its title; it opens the text of `<title>`; it is an
  /// h1; its class says so. A line that is a link, or stands in navigation, speaks against itself.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, metadata: PageMetadata) {
    self.tree = tree
    self.outline = outline
    let firstProse = text.units.firstIndex { unit in
      tree.subtree(of: root).contains(unit.nodes.lowerBound) && unit.weight(outline[unit.nodes.lowerBound]) >= 48
        && tree.nodes[unit.block].tag.headingLevel == nil
    }
    units = text.units[..<min(firstProse ?? text.units.count, 400)]
    let wanted = metadata.headline.map { TextKey(ArraySlice($0.value)) }
    let pageTitle = metadata.pageTitle.map { TextKey(ArraySlice($0.value)) }
    var best: (place: Int, score: Int)?
    for place in units.indices {
      let score = score(units[place], wanted, pageTitle) + layoutScore(place)
      if score >= 3, score >= best?.score ?? 0 { best = (place, score) }
    }
    guard let place = best?.place else { return }
    title = whole(place)
    findNeighbours(of: place)
  }

  /// Where the article's own text can start: behind the headline and what stands under it; nil when there is none.
  var end: HTMLTree.Index? { (subtitle ?? title)?.nodes.upperBound }

  /// The key of a unit's text.
  private func key(of unit: TextUnit) -> TextKey {
    TextKey(unit.nodes.filter { tree.nodes[$0].tag == .text }.flatMap { tree.text(of: $0) }[...])
  }

  private func score(_ unit: TextUnit, _ wanted: TextKey?, _ pageTitle: TextKey?) -> Int {
    // Navigation is most of what stands before an article; a headline that is a link is a heading at least.
    let isLink = unit.linked * 2 > unit.columns
    guard unit.columns >= 4, unit.columns <= 240, !isLink || headingLevel(of: unit) != nil else { return 0 }
    var score = 0
    let key = key(of: unit)
    if let wanted, key == wanted { score += 6 }
    if let pageTitle, unit.columns >= 8, pageTitle.hasPrefix(key) {
      score += 4
    } else if let pageTitle, unit.columns >= 16, pageTitle.contains(key) {
      score += 3
    }
    switch headingLevel(of: unit) {
    case 1: score += 3
    case 2: score += 2
    case 3, 4: score += 1
    default: break
    }
    if ClassHint.names(Self.titleWords, tree, unit.block) { score += 1 }
    if outline[unit.nodes.lowerBound].contains(.furniture) { score -= 2 }
    if isLink { score -= 3 }
    return score
  }

  /// What the look of a line says where its markup says nothing: centred, bold, and over a line of credits.
  private func layoutScore(_ place: Int) -> Int {
    let unit = units[place]
    guard outline[unit.nodes.lowerBound].contains(.centred), unit.linked == 0, (8...120).contains(unit.columns),
      headingLevel(of: unit) == nil, place + 1 < units.endIndex
    else { return 0 }
    let next = units[place + 1]
    guard !paragraph(of: unit).isCredits, paragraph(of: next).isCredits else { return 0 }
    return 3
  }

  private func paragraph(of unit: TextUnit) -> Paragraph {
    let text = unit.nodes.filter { tree.nodes[$0].tag == .text }.flatMap { tree.text(of: $0) }
    return Paragraph(text[...], line: 0)
  }

  private func headingLevel(of unit: TextUnit) -> Int? {
    tree.nodes[unit.block].tag.headingLevel ?? tree.parent(of: unit.block).flatMap { tree.nodes[$0].tag.headingLevel }
  }

  /// The unit with its neighbours in the same heading: a headline over two lines.
  private func whole(_ place: Int) -> TextUnit {
    var unit = units[place]
    guard tree.nodes[unit.block].tag.headingLevel != nil else { return unit }
    for other in units where other.block == unit.block {
      unit.nodes =
        min(unit.nodes.lowerBound, other.nodes.lowerBound)..<max(unit.nodes.upperBound, other.nodes.upperBound)
    }
    return unit
  }

  private mutating func findNeighbours(of place: Int) {
    guard let title else { return }
    if let before = units[..<place].last(where: { $0.block != title.block }), before.columns <= 80,
      ClassHint.names(Self.kickerWords, tree, before.block)
        || headingLevel(of: before) != nil && isBeside(before, title),
      isLine(before)
    {
      kicker = before
    }
    guard let after = units[(place + 1)...].first(where: { $0.block != title.block }), after.columns <= 120 else {
      return
    }
    let opening = tree.text(of: after.nodes.lowerBound).drop { $0 <= 0x20 }
    if ClassHint.names(Self.subtitleWords, tree, after.block)
      || headingLevel(of: after) != nil && isBeside(after, title)
      || Self.dashes.start(opening), isLine(after)
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
    return !paragraph.isCredits && !Widgets.isWidget(paragraph) && !Breadcrumbs.isBreadcrumb(paragraph)
  }

  private func isBeside(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    tree.nodes[unit.block].parent == tree.nodes[title.block].parent
  }

  private static let titleWords = ClassHint.words("title headline tit bt biaoti heading hd subject")
  private static let kickerWords = ClassHint.words(
    "kicker yinti eyebrow pretitle shoulder jianti overline supertitle toptitle")
  private static let subtitleWords = ClassHint.words(
    "subtitle futi fubiaoti subhead subheadline deck standfirst subtit dek")
  private static let dashes = Phrases("—— — -- –– ── ―― －")
}

extension TextKey {
  /// Whether the text holds another.
  fileprivate func contains(_ other: TextKey) -> Bool {
    guard let first = other.bytes.first, other.bytes.count <= bytes.count else { return false }
    return (0...(bytes.count - other.bytes.count)).contains { place in
      bytes[place] == first && bytes[place...].starts(with: other.bytes)
    }
  }
}
