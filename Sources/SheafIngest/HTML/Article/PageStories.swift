import SheafKit

/// The stories of a newsletter: headed texts of one form under one another, on a page without a headline over them all.
///
/// An article has headings of one form, too. Stories have each a box of its own, or a heading of the first level, or one
/// that leads to the whole story; no text stands before the first, and nearly all text of the page is in them.
struct PageStories {
  /// A story: its headline, and the nodes of its text.
  struct Story {
    let title: TextUnit
    let text: Range<HTMLTree.Index>
  }

  /// The stories, in page order; none, or two at least.
  private(set) var stories: [Story] = []
  /// The element that holds them all.
  private(set) var root: HTMLTree.Index = 0

  private let tree: HTMLTree
  private let outline: PageOutline
  private let text: PageText

  /// Looks at the headings of a page and at its bold lines.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ text: PageText) {
    self.tree = tree
    self.outline = outline
    self.text = text
    var forms: [[Int]: [TextUnit]] = [:]
    var order: [[Int]] = []
    for unit in text.units where (4...120).contains(unit.columns) {
      guard !outline[unit.nodes.lowerBound].contains(.furniture), let form = form(of: unit) else { continue }
      if forms[form] == nil { order.append(form) }
      forms[form, default: []].append(unit)
    }
    for form in order {
      guard let titles = forms[form], titles.count <= Self.most, let found = stories(titles) else { continue }
      stories = found.stories
      root = found.root
      return
    }
  }

  /// The most stories of a page.
  private static let most = 200

  /// What headings of one form have in common: their level, or that they are bold lines, and whether they are links.
  private func form(of unit: TextUnit) -> [Int]? {
    let around = tree.elements(around: unit.nodes.lowerBound, limit: 4)
    let isLink = unit.linked * 2 > unit.columns
    if let level = around.first(where: { tree.nodes[$0].tag.headingLevel != nil }).flatMap({
      tree.nodes[$0].tag.headingLevel
    }) {
      return [level, isLink ? 1 : 0]
    }
    guard !unit.isEnded, unit.columns <= 80,
      unit.nodes.allSatisfy({ tree.nodes[$0].tag != .text || tree.isInside([.strong, .b], $0, upTo: unit.block) })
    else { return nil }
    return [7, isLink ? 1 : 0]
  }

  private func stories(_ titles: [TextUnit]) -> (stories: [Story], root: HTMLTree.Index)? {
    let level = titles.first.flatMap { form(of: $0)?.first } ?? 7
    guard titles.count >= (level == 1 ? 2 : 3), let first = titles.first, let last = titles.last,
      let root = tree.commonAncestor(of: [first.nodes.lowerBound, last.nodes.lowerBound]),
      case let end = Int(tree.nodes[root].end)
    else { return nil }
    let starts = titles.map(\.nodes.lowerBound)
    let boxes = starts.indices.map { box(of: $0, among: starts) }
    let ends = starts.dropFirst() + [end]
    var stories = zip(titles, ends).map { Story(title: $0, text: $0.nodes.upperBound..<$1) }
    guard stories.allSatisfy({ text.prose(in: $0.text) >= 24 }) else { return nil }
    let areBoxed = zip(stories, boxes).allSatisfy { story, box in
      box.map { text.prose(in: story.title.nodes.upperBound..<Int(tree.nodes[$0].end)) >= 24 } ?? false
    }
    let areLinks = titles.allSatisfy { $0.linked * 2 > $0.columns }
    guard level == 1 || areBoxed || areLinks else { return nil }
    // What stands behind the last box belongs to no story where each has a box for all of its text.
    let holdAll = zip(boxes, ends).dropLast().allSatisfy { box, end in
      text.prose(in: box.map { Int(tree.nodes[$0].end)..<max(end, Int(tree.nodes[$0].end)) } ?? 0..<0) == 0
    }
    if areBoxed, holdAll, let box = boxes.last.flatMap(\.self), let story = stories.popLast() {
      stories.append(Story(title: story.title, text: story.text.lowerBound..<Int(tree.nodes[box].end)))
    }
    let inside = stories.reduce(0) { $0 + text.prose(in: $1.text) }
    guard inside * 4 >= text.prose(in: tree.nodes.indices) * 3,
      text.prose(in: 0..<first.nodes.lowerBound) < (level == 1 ? 120 : 60)
    else { return nil }
    return (stories, root)
  }

  /// The largest element around one of some nodes, in page order, that holds none of the others; nil where only its
  /// heading does.
  private func box(of place: Int, among starts: [HTMLTree.Index]) -> HTMLTree.Index? {
    var box: HTMLTree.Index?
    for element in tree.elements(around: starts[place], limit: 64) {
      let inside = tree.subtree(of: element)
      if place > 0, inside.contains(starts[place - 1]) { break }
      if starts.indices.contains(place + 1), inside.contains(starts[place + 1]) { break }
      if tree.nodes[element].tag == .body || tree.nodes[element].tag == .html { break }
      box = element
    }
    return box
  }
}
