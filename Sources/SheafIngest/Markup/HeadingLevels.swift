/// The levels of an article's headings, counted from the title down without gaps.
///
/// A page may use h2 and h4 under its h1, a note may start with `##`: what counts is which is above which.
struct HeadingLevels {
  private let levels: [Int]

  /// Collects the levels that the headings of some blocks have.
  init(_ blocks: [DraftBlock]) {
    var found: Set<Int> = []
    Self.collect(blocks, &found)
    levels = found.sorted()
  }

  private static func collect(_ blocks: [DraftBlock], _ found: inout Set<Int>) {
    for block in blocks {
      switch block.content {
      case .heading(let level, _): found.insert(level)
      case .quote(let blocks): collect(blocks, &found)
      case .list(_, let items): for item in items { collect(item, &found) }
      case .paragraph, .image, .table, .preformatted: break
      }
    }
  }

  /// The level from 1 to 6 that a level of the source becomes.
  func rank(of level: Int) -> Int { min(6, (levels.firstIndex(of: level) ?? 0) + 1) }
}
