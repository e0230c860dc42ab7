import SheafKit

// Credits that a template glues to the text.
extension PageCredits {
  /// Reads elements at the start of the first paragraph that each are a line of credits as a whole: `<em>发表于 2021-03-08
  /// 09:30</em>本报讯…`.
  mutating func readOpening(_ unit: TextUnit) {
    var element = unit.nodes.lowerBound
    for _ in 0..<3 {
      guard let part = outermost(around: element, in: unit), case let nodes = tree.subtree(of: part),
        nodes.count <= 8, case let line = tree.plainText(of: part, limit: 200).slice,
        let found = CreditLine.whole(line)
      else { return }
      if let date = found.published { take(date, DayRank(of: line), from: line, at: place(of: unit)) }
      credits.merge(found, from: line, at: place(of: unit))
      self.nodes.append(nodes)
      guard let next = (nodes.upperBound..<unit.nodes.upperBound).first(where: { tree.nodes[$0].tag == .text }) else {
        return
      }
      element = next
    }
  }

  /// The outermost element around a text that is not the block of its unit; nil where the text stands in that itself.
  private func outermost(around text: HTMLTree.Index, in unit: TextUnit) -> HTMLTree.Index? {
    tree.elements(around: text, upTo: unit.block + 1, limit: 6)
      .reduce(nil) { $1 > unit.block ? $1 : $0 }
  }
}
