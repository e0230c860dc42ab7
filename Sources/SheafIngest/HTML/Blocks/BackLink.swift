/// The link that a template glues to the last line of a text, back to the site: `返回首页，查看更多`, `返回某某网首页>>`.
enum BackLink {
  /// Whether an `a` element is one: all of it is a few words that open with going back and end with where that leads.
  static func isOne(_ index: HTMLTree.Index, in tree: HTMLTree) -> Bool {
    let inside = tree.subtree(of: index)
    guard inside.count <= 10,
      inside.contains(where: {
        tree.nodes[$0].tag == .text && words.start(tree.text(of: $0).drop { $0 <= 0x20 })
      })
    else { return false }
    let text = tree.plainText(of: index, limit: 120).slice
    return text.count <= 100 && words.start(text) && endings.contains { text.hasSuffix($0) }
  }

  private static let words = Phrases("返回 回到")
  private static let endings = ["查看更多", "阅读更多", "首页>>", "首页", "首页>", "首页»"].map { Array($0.utf8) }
}
