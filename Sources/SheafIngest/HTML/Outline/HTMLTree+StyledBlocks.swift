import SheafKit

// Elements that their own style sets as blocks.
extension HTMLTree {
  /// Makes boxes of the spans that their style sets under one another, `<span style="display:block">`, as they are for readers.
  ///
  /// In a heading or a paragraph they are its lines.
  mutating func settleStyledBlocks() {
    for index in nodes.indices where nodes[index].tag == .other {
      guard let style = bytes(of: .style, at: index), Self.blockStyles.occur(in: style.clipped(to: 1024)),
        let parent = parent(of: index), nodes[parent].tag.isContainer, nodes[parent].tag != .other
      else { continue }
      nodes[index].tag = .div
    }
  }

  private static let blockStyles = Phrases("display:block display:_block")
}
