/// What a heading holds beside the headline: a line over it, a credit or a mark behind it, each in an element of its own.
struct HeadingParts {
  /// The headline alone.
  private(set) var title: TextUnit
  /// The line over it, where two elements, each set as a block of its own, share the heading.
  private(set) var kicker: TextUnit?

  private let tree: HTMLTree

  /// Looks at the elements in the heading that a unit stands in; `wanted` is what the page states as its title.
  init(_ tree: HTMLTree, _ unit: TextUnit, wanted: WantedTitle) {
    self.tree = tree
    title = unit
    guard tree.nodes[unit.block].tag.headingLevel != nil else { return }
    var parts = tree.children(of: unit.block).filter(hasLetters)
    if parts.count > 1, let last = parts.last, isBehind(last) {
      title.nodes = unit.nodes.lowerBound..<last
      parts.removeLast()
    }
    guard (2...3).contains(parts.count), let last = parts.last, tree.nodes[last].tag != .text,
      case let over = parts[parts.count - 2], tree.nodes[over].tag != .text,
      parts.contains(where: { tree.subtree(of: $0).overlaps(unit.nodes) }), unit.nodes.upperBound > last,
      ClassHint.names(Self.overlines, tree, over) || parts.count > 2 && isTitle(last, wanted)
    else { return }
    var line = unit
    line.nodes = over..<Int(tree.nodes[over].end)
    kicker = line
    title.nodes = last..<title.nodes.upperBound
  }

  /// Whether a node holds more than blanks and the mark that stands between two parts.
  private func hasLetters(_ part: HTMLTree.Index) -> Bool {
    tree.subtree(of: part).contains { index in
      tree.nodes[index].tag == .text && !tree.text(of: index).allSatisfy { $0 <= 0x20 || ":|-".utf8.contains($0) }
    }
  }

  /// Whether an element stands behind the headline and is none of it: a credit, or what became of the post, `[已结帖]`.
  private func isBehind(_ part: HTMLTree.Index) -> Bool {
    guard tree.nodes[part].tag != .text else { return false }
    if ClassHint.names(Self.credits, tree, part) { return true }
    let text = tree.plainText(of: part, limit: 40).plain.unicodeScalars
    if Self.marks.contains(String(text).filter { !"()（） ".contains($0) }),
      "(（".unicodeScalars.contains(text.first ?? " ")
    {
      return true
    }
    return (4...10).contains(text.count)
      && (text.first == "[" && text.last == "]" || text.first == "【" && text.last == "】")
  }

  /// Whether an element is the title that the page states, so that what stands before it is not.
  private func isTitle(_ part: HTMLTree.Index, _ wanted: WantedTitle) -> Bool {
    wanted.isExactly(tree.key(of: tree.subtree(of: part)))
  }

  /// What a forum says of a post in round brackets.
  private static let marks: Set<String> = ["转载", "转帖", "转", "原创", "連載", "连载", "轉載"]
  private static let credits = ClassHint.words("credit credits copyright photocredit")
  private static let overlines = ClassHint.words(
    "block kicker overline topline eyebrow dachzeile surtitle surtitre antetitulo volanta chapeu occhiello shoulder pretitle"
  )
}
