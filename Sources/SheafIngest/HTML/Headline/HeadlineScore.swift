import SheafKit

/// How much a line before an article speaks for being its headline.
///
/// Evidence, in falling weight: it is what the page's metadata call its title; it is a part of the text of `<title>`;
/// it is an h1; its class says so. A line that is a link, or stands in navigation, speaks against itself.
struct HeadlineScore {
  private let lines: HeadLines
  private let wanted: WantedTitle
  /// Whether the page has an h1.
  private let hasFirstHeading: Bool
  private var tree: HTMLTree { lines.tree }
  private var units: ArraySlice<TextUnit> { lines.units }

  /// Weighs lines of a page by what it calls its title.
  init(_ lines: HeadLines, wanted: WantedTitle) {
    self.lines = lines
    self.wanted = wanted
    hasFirstHeading = lines.tree.nodes.contains { $0.tag == .h1 }
  }

  /// The score of the line at a place; from 3 on it may be the headline.
  func score(at place: Int) -> Int {
    let score = wordingScore(units[place]) + layoutScore(place)
    return score > 0 && score < 3 && isTitleOverCredits(place) ? score + 2 : score
  }

  /// Whether a heading that is called a title stands right over a line of credits, whatever the page says of its title.
  private func isTitleOverCredits(_ place: Int) -> Bool {
    let unit = units[place]
    return (8...120).contains(unit.columns) && lines.headingLevel(of: unit) != nil
      && lines.isNamed(Self.titleWords, unit) && !lines.outline[unit.nodes.lowerBound].contains(.furniture)
      && place + 1 < units.endIndex && lines.isCredits(units[place + 1])
  }

  private func wordingScore(_ unit: TextUnit) -> Int {
    // Navigation is most of what stands before an article; a headline that is a link is a heading at least.
    let level = lines.headingLevel(of: unit)
    let mayBe = wanted.mayBe(columns: unit.columns)
    let isLink = unit.linked * 2 > unit.columns && !(mayBe && leadsHere(unit))
    guard unit.columns >= 4, unit.columns <= 240, !isLink || level != nil else { return 0 }
    var score = mayBe ? wanted.score(tree.key(of: unit.nodes), columns: unit.columns) : 0
    switch level {
    case 1: score += 3
    case 2: score += isFirstOfItsHeader(unit) ? 3 : 2
    case 3, 4: score += 1
    default: break
    }
    if lines.isNamed(Self.titleWords, unit) { score += 1 }
    if score > 0, level == nil, isInPath(unit) { return 0 }
    // The sign of the site may be what the page calls itself, too.
    if lines.isNamed(Self.signWords, unit), !isFirstOfItsHeader(unit) { return 0 }
    if lines.outline[unit.nodes.lowerBound].contains(.furniture) { score -= 2 }
    if isLink { score -= 3 }
    return score
  }

  /// Whether a line is a link to the page that it stands on, as programs for blogs set their headlines.
  private func leadsHere(_ unit: TextUnit) -> Bool {
    guard let link = lines.around(unit).first(where: { tree.nodes[$0].tag == .a }) ?? tree.parent(of: unit.block),
      tree.nodes[link].tag == .a
    else { return false }
    return tree.bytes(of: .href, at: link).map(wanted.isAddress) ?? false
  }

  /// How much a line speaks for being the headline on a page whose title names nothing but the site and a column: it is a
  /// heading, or called a title, and no such name itself.
  func scoreWithoutTitle(at place: Int) -> Int {
    let unit = units[place]
    guard (8...120).contains(unit.columns), unit.linked == 0, !unit.isEnded || lines.headingLevel(of: unit) != nil,
      !lines.isCredits(unit),
      !lines.outline[unit.nodes.lowerBound].contains(.furniture), !wanted.isPart(tree.key(of: unit.nodes))
    else { return 0 }
    // A heading of any level over a line of credits; and a line that is nothing else.
    guard place + 1 < units.endIndex else { return score(at: place) }
    let isOverCredits = lines.isCredits(next(behind: place))
    // The larger of two centred lines.
    let isLarger =
      isOverCredits && units[(place + 1)...].prefix(3).contains { lines.isUnder($0, unit) && lines.isSmaller($0, unit) }
    return score(at: place) + (isOverCredits ? lines.headingLevel(of: unit) != nil ? 3 : 1 : 0) + (isLarger ? 2 : 0)
  }

  /// Whether a unit is a step of the path to the page, which ends with the column or with the headline once more.
  private func isInPath(_ unit: TextUnit) -> Bool {
    [unit.block, tree.parent(of: unit.block) ?? unit.block].contains { ClassHint.names(Self.pathWords, tree, $0) }
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
    guard unit.linked == 0, (8...120).contains(unit.columns), lines.headingLevel(of: unit) == nil,
      place + 1 < units.endIndex,
      lines.isCentred(unit) || lines.isLarge(unit) || lines.isNamed(Self.titleWords, unit), !lines.isDashed(unit),
      !lines.isBracketed(unit)
    else { return 0 }
    let next = next(behind: place)
    let isOverCredits =
      lines.isCredits(next)
      || lines.isLarge(unit) && units[place...].dropFirst(2).prefix(2).contains(where: lines.isCredits)
    guard !lines.paragraph(of: unit).isCredits, isOverCredits else { return 0 }
    return lines.isLarge(unit) ? 4 : 3
  }

  /// The line behind one that may be the headline; others under it may stand between it and the credits.
  private func next(behind place: Int) -> TextUnit {
    units[(place + 1)...].prefix(4).first { !lines.isUnder($0, units[place]) } ?? units[place + 1]
  }

  private static let titleWords = ClassHint.words("title headline tit bt biaoti heading hd subject")
  private static let pathWords = ClassHint.words("breadcrumb breadcrumbs crumb crumbs")
  /// The sign of the site, which many pages mark up as their first heading.
  private static let signWords = ClassHint.words("logo brand sitename sitetitle masthead")
}
