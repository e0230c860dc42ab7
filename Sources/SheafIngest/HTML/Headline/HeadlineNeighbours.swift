import SheafKit

/// The line over a headline and the line under it, as Chinese papers set them: named so, dashed, centred in a smaller
/// type, or a heading beside the headline.
struct HeadlineNeighbours {
  /// The line over it; nil where there is none.
  private(set) var kicker: TextUnit?
  /// The line under it; nil where there is none.
  private(set) var subtitle: TextUnit?

  private let lines: HeadLines
  private var tree: HTMLTree { lines.tree }

  /// Looks around the headline, which stands at a place among the lines.
  init(_ lines: HeadLines, of title: TextUnit, at place: Int) {
    self.lines = lines
    if let before = lines.units[..<place].last(where: { $0.nodes.upperBound <= title.nodes.lowerBound }),
      before.block != title.block, before.columns <= 80, isOver(before, title), isLine(before)
    {
      kicker = before
    }
    let below = lines.units[(place + 1)...].drop { $0.block == title.block }
    if let own = ownLine(under: title, at: place) {
      subtitle = own
    } else if let after = below.first, after.columns <= 120, isUnder(after, title), isLine(after) {
      subtitle = after
    } else if let named = below.prefix(4).first(where: isNamedSubtitle), named.columns <= 120, isLine(named),
      below.prefix(while: { $0.nodes != named.nodes }).allSatisfy(lines.isCredits)
    {
      // The credits may stand between the two.
      subtitle = named
    }
  }

  /// The line behind the headline in its own block that is set in a smaller `font`; nil where there is none.
  private func ownLine(under title: TextUnit, at place: Int) -> TextUnit? {
    let rest = lines.units[(place + 1)...].prefix(3).filter {
      $0.block == title.block && $0.nodes.lowerBound >= title.nodes.upperBound
    }
    guard rest.count == 1, let line = rest.first, (8...80).contains(line.columns), !line.isEnded,
      lines.isInLesserFont(line, title), isLine(line)
    else { return nil }
    return line
  }

  private func isNamedSubtitle(_ unit: TextUnit) -> Bool { lines.isNamed(Self.subtitleWords, unit) }

  private func isOver(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    lines.isNamed(Self.kickerWords, unit) || lines.headingLevel(of: unit) != nil && isBeside(unit, title)
      || lines.isCentred(unit)
        && (lines.isLarge(title) || lines.isOtherwiseSet(unit, title) || lines.isSmaller(unit, title))
        && tree.areInNextRows(unit.block, title.block)
      || isParagraphOver(unit, title)
  }

  private func isUnder(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    lines.isNamed(Self.subtitleWords, unit) || isAlone(unit, in: Self.subtitleWords)
      || lines.isCentred(unit) && (lines.isSmaller(unit, title) || lines.isOtherwiseSet(unit, title))
        && tree.areInNextRows(title.block, unit.block)
      || lines.isCentred(unit) && lines.isCentred(title) && lines.isSmaller(unit, title) && isBeside(unit, title)
        && tree.nextElement(after: title.block) == unit.block
      || lines.headingLevel(of: unit) != nil && isBeside(unit, title) && !headsSection(unit)
      || lines.isDashed(unit)
      || lines.isBracketed(unit) && lines.isCentred(unit) && lines.isCentred(title)
        && tree.areInNextRows(title.block, unit.block)
  }

  /// Whether a unit is called the line under the headline, however long it is.
  static func isStandfirst(_ unit: TextUnit, _ tree: HTMLTree) -> Bool {
    unit.columns <= 120
      && [unit.block, tree.parent(of: unit.block) ?? unit.block].contains { ClassHint.names(subtitleWords, tree, $0) }
  }

  /// Whether a unit can be a line of the head: no link, no credits, no sentence of the text.
  private func isLine(_ unit: TextUnit) -> Bool {
    guard unit.columns >= 4, unit.linked == 0, !lines.outline[unit.nodes.lowerBound].contains(.furniture) else {
      return false
    }
    let paragraph = lines.paragraph(of: unit)
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
      lines.around(title).reduce(nil) { tree.nodes[$1].tag.headingLevel != nil ? $1 : $0 }
      ?? tree.parent(of: title.block) ?? title.block
    guard tree.nodes[heading].tag.headingLevel != nil, tree.parent(of: heading) == tree.parent(of: unit.block),
      heading - Int(tree.nodes[unit.block].end) <= 1
    else { return false }
    let words = lines.paragraph(of: unit).text.scalars[...].trimming(\.isSpace)
    return words.allSatisfy { Han.isIdeograph($0) || "“”《》·、，—".unicodeScalars.contains($0) }
      && !MediumName.isLike(words) && !MediumName.isChannel(words)
  }

  private func isBeside(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    tree.nodes[unit.block].parent == tree.nodes[title.block].parent
  }

  /// Whether two headings more of its kind follow beside it: then it is the first section's, and no line under the headline.
  private func headsSection(_ unit: TextUnit) -> Bool {
    guard let parent = tree.parent(of: unit.block) else { return false }
    let (block, tag) = (Int(unit.block), tree.nodes[unit.block].tag)
    return tree.children(of: parent).lazy.filter { $0 > block && tree.nodes[$0].tag == tag }.prefix(2).count == 2
  }

  /// Whether a unit is all that stands in an element around its block that is named so.
  private func isAlone(_ unit: TextUnit, in words: WordTable<Bool>) -> Bool {
    guard let parent = tree.parent(of: unit.block), ClassHint.names(words, tree, parent) else { return false }
    let nodes = tree.subtree(of: parent)
    return lines.units.allSatisfy { $0.nodes == unit.nodes || !nodes.overlaps($0.nodes) }
  }

  private static let kickerWords = ClassHint.words(
    "kicker yinti eyebrow pre prehead preheadline antetitulo volanta cintillo topline overtitle occhiello pretitle surtitle shoulder jianti overline supertitle toptitle introtitle yt dachzeile surtitre"
  )
  private static let subtitleWords = ClassHint.words(
    "subtitle artsub futi fubiaoti subhead subheadline deck standfirst subtit dek subheading ft subtitulo sottotitolo untertitel unterzeile soustitre bajada"
  )
}
