import SheafKit

/// The people whom a page that is not in Chinese names beside its text: in elements that are called authors, in the
/// sentences that close an article, in names that sign it.
struct PagePeople {
  /// What the lines of the page state.
  var credits = GatheredCredits()
  /// The nodes of the lines, which are no text of the article.
  var nodes: [Range<HTMLTree.Index>] = []

  /// The page.
  let tree: HTMLTree
  private let outline: PageOutline
  /// Where its lines start.
  let lines: LineIndex
  /// The authors that the page names for machines.
  let stated: [String]

  /// Looks at the lines around the headline down to the first paragraph, at the last ones of the element `root`, and at
  /// the elements behind it. `known` are the nodes that were read as credits already, `stated` the authors that the
  /// page names for machines.
  init(
    _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, headline: PageHeadline,
    lines: LineIndex, known: [Range<HTMLTree.Index>], stated: [String]
  ) {
    self.tree = tree
    self.stated = stated
    self.outline = outline
    self.lines = lines
    let inside = tree.subtree(of: root)
    let start = headline.title.map { text.firstUnit(from: $0.nodes.lowerBound) } ?? text.firstUnit(from: root)
    let own = [headline.title, headline.subtitle, headline.kicker].compactMap { $0?.nodes }
    let firstProse =
      text.units[start...].firstIndex { unit in
        unit.weight(outline[unit.nodes.lowerBound]) >= 48 && !own.contains(unit.nodes)
      } ?? text.units.count
    let head = text.units[max(0, start - 4)..<firstProse].prefix(30)
    for unit in head where !own.contains(unit.nodes) && !isKnown(unit, known) { readLine(unit, isHead: true) }
    readElements(head)
    let end = text.firstUnit(from: inside.upperBound)
    let tail = text.units[min(firstProse, end)..<end].suffix(8)
    let last = tail.last { $0.columns >= 4 && $0.linked == 0 && !outline[$0.nodes.lowerBound].contains(.furniture) }
    for unit in tail where !isKnown(unit, known) {
      if readLine(unit, isHead: false) { continue }
      guard unit.nodes == last?.nodes, isSetApart(unit) else { continue }
      if isInitials(unit) { nodes.append(unit.nodes) } else if credits.byline.isEmpty { readSignature(unit) }
    }
    for unit in text.units[end...].prefix(6) where !outline[unit.nodes.lowerBound].contains(.furniture) {
      readLine(unit, isHead: false)
    }
    if credits.byline.isEmpty { readElements(text.units[max(firstProse, end - 4)...].prefix(20)) }
  }

  private func isKnown(_ unit: TextUnit, _ known: [Range<HTMLTree.Index>]) -> Bool {
    known.contains { $0.overlaps(unit.nodes) }
  }

  /// The text of some nodes, with a space between elements side by side.
  func line(_ nodes: Range<HTMLTree.Index>) -> MarkedText {
    var text = MarkedText()
    var previous: Int32?
    for index in nodes where tree.nodes[index].tag == .text && !outline[index].contains(.dropped) {
      // Elements side by side are set apart by style.
      if let previous, previous != tree.nodes[index].parent { text.append(" ") }
      previous = tree.nodes[index].parent
      tree.text(of: index).withUnsafeBufferPointer { text.append($0) }
    }
    return text
  }

  @discardableResult
  private mutating func readLine(_ unit: TextUnit, isHead: Bool) -> Bool {
    guard (4...200).contains(unit.columns), !isHeading(unit.block) else { return false }
    let text = line(unit.nodes)
    let found =
      SignatureLine.read(text.plain)
      ?? (isHead
        ? byline(text.plain) ?? medium(text.plain) ?? bylineBehindDay(unit) ?? datedName(text.plain)
        : closingByline(text.plain))
    guard let found else { return isHead && readAgency(text.plain, unit) }
    credits.merge(found, from: text.slice, at: lines.place(of: unit.nodes.lowerBound, in: unit.block, tree))
    nodes.append(unit.nodes)
    return true
  }

  /// The byline in an element of its own behind one with the day: `<span>Publicado em …</span> <span>Por Ana Lima …</span>`.
  private func bylineBehindDay(_ unit: TextUnit) -> Credits? {
    let parts = tree.children(of: unit.block).filter {
      unit.nodes.overlaps(tree.subtree(of: $0)) && tree.nodes[$0].tag != .text
    }
    guard (2...4).contains(parts.count) else { return nil }
    return parts.dropFirst().lazy.compactMap { byline(line(tree.subtree(of: $0)).plain) }.first
  }

  /// Whether an element is a heading of text: those of the fourth level and below hold lines of credits as often.
  private func isHeading(_ index: HTMLTree.Index) -> Bool { tree.nodes[index].tag.headingLevel.map { $0 < 4 } ?? false }

  /// A line that opens as bylines do, with brackets or an office in it that `CreditLine` cannot read.
  func byline(_ text: String) -> Credits? {
    let scalars = Array(text.unicodeScalars.prefix(24))[...]
    guard BylineOpening.lengthInText(scalars) ?? BylineOpening.length(in: scalars, of: [.label]) != nil else {
      return nil
    }
    let people = PersonLine.people(in: text)
    return people.isEmpty ? nil : Credits(byline: people)
  }

  /// Reads the elements that are called authors among the units, the outer ones first.
  private mutating func readElements(_ units: ArraySlice<TextUnit>) {
    guard let first = units.first, let last = units.last else { return }
    var index = first.nodes.lowerBound
    // The element that holds the first of them may open a little before.
    while index > 0, let parent = tree.parent(of: index), first.nodes.lowerBound - parent <= 6 { index = parent }
    while index < last.nodes.upperBound {
      guard tree.nodes[index].tag != .text, tree.subtree(of: index).count <= 80,
        ClassHint.names(Self.authors, tree, index), !isHeading(index), mayName(index)
      else {
        index += 1
        continue
      }
      let text = line(tree.subtree(of: index))
      let people = text.bytes.count <= 400 ? people(of: index, text.plain) : []
      credits.merge(Credits(byline: people), from: text.slice, at: lines.place(of: index, in: index, tree))
      if !people.isEmpty, text.bytes.count <= 160 { nodes.append(tree.subtree(of: index)) }
      index = people.isEmpty ? index + 1 : Int(tree.nodes[index].end)
    }
  }

  /// Whether an element is no part of a comment, a picture or a teaser.
  private func mayName(_ index: HTMLTree.Index) -> Bool {
    guard !outline[index].contains(.dropped) else { return false }
    let isStated = tree.bytes(of: .itemprop, at: index)?.elementsEqual("author".utf8) ?? false
    guard isStated || !outline[index].contains(.furniture) else { return false }
    var node = index
    for _ in 0..<6 {
      if ClassHint.names(Self.others, tree, node) { return false }
      switch tree.nodes[node].tag {
      case .figure, .figcaption: return false
      default: break
      }
      guard let parent = tree.parent(of: node) else { break }
      node = parent
    }
    return true
  }

  /// The names that are links or marked as names in an element, with those in brackets; else those of its line.
  private func people(of element: HTMLTree.Index, _ line: String) -> [Contributor] {
    // A box with more than the names: those that the page states are the authors.
    let named = stated.filter { line.contains($0) }
    if !named.isEmpty, tree.subtree(of: element).contains(where: { tree.nodes[$0].tag == .ul }) {
      let marked = peopleCalledNames(in: element)
      return Set(named).isSubset(of: marked.map(\.name)) ? marked : named.map { Contributor(name: $0) }
    }
    var people: [Contributor] = []
    // Links may say themselves which of them lead to authors, not to the programme or the section.
    let hasAuthorLinks = tree.subtree(of: element).contains(where: isAuthorLink)
    for index in tree.subtree(of: element).dropFirst() {
      let isMarked =
        tree.nodes[index].tag == .a && (!hasAuthorLinks || isAuthorLink(index))
        || ClassHint.names(Self.names, tree, index)
      guard isMarked else { continue }
      let line = self.line(tree.subtree(of: index)).plain
      let name = PersonLine.people(in: line).first?.name ?? ""
      if PersonLine.isName(name), !people.contains(where: { $0.name == name }) {
        people.append(Contributor(name: name))
      }
    }
    let whole = PersonLine.people(in: line)
    guard let first = people.first else { return whole }
    return whole.contains { $0.name == first.name }
      ? people + whole.filter { person in !people.contains { $0.name == person.name } } : people
  }

  /// The people in the elements inside one that are called names.
  private func peopleCalledNames(in element: HTMLTree.Index) -> [Contributor] {
    var people: [Contributor] = []
    for index in tree.subtree(of: element) where ClassHint.names(Self.names, tree, index) {
      people += PersonLine.people(in: line(tree.subtree(of: index)).plain).filter { !people.contains($0) }
    }
    return people
  }

  /// Whether an element is a link that says it leads to the author, and names one.
  private func isAuthorLink(_ index: HTMLTree.Index) -> Bool {
    tree.nodes[index].tag == .a && tree.bytes(of: .rel, at: index)?.elementsEqual("author".utf8) == true
      && tree.subtree(of: index).contains { tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 0x20 } }
  }

  private static let authors = ClassHint.words(
    "author authors byline bylines autor autores autoren autorin auteur auteurs autore autori firma firmas journaliste verfasser "
      + "writer penulis yazar muhabir redattore dziennikarz topicauthors")
  /// What names are called; `fn` is that of hCard (microformats.org/wiki/hcard).
  private static let names = ClassHint.words("name fn")
  private static let others = ClassHint.words(
    "comment comments reply related recommended teaser teasers card cards avatar sidebar commentlist")
}
