/// A title with the lines over and under it that are set in larger type too.
struct PrintedHead {
  /// The place of the line over the title (引题) among the blocks.
  var kicker: Int?
  /// The place of the title.
  var title: Int
  /// The place of the line under the title (副题).
  var subtitle: Int?

  /// The places of its blocks, and what is between them.
  var range: ClosedRange<Int> { (kicker ?? title)...(subtitle ?? title) }

  /// The heads of a document.
  ///
  /// Of display lines that stand close together the largest is the title; what stands over it is the kicker, what stands
  /// under it the subtitle, unless it is set like headings elsewhere in the document. `papers` are the places of the heads of
  /// official papers, which stand over titles and are part of none.
  static func heads(in blocks: [PrintedBlock], without papers: Set<Int> = []) -> [PrintedHead] {
    var groups: [[Int]] = []
    for index in blocks.indices where blocks[index].isDisplay && !papers.contains(index) {
      if let last = groups.last?.last, last == index - 1, areClose(blocks[last], blocks[index]) {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    // The sizes of display lines that stand by themselves: headings, or titles of their own.
    let alone = groups.filter { $0.count == 1 }.map { blocks[$0[0]].size }
    return groups.flatMap { heads(of: $0, blocks, alone: alone) }
  }

  private static func areClose(_ block: PrintedBlock, _ next: PrintedBlock) -> Bool {
    block.last.page == next.first.page && block.last.box.sharesColumn(with: next.first.box)
      && next.first.box.top - block.last.box.bottom < 1.6 * max(block.size, next.size)
      && next.first.box.top > block.last.box.top
  }

  private static func heads(of group: [Int], _ blocks: [PrintedBlock], alone: [Double]) -> [PrintedHead] {
    guard let title = group.max(by: { (blocks[$0].size, -$0) < (blocks[$1].size, -$1) }) else { return [] }
    var head = PrintedHead(title: title)
    var others: [PrintedHead] = []
    for index in group where index < title {
      if let kicker = head.kicker { others.append(PrintedHead(title: kicker)) }
      head.kicker = index
    }
    for index in group where index > title {
      let size = blocks[index].size
      let isHeading = alone.contains { abs($0 - size) <= 0.04 * size } && !HeadlineRole.isSubtitle(blocks[index].text)
      if head.subtitle == nil, index == title + 1, !isHeading, !ListMark.starts(blocks[index].text) {
        head.subtitle = index
      } else {
        others.append(PrintedHead(title: index))
      }
    }
    return (others + [head]).sorted { $0.title < $1.title }
  }
}
