/// The units of a page's text and their sums over any subtree.
///
/// It never changes once it is made; as a class it is handed on by one reference.
final class PageText {
  /// The units that are shown, in order.
  let units: [TextUnit]
  /// At each node how many units start before it.
  private let places: [Int32]
  /// At each unit, and behind the last, the sums over those before it.
  private let running: [Sums]

  private struct Sums {
    var columns: Int32 = 0
    var linked: Int32 = 0
    var weight: Int32 = 0
    var prose: Int32 = 0

    mutating func add(_ other: Sums) {
      columns &+= other.columns
      linked &+= other.linked
      weight &+= other.weight
      prose &+= other.prose
    }
  }

  /// Reads the units of a tree, leaving out what the outline drops, and notes in the outline which boxes say by their
  /// headings that they are none of the article’s.
  ///
  /// On a newsletter rows of linked headlines over a few lines are no teasers but its stories.
  init(_ tree: HTMLTree, _ outline: inout PageOutline, isNewsletter: Bool = false) {
    var reader = UnitReader(tree, outline)
    reader.read()
    var units = (consume reader).units
    Self.dropComments(CommentRows(tree, outline, units).found, of: &units, tree, &outline)
    let boxes = HeadedBoxes(tree, outline, units)
    for box in boxes.found { outline.markFurniture(box, in: tree) }
    Self.dropComments(boxes.comments, of: &units, tree, &outline)
    if !isNewsletter {
      for card in TeaserCards(tree, outline, units).found { outline.markFurniture(card, in: tree) }
    }
    var running = [Sums()]
    running.reserveCapacity(units.count + 1)
    var places: [Int32] = []
    places.reserveCapacity(tree.nodes.count + 1)
    var sum = Sums()
    for unit in units {
      while places.count <= unit.nodes.lowerBound { places.append(Int32(running.count - 1)) }
      let weight = unit.weight(outline[unit.nodes.lowerBound])
      sum.add(
        Sums(
          columns: Int32(clamping: unit.columns), linked: Int32(clamping: unit.linked), weight: Int32(clamping: weight),
          prose: Int32(clamping: max(0, weight))))
      running.append(sum)
    }
    while places.count <= tree.nodes.count { places.append(Int32(units.count)) }
    self.units = units
    self.places = places
    self.running = running
  }

  /// Drops what readers wrote, unless everything on the page is to be seen.
  private static func dropComments(
    _ elements: [HTMLTree.Index], of units: inout [TextUnit], _ tree: HTMLTree, _ outline: inout PageOutline
  ) {
    guard outline.mayDropComments, !elements.isEmpty else { return }
    for element in elements { outline.markComments(element, in: tree) }
    units.removeAll { outline[$0.nodes.lowerBound].contains(.dropped) }
  }

  /// The columns of text in a range of nodes.
  func columns(in nodes: Range<Int>) -> Int { sum(nodes) { $0.columns } }

  /// The columns of links in a range of nodes.
  func linked(in nodes: Range<Int>) -> Int { sum(nodes) { $0.linked } }

  /// How much a range of nodes speaks for running text.
  func weight(in nodes: Range<Int>) -> Int { sum(nodes) { $0.weight } }

  /// The same without what speaks against it.
  func prose(in nodes: Range<Int>) -> Int { sum(nodes) { $0.prose } }

  /// How many units start in a range of nodes.
  func count(in nodes: Range<Int>) -> Int { Int(places[nodes.upperBound]) - Int(places[nodes.lowerBound]) }

  /// The units that start in a range of nodes.
  func units(in nodes: Range<Int>) -> ArraySlice<TextUnit> {
    units[Int(places[nodes.lowerBound])..<Int(places[nodes.upperBound])]
  }

  /// The place in `units` of the first that starts at a node or behind it.
  func firstUnit(from node: HTMLTree.Index) -> Int { TextUnit.first(from: node, in: units) }

  @inline(__always)
  private func sum(_ nodes: Range<Int>, of field: (Sums) -> Int32) -> Int {
    Int(field(running[Int(places[nodes.upperBound])])) - Int(field(running[Int(places[nodes.lowerBound])]))
  }
}

/// Cuts the text of a page into units.
private struct UnitReader {
  private(set) var units: [TextUnit] = []
  private let tree: HTMLTree
  private let outline: PageOutline
  /// The unit that is read, while there is one.
  private var current = TextUnit(nodes: 0..<0, block: 0)
  private var isOpen = false
  private var blocks: [Int] = [0]

  init(_ tree: HTMLTree, _ outline: PageOutline) {
    self.tree = tree
    self.outline = outline
    units.reserveCapacity(tree.nodes.count / 4)
  }

  mutating func read() {
    var linkEnd = 0
    var index = 0
    // Where the innermost block ends; most nodes stand before it.
    var blockEnd = Int.max
    while index < tree.nodes.count {
      while index >= blockEnd {
        blocks.removeLast()
        flush()
        blockEnd = blocks.count > 1 ? blocks.last.map { Int(tree.nodes[$0].end) } ?? .max : .max
      }
      let node = tree.nodes[index]
      guard !outline[index].contains(.dropped) else {
        index = Int(node.end)
        continue
      }
      switch node.tag {
      case .text: add(index, isLink: index < linkEnd)
      case .a: if isLink(index) { linkEnd = Int(node.end) }
      case .br: flush()
      default:
        if node.tag.isBlock {
          flush()
          blocks.append(index)
          blockEnd = Int(node.end)
        }
      }
      index += 1
    }
    flush()
  }

  /// Whether an `a` leads somewhere: by its address, or, a few words that are no sentence and no anchor, by a program.
  private func isLink(_ index: Int) -> Bool {
    if tree.has(.href, at: index) { return true }
    let inside = tree.subtree(of: index)
    guard inside.count <= 6, !tree.has(.name, at: index), !tree.has(.id, at: index) else { return false }
    var size = 0
    for place in inside {
      let text = tree.text(of: place)
      size += text.count
      if size > 120 || text.firstRange(of: Self.fullStop) != nil { return false }
    }
    return true
  }

  private static let fullStop = Array("。".utf8)

  private mutating func add(_ index: Int, isLink: Bool) {
    if !isOpen { current = TextUnit(nodes: index..<index, block: blocks.last ?? 0) }
    isOpen = true
    // White space before the first word stands in another element than the word.
    current.nodes = (current.columns == 0 ? index : current.nodes.lowerBound)..<(index + 1)
    tree.withText(of: index) { current.add($0, isLink: isLink) }
  }

  private mutating func flush() {
    if isOpen, current.columns > 0 { units.append(current) }
    isOpen = false
  }
}
