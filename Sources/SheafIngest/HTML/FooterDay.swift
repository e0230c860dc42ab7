import SheafKit

/// The day that the foot of an article says it was put up on, as blogs do: `<footer><a rel="bookmark"><time>…`.
enum FooterDay {
  /// The first day in a `time` inside a `footer` of the article; nil when there is none.
  static func first(_ tree: HTMLTree, _ outline: PageOutline, root: HTMLTree.Index, _ lines: LineIndex) -> Stated<
    CalendarDate
  >? {
    let around =
      tree.nodes[root].tag == .article
      ? root : tree.parent(of: root).flatMap { tree.nodes[$0].tag == .article ? $0 : nil }
    let article = around ?? tree.subtree(of: root).first { tree.nodes[$0].tag == .article }
    guard let article else { return nil }
    for footer in tree.subtree(of: article) where tree.nodes[footer].tag == .footer {
      for index in tree.subtree(of: footer) where tree.nodes[index].tag == .time {
        let shown = tree.plainText(of: index, limit: 120).slice
        guard let date = DateText.first(in: shown) else { continue }
        return Stated(date, from: shown, at: lines.place(of: index, in: index, tree))
      }
    }
    return nil
  }
}
