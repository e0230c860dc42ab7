/// The headings that stand over a place, the outermost first.
struct HeadingChain {
  /// How deep a heading stands: the level of its block, and where that does not tell, the style of its number.
  struct Depth {
    var level: Int
    var style: Ordinal.Style?

    /// Whether a heading ends what stands under another.
    func ends(_ other: Depth) -> Bool {
      if level != other.level { return level < other.level }
      guard let style, let otherStyle = other.style else { return true }
      return style.rawValue <= otherStyle.rawValue
    }
  }

  private var headings: [(block: Int, depth: Depth)] = []

  /// Their blocks.
  var blocks: [Int] { headings.map(\.block) }

  /// Goes on to a heading, away from those that it ends.
  mutating func enter(_ block: Int, depth: Depth) {
    while let last = headings.last, depth.ends(last.depth) { headings.removeLast() }
    headings.append((block, depth))
  }
}
