import SheafKit

// Elements that their own style sets as blocks.
extension HTMLTree {
  /// The tree with the spans made boxes that their style sets under one another, `<span style="display:block">`, as they
  /// are for readers.
  ///
  /// In a heading or a paragraph they are its lines.
  var withStyledBlocks: HTMLTree {
    // Few pages have any; the nodes of all others are not copied.
    var settled: [Node]?
    for index in nodes.indices where nodes[index].tag == .other {
      guard let style = bytes(of: .style, at: index), Self.blockStyles.occur(in: style.clipped(to: 1024)),
        let parent = parent(of: index), case let around = settled?[parent].tag ?? nodes[parent].tag,
        around.isContainer, around != .other
      else { continue }
      var changed = settled ?? nodes
      settled = nil
      changed[index].tag = .div
      settled = changed
    }
    return settled.map { with($0, names: names) } ?? self
  }

  private static let blockStyles = Phrases("display:block display:_block")
}
