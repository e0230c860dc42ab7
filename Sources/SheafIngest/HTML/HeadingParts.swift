/// What a heading holds beside the headline: a line over it and a credit behind it, each in an element of its own.
struct HeadingParts {
  /// The headline alone.
  private(set) var title: TextUnit
  /// The line over it, where two elements, each set as a block of its own, share the heading.
  private(set) var kicker: TextUnit?

  /// Looks at the elements in the heading that a unit stands in.
  init(_ tree: HTMLTree, _ unit: TextUnit) {
    title = unit
    guard tree.nodes[unit.block].tag.headingLevel != nil else { return }
    let parts = tree.children(of: unit.block).filter { part in
      tree.subtree(of: part).contains { tree.nodes[$0].tag == .text && tree.text(of: $0).contains { $0 > 0x20 } }
    }
    guard parts.count == 2, let first = parts.first, let last = parts.last, tree.nodes[last].tag != .text,
      tree.subtree(of: first).overlaps(unit.nodes), unit.nodes.upperBound > last
    else { return }
    if ClassHint.names(Self.credits, tree, last) {
      title.nodes = unit.nodes.lowerBound..<last
    } else if tree.nodes[first].tag != .text, ClassHint.names(Self.overlines, tree, first) {
      var over = unit
      over.nodes = unit.nodes.lowerBound..<last
      kicker = over
      title.nodes = last..<unit.nodes.upperBound
    }
  }

  private static let credits = ClassHint.words("credit credits copyright photocredit")
  private static let overlines = ClassHint.words(
    "block kicker overline topline eyebrow dachzeile surtitle surtitre antetitulo volanta chapeu occhiello shoulder pretitle"
  )
}
