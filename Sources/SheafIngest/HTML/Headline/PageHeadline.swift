/// Finds the headline that readers see, and the lines over and under it.
struct PageHeadline {
  /// The units of the headline, of the line over it and of the line under it; nil where there is none.
  private(set) var title: TextUnit?
  private(set) var kicker: TextUnit?
  private(set) var subtitle: TextUnit?

  private let tree: HTMLTree
  private let lines: HeadLines
  private let wanted: WantedTitle

  /// Looks for the headline among the units before and in the first part of the element that holds the article: the last
  /// of the best by `HeadlineScore`, or what the page knows as its title and shows over several lines.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, wanted: WantedTitle) {
    self.tree = tree
    self.wanted = wanted
    let firstProse = text.units(in: tree.subtree(of: root)).firstIndex { unit in
      unit.weight(outline[unit.nodes.lowerBound]) >= 48 && tree.nodes[unit.block].tag.headingLevel == nil
        && !HeadlineNeighbours.isStandfirst(unit, tree)
    }
    lines = HeadLines(tree, outline, text.units[..<min(firstProse ?? text.units.count, 400)])
    guard let found = best() else { return }
    let neighbours = HeadlineNeighbours(lines, of: found.unit, at: found.place)
    let parts = HeadingParts(tree, found.unit, wanted: wanted)
    let standfirst = PageStandfirst(tree, outline, text, title: parts.title, wanted: wanted)
    title = parts.title
    kicker = neighbours.kicker ?? parts.kicker ?? standfirst.kicker
    subtitle = neighbours.subtitle ?? standfirst.unit
    if let line = subtitle, isText(line, text, root) { subtitle = nil }
  }

  /// Whether a sentence under the headline is the article itself: hardly anything stands behind it.
  private func isText(_ unit: TextUnit, _ text: PageText, _ root: HTMLTree.Index) -> Bool {
    let end = max(unit.nodes.upperBound, Int(tree.nodes[root].end))
    return unit.isEnded && text.prose(in: unit.nodes.upperBound..<end) * 4 < unit.weight([])
  }

  /// Where the article's own text can start: behind the headline and what stands under it; nil when there is none.
  var end: HTMLTree.Index? { (subtitle ?? title)?.nodes.upperBound }

  private func best() -> (unit: TextUnit, place: Int)? {
    let scores = HeadlineScore(lines, wanted: wanted)
    var best: (place: Int, score: Int)?
    for place in lines.units.indices {
      let score = scores.score(at: place)
      if score >= 3, score >= best?.score ?? 0 { best = (place, score) }
    }
    if let broken = brokenLine(),
      best.map({ $0.score < 7 || broken.unit.nodes.overlaps(lines.units[$0.place].nodes) }) ?? true
    {
      return broken
    }
    if let unnamed = unnamed(scores), unnamed.score >= best?.score ?? 0 { best = unnamed }
    return best.map { found in
      let place = overDash(found.place)
      return (trimmed(whole(place)), place)
    }
  }

  /// The place of the headline over a line with a dash before it that the page knows as one title with it.
  private func overDash(_ place: Int) -> Int {
    let units = lines.units
    guard units.indices.contains(place - 1), lines.isDashed(units[place]), case let over = units[place - 1],
      (8...120).contains(over.columns), over.linked == 0, wanted.opens(with: tree.key(of: over.nodes))
    else { return place }
    return place - 1
  }

  /// The place of the best line shortly before the text where the page’s title names only its site and a column.
  private func unnamed(_ scores: HeadlineScore) -> (place: Int, score: Int)? {
    guard wanted.namesOnlySite(tree) else { return nil }
    var best: (place: Int, score: Int)?
    for place in lines.units.indices.suffix(6) {
      let score = scores.scoreWithoutTitle(at: place)
      if score >= 1, score >= best?.score ?? 0 { best = (place, score) }
    }
    return best
  }

  /// The unit with its neighbours in the same heading: a headline over two lines.
  private func whole(_ place: Int) -> TextUnit {
    var unit = lines.units[place]
    guard tree.nodes[unit.block].tag.headingLevel != nil else { return centredWhole(unit) }
    for other in lines.units where other.block == unit.block && !lines.isCredits(other) {
      unit.nodes =
        min(unit.nodes.lowerBound, other.nodes.lowerBound)..<max(unit.nodes.upperBound, other.nodes.upperBound)
    }
    return unit
  }

  /// A centred line with those of its block that are set alike: a headline over two lines that the page does not know.
  private func centredWhole(_ unit: TextUnit) -> TextUnit {
    guard lines.isCentred(unit), unit.linked == 0, !wanted.isPart(tree.key(of: unit.nodes)) else { return unit }
    let all = lines.units.suffix(12).filter { $0.block == unit.block }
    guard (2...3).contains(all.count), let first = all.first, let last = all.last,
      all.reduce(0, { $0 + $1.columns }) <= 100,
      !wanted.opens(with: tree.key(of: first.nodes)),
      all.allSatisfy({ line in
        line.linked == 0 && !line.isEnded && !lines.isDashed(line) && !lines.isBracketed(line) && !lines.isCredits(line)
          && lines.fontSize(line) == lines.fontSize(unit) && !lines.isSmaller(line, unit)
          && !lines.isSmaller(unit, line)
      })
    else { return unit }
    var whole = unit
    whole.nodes = first.nodes.lowerBound..<last.nodes.upperBound
    return whole
  }

  /// A title that the page knows and shows over two or three lines of one block that is no heading.
  private func brokenLine() -> (unit: TextUnit, place: Int)? {
    let units = lines.units
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

  /// The unit without the link in brackets that opens it, which leads to all posts of a kind: `[转帖]`; nil without one.
  private func withoutKind(_ unit: TextUnit) -> TextUnit? {
    let first = unit.nodes.lowerBound
    guard tree.isInside([.a], first, upTo: unit.block, limit: 4),
      case let kind = tree.text(of: first).scalars[...].trimming(\.isSpace), (3...12).contains(kind.count),
      let open = kind.first, let close = kind.last, ["[]", "【】", "［］"].contains(String(scalars: [open, close][...])),
      let next = unit.nodes.dropFirst().first(where: {
        tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 0x20 }
      })
    else { return nil }
    var unit = unit
    unit.nodes = next..<unit.nodes.upperBound
    return unit
  }

  /// The unit without a link before or behind it that the page's own title does not have: the name of a section.
  private func trimmed(_ unit: TextUnit) -> TextUnit {
    if unit.linked > 0, let unit = withoutKind(unit) { return unit }
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
}
