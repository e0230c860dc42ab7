import SheafKit

/// Reads the lines of a page that state author, medium and date, and tells which units they are.
struct PageCredits {
  /// What they state.
  private(set) var credits = GatheredCredits()
  /// The nodes of the lines, which are no text of the article.
  private(set) var nodes: [Range<HTMLTree.Index>] = []
  /// The lines themselves.
  private(set) var lines: [String] = []

  private let tree: HTMLTree
  private let lineIndex: LineIndex

  /// Looks from a little before the headline to the article's first paragraph, and a little behind its last.
  init(
    _ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, root: HTMLTree.Index, headline: PageHeadline,
    lines: LineIndex
  ) {
    self.tree = tree
    lineIndex = lines
    let inside = tree.subtree(of: root)
    let title = headline.title
    let firstProse =
      text.units.firstIndex { unit in
        unit.nodes.lowerBound >= title?.nodes.upperBound ?? 0 && inside.contains(unit.nodes.lowerBound)
          && unit.weight(outline[unit.nodes.lowerBound]) >= 48
      } ?? text.units.count
    let start = title.flatMap { title in text.units.firstIndex { $0.nodes.lowerBound >= title.nodes.lowerBound } }
    let head = (start.map { max(0, $0 - 2) } ?? max(0, firstProse - 6))..<firstProse
    // Further from the headline than this it is a page of lists, not the head of an article.
    for place in head.prefix(40) {
      let unit = text.units[place]
      guard unit.nodes != title?.nodes, unit.nodes != headline.subtitle?.nodes, unit.nodes != headline.kicker?.nodes
      else {
        continue
      }
      read(unit, needsWhole: start.map { place < $0 } ?? true)
    }
    readNamed(in: head.prefix(40).map { text.units[$0] }, title)
    if credits.published == nil { readDateOfEdition(text.units[..<(start ?? 0)]) }
    for unit in text.units.drop(while: { $0.nodes.lowerBound < inside.upperBound }).prefix(6) {
      readEditors(unit)
    }
  }

  private mutating func read(_ unit: TextUnit, needsWhole: Bool) {
    guard (4...200).contains(unit.columns), unit.linked * 2 <= unit.columns else { return }
    let line = line(of: unit)
    guard CreditLine.isLikely(line), let found = CreditLine.read(line.string) else { return }
    // Between headline and text a line that opens like credits is credits, though a name without a role ends it.
    guard found.isWholeLine || !needsWhole && (found.published != nil || found.source != nil) else { return }
    credits.merge(found, from: line, at: place(of: unit))
    nodes.append(unit.nodes)
    lines.append(line.string)
  }

  /// The date over the pages of a newspaper that is shown page by page; on other pages such a date is that of the visit.
  private mutating func readDateOfEdition(_ units: ArraySlice<TextUnit>) {
    let lines = units.prefix(60).map { (unit: $0, text: line(of: $0).string) }
    guard lines.contains(where: { line in Self.editionWords.contains { line.text.contains($0) } }) else { return }
    for line in lines {
      guard let date = DateText.first(in: line.text) else { continue }
      return credits.merge(Credits(published: date), from: line.text, at: place(of: line.unit))
    }
  }

  private static let editionWords = ["版：", "返回目录", "版面导航"]

  private mutating func readEditors(_ unit: TextUnit) {
    guard unit.columns <= 120, unit.linked * 2 <= unit.columns else { return }
    let line = line(of: unit)
    guard CreditLine.isLikely(line), let found = CreditLine.read(line.string), found.isWholeLine else { return }
    guard !found.editors.isEmpty || !found.byline.isEmpty else { return }
    credits.merge(
      Credits(source: found.source, byline: found.byline, editors: found.editors), from: line, at: place(of: unit))
  }

  /// What no label says but the names of elements do: `<span class="author">`, `<time>`.
  private mutating func readNamed(in units: [TextUnit], _ title: TextUnit?) {
    guard let first = units.first, let last = units.last else { return }
    for index in first.nodes.lowerBound..<last.nodes.upperBound {
      guard tree.nodes[index].tag == .text, title?.nodes.contains(index) != true,
        let element = tree.parent(of: index)
      else { continue }
      func merge(_ found: Credits, _ text: String) {
        credits.merge(found, from: text, at: lineIndex.place(of: index, in: element, tree))
      }
      if credits.published == nil, tree.nodes[element].tag == .time || isNamed(Self.dateWords, element) {
        for text in [tree.value(of: .datetime, at: element), text(of: element)].compactMap({ $0 }) {
          if let date = DateText.first(in: text) { merge(Credits(published: date), text) }
        }
      }
      if credits.source == nil, isNamed(Self.sourceWords, element), let name = text(of: element), Self.isName(name) {
        merge(Credits(source: name), name)
      }
      if credits.byline.isEmpty, isNamed(Self.authorWords, element), let name = text(of: element), Self.isName(name) {
        let names = PersonNames.parse(Array(name.unicodeScalars)[...], allowsOrganisations: false) ?? []
        let people = names.filter { !PersonNames.isNobody($0) && !Self.posters.contains($0) }
        merge(Credits(byline: people.map { Contributor(name: $0) }), name)
      }
    }
  }

  /// Where a unit stands.
  private func place(of unit: TextUnit) -> SourcePlace {
    lineIndex.place(of: unit.nodes.lowerBound, in: unit.block, tree)
  }

  private func text(of element: Int) -> String? {
    let text = tree.plainText(of: element, limit: 120).plain
    return (2...24).contains(text.unicodeScalars.count) ? text : nil
  }

  /// Whether a text can be somebody's name: no label, no figure.
  private static func isName(_ text: String) -> Bool {
    !PersonNames.isNobody(text)
      && !text.unicodeScalars.contains { ":：".unicodeScalars.contains($0) || DateText.isDigit($0) }
  }

  /// Whether an element, or the one around it, is named so.
  private func isNamed(_ words: Set<UInt64>, _ element: Int) -> Bool {
    ClassHint.names(words, tree, element) || tree.parent(of: element).map { ClassHint.names(words, tree, $0) } == true
  }

  private func line(of unit: TextUnit) -> ArraySlice<UInt8> {
    var marked = MarkedText()
    for index in unit.nodes where tree.nodes[index].tag == .text {
      // Elements that stand side by side in a line of credits are fields, spaced by style alone.
      if index > unit.nodes.lowerBound, tree.nodes[index].parent != tree.nodes[index - 1].parent { marked.append(" ") }
      tree.text(of: index).withUnsafeBufferPointer { marked.append($0) }
    }
    return marked.slice
  }

  /// What forums call who wrote a post, beside the name.
  private static let posters: Set<String> = ["楼主", "作者", "博主", "版主"]

  private static let dateWords = ClassHint.words(
    "date time pubtime pubdate publish published datetime publishtime posttime")
  private static let sourceWords = ClassHint.words("source nickname origin laiyuan publisher")
  private static let authorWords = ClassHint.words("author byline writer reporter zuozhe")
}
