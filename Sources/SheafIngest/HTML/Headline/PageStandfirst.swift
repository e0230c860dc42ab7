import SheafKit

/// Finds the standfirst of a page that is not in Chinese: the sentence or two under the headline that sum the article up.
///
/// It is one of these:
/// - named so by its class;
/// - what the page says of itself for machines;
/// - alone with the headline in one box;
/// - a bold line of its own that opens the text;
/// - in smaller type than a headline in a `font` element.
///
/// A first paragraph that is called `lead` or `intro` among its like belongs to the text.
struct PageStandfirst {
  /// The line; nil when there is none.
  private(set) var unit: TextUnit?
  /// The line over a headline in a `font` element; nil when there is none.
  private(set) var kicker: TextUnit?

  private let tree: HTMLTree
  private let outline: PageOutline
  private let units: [TextUnit]

  /// Looks at the units around the headline.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, title: TextUnit, wanted: WantedTitle) {
    self.tree = tree
    self.outline = outline
    units = text.units
    guard !Kana.isChinese(line(title)) else { return }
    let first = text.firstUnit(from: title.nodes.upperBound)
    kicker = overFont(title, before: first)
    for place in first..<min(first + 14, units.count) {
      let candidate = units[place]
      let isNextHeading = place == first && isHeadingSentence(candidate)
      guard candidate.linked * 4 <= candidate.columns,
        isNextHeading || !outline[candidate.nodes.lowerBound].contains(.furniture)
      else { continue }
      let next = units.indices.contains(place + 1) ? units[place + 1] : nil
      if (40...480).contains(candidate.columns), wanted.describes(tree.key(of: candidate.nodes)),
        AlphabetDateline.split(line(candidate)) == nil, !isParagraphOfText(candidate, at: place)
      {
        unit = candidate
        return
      }
      // PORTRAIT - is no place.
      let isCalledSo = isNamed(Self.words, candidate)
      if (12...480).contains(candidate.columns), !isCaption(candidate, title), !isCredits(candidate),
        isCalledSo || AlphabetDateline.split(line(candidate)) == nil,
        isCalledSo || isNamed(Self.weakWords, candidate) && !isParagraph(candidate, before: next)
          || place == first
            && (isBeside(candidate, title) || isUnderFont(candidate, title) || isInHeader(candidate, title))
          || isBoldOpening(candidate, before: next) || isLongHeading(candidate, before: next)
          || isNextHeading && (candidate.isEnded || next.map { tree.nodes[$0.block].tag != .p } ?? false)
      {
        unit = withoutPlace(candidate)
        return
      }
      // Running text has begun, unless it is the words under a picture.
      if candidate.weight([]) >= 48, !tree.isInside([.figcaption], candidate.nodes.lowerBound, limit: 6) { return }
    }
  }

  /// Whether a line stands under a picture, or alone with one in a box.
  private func isCaption(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    var element = unit.block
    // What is called a lead itself may stand in a box for the words under a picture.
    if ClassHint.names(Self.words, tree, element) || ClassHint.names(Self.weakWords, tree, element) {
      return tree.isInside([.figure, .figcaption], unit.nodes.lowerBound, limit: 6)
    }
    if outline[unit.nodes.lowerBound].contains(.caption) { return true }
    for box in tree.elements(around: unit.nodes.lowerBound, limit: 10) {
      let nodes = tree.subtree(of: box)
      if nodes.contains(title.nodes.lowerBound) || units(in: box, limit: 6) > 5 { break }
      if nodes.contains(where: { tree.nodes[$0].tag == .img }) { return true }
    }
    for _ in 0..<3 {
      switch tree.nodes[element].tag {
      case .figure, .figcaption: return true
      default: break
      }
      guard let parent = tree.parent(of: element), units(in: parent, limit: 3) <= 2 else { return false }
      element = parent
      if tree.subtree(of: element).contains(where: { tree.nodes[$0].tag == .img }) { return true }
    }
    return false
  }

  /// Whether a whole sentence is marked up as a heading over the text.
  private func isLongHeading(_ unit: TextUnit, before next: TextUnit?) -> Bool {
    guard let level = tree.nodes[unit.block].tag.headingLevel, level >= 2, unit.columns >= 60, unit.isEnded else {
      return false
    }
    return next.map { tree.nodes[$0.block].tag == .p } ?? false
  }

  /// Whether a line is marked up as a heading below that of the article, and long enough for a sentence.
  private func isHeadingSentence(_ unit: TextUnit) -> Bool {
    tree.nodes[unit.block].tag.headingLevel.map { $0 >= 2 } == true && unit.columns >= 60 && unit.linked == 0
  }

  /// A line without the place before it that an element of its own holds.
  private func withoutPlace(_ unit: TextUnit) -> TextUnit {
    let first = unit.nodes.lowerBound
    guard let element = tree.parent(of: first), element > unit.block, ClassHint.names(Self.places, tree, element),
      case let end = Int(tree.nodes[element].end), end < unit.nodes.upperBound,
      let next = (end..<unit.nodes.upperBound).first(where: { tree.nodes[$0].tag == .text })
    else { return unit }
    var unit = unit
    unit.nodes = next..<unit.nodes.upperBound
    return unit
  }

  private static let places = ClassHint.words("location locationstamp dateline place label")

  private func line(_ unit: TextUnit) -> String { InfoLine(tree, unit, joint: " ").text.string }

  private func isCredits(_ unit: TextUnit) -> Bool {
    let text = InfoLine(tree, unit).text
    guard unit.columns <= 160 else { return false }
    return CreditLine.isWhole(text) || DateText.first(in: text) != nil || !PersonLine.people(in: line(unit)).isEmpty
  }

  /// Whether a unit's block, or an element around it that holds nothing else, is named so.
  private func isNamed(_ words: WordTable<Bool>, _ unit: TextUnit) -> Bool {
    var element = unit.block
    for _ in 0..<3 {
      if ClassHint.names(words, tree, element) { return true }
      guard let parent = tree.parent(of: element), units(in: parent, limit: 2) == 1 else { return false }
      element = parent
    }
    return false
  }

  /// Whether a line stands among the paragraphs of the text: the next of them that is prose is its like and its neighbour.
  private func isParagraphOfText(_ unit: TextUnit, at place: Int) -> Bool {
    let next = units[(place + 1)...].prefix(12).first {
      $0.weight(outline[$0.nodes.lowerBound]) >= 48
        && !tree.isInside([.figure, .figcaption], $0.nodes.lowerBound, limit: 6)
    }
    guard let next else { return true }
    return tree.nodes[next.block].tag == tree.nodes[unit.block].tag
      && tree.bytes(of: .class, at: next.block) == tree.bytes(of: .class, at: unit.block)
      && (tree.parent(of: next.block) == tree.parent(of: unit.block)
        || areTwins(tree.parent(of: next.block), tree.parent(of: unit.block)))
  }

  /// Whether two elements are of one kind by tag and class.
  private func areTwins(_ one: HTMLTree.Index?, _ other: HTMLTree.Index?) -> Bool {
    guard let one, let other, let name = tree.bytes(of: .class, at: one) else { return false }
    return tree.nodes[one].tag == tree.nodes[other].tag && tree.bytes(of: .class, at: other) == name
  }

  /// Whether the next unit is a paragraph of the same element, as those of the text are.
  private func isParagraph(_ unit: TextUnit, before next: TextUnit?) -> Bool {
    guard let next else { return false }
    return tree.parent(of: next.block) == tree.parent(of: unit.block)
      && tree.nodes[next.block].tag == tree.nodes[unit.block].tag && next.weight([]) >= 24
  }

  /// Whether a line and the headline over it are all that an element holds, the line a few words at least.
  private func isBeside(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    guard unit.columns >= 24, unit.block != title.block, tree.nodes[title.block].tag.headingLevel != nil,
      let box = tree.parent(of: title.block), tree.subtree(of: box).contains(unit.nodes.lowerBound)
    else { return false }
    return units(in: box, limit: 3) == 2 && line(unit).split(separator: " ").count >= 4
  }

  /// Whether a sentence stands in the `header` that holds the headline.
  private func isInHeader(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    guard unit.columns >= 40, unit.isEnded, unit.linked == 0 else { return false }
    let header = tree.elements(around: unit.nodes.lowerBound, limit: 6).first { tree.nodes[$0].tag == .header }
    return header.map { header in
      tree.subtree(of: header).contains(title.nodes.lowerBound)
        && !tree.subtree(of: header).contains { tree.nodes[$0].tag == .img }
    } ?? false
  }

  /// Whether a bold line opens the text: short, no sentence, with a blank line or another block behind it.
  private func isBoldOpening(_ unit: TextUnit, before next: TextUnit?) -> Bool {
    guard unit.columns <= 64, !unit.isEnded, let next, next.nodes.lowerBound > unit.nodes.upperBound,
      tree.nodes[unit.block].tag.headingLevel == nil,
      unit.nodes.allSatisfy({ tree.nodes[$0].tag != .text || tree.isInside([.strong, .b], $0, upTo: unit.block) })
    else { return false }
    let between = (unit.nodes.upperBound..<next.nodes.lowerBound).count { tree.nodes[$0].tag == .br }
    return next.block == unit.block && between >= 2 && next.weight([]) >= 24
      || between >= 2 && tree.parent(of: next.block) == unit.block
  }

  /// How many units stand in an element, counted up to a limit.
  private func units(in element: HTMLTree.Index, limit: Int) -> Int {
    let nodes = tree.subtree(of: element)
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].nodes.lowerBound < nodes.lowerBound { low = middle + 1 } else { high = middle }
    }
    return units[low...].prefix(limit).prefix { $0.nodes.lowerBound < nodes.upperBound }.count
  }

  // MARK: - Type set by `font`

  private func isUnderFont(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    guard unit.block == title.block, unit.columns <= 160, let size = fontSize(title), let own = fontSize(unit) else {
      return false
    }
    return size >= 5 && own < size
      && (own > 3 || tree.isInside([.i, .em, .b, .strong], unit.nodes.lowerBound, upTo: unit.block))
  }

  private func overFont(_ title: TextUnit, before place: Int) -> TextUnit? {
    guard let size = fontSize(title), size >= 5,
      let before = units[..<place].last(where: { $0.nodes.upperBound <= title.nodes.lowerBound }),
      (4...40).contains(before.columns), before.linked == 0, let own = fontSize(before), own < 3,
      tree.isInside([.b, .strong], before.nodes.lowerBound, upTo: before.block), !isCredits(before)
    else { return nil }
    return before.block == title.block || tree.areInNextRows(before.block, title.block) ? before : nil
  }

  /// The size of type that a `font` element around a unit states, 1 to 7; a size with a sign counts from 3.
  private func fontSize(_ unit: TextUnit) -> Int? {
    var node = unit.nodes.lowerBound
    while node > unit.block, let parent = tree.parent(of: node) {
      if let value = tree.value(of: .size, at: parent), value.utf8.count <= 2, let size = Int(value) {
        return value.hasPrefix("+") || value.hasPrefix("-") ? 3 + size : size
      }
      node = parent
    }
    return nil
  }

  private static let words = ClassHint.words(
    "standfirst subtitle subheadline subhead deck dek leadtext chapo chapeau bajada entradilla copete sumario sommario "
      + "catenaccio untertitel vorspann linhafina subtitulo sottotitolo soustitre articledescription descriptionarticle "
      + "alternativeheadline anons strapline titsub articlesub")
  /// What holds a standfirst as often as a first paragraph.
  private static let weakWords = ClassHint.words(
    "lead lede intro introduction description excerpt summary abstract ingress sapo anreisser overview")
}
