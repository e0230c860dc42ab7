/// Finds the element that holds the article.
///
/// Running text is weighed: long paragraphs with punctuation count for an element, links against it, and what names
/// itself furniture counts little. From the body down, the child that holds most of the weight is followed, until the
/// weight is spread over several paragraphs. Of a thread of posts the first is the article. No site's names enter.
struct MainContent {
  private let tree: HTMLTree
  private let outline: PageOutline
  private let text: PageText
  private let title: HTMLTree.Index?

  /// Looks at a page.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ text: PageText, wanted: WantedTitle) {
    self.tree = tree
    self.outline = outline
    self.text = text
    title =
      text.units.prefix(600).first { unit in
        unit.linked == 0 && (8...240).contains(unit.columns) && wanted.mayBe(columns: unit.columns)
          && !outline[unit.nodes.lowerBound].contains(.furniture)
          && wanted.isExactly(tree.key(of: unit.nodes))
      }?.nodes.lowerBound
  }

  /// The element; nil for a page without text.
  func root() -> HTMLTree.Index? {
    guard var node = tree.nodes.indices.first(where: { tree.nodes[$0].tag == .body }) else { return nil }
    guard text.count(in: tree.subtree(of: node)) > 0 else { return nil }
    let posts = PostThread(tree, outline, text)
    while true {
      if let post = posts.first(in: node) {
        node = post
      } else if let child = heaviestChild(of: node), isWorthFollowing(child, from: node) {
        node = child
      } else {
        return node
      }
    }
  }

  private func heaviestChild(of node: Int) -> Int? {
    var best: (node: Int, weight: Int)?
    // Where menus outweigh the text of every child, the text alone decides.
    var longest: (node: Int, prose: Int)?
    for child in tree.children(of: node) where tree.nodes[child].tag.isContainer && !outline[child].contains(.dropped) {
      let weight = text.weight(in: tree.subtree(of: child))
      if weight > best?.weight ?? 0 { best = (child, weight) }
      let prose = text.prose(in: tree.subtree(of: child))
      if prose > longest?.prose ?? 0 { longest = (child, prose) }
    }
    guard let best else { return longest?.node }
    // So it does where only the foot of the page has more text than links.
    if let longest, outline[best.node].contains(.furniture), !outline[longest.node].contains(.furniture),
      longest.prose > 2 * text.prose(in: tree.subtree(of: best.node))
    {
      return longest.node
    }
    return best.node
  }

  /// Whether the article is in the child alone: nearly all of the prose is, or most of it and the child says so itself.
  private func isWorthFollowing(_ child: Int, from node: Int) -> Bool {
    let inside = tree.subtree(of: child)
    // A text that goes on behind an element is not in it alone: spans beside each other.
    if let last = text.units(in: inside).last, last.nodes.upperBound > inside.upperBound { return false }
    let share = text.prose(in: inside) * 100 / max(1, text.prose(in: tree.subtree(of: node)))
    let saysSo = outline[child].contains(.content)
    // What holds the headline and most of the text holds the article.
    if share >= 50, let title, inside.contains(title), !hasTwin(child, in: node), !hasLooseText(in: node) {
      return true
    }
    // One paragraph is not an article as long as another stands beside it.
    if text.count(in: inside) == 1, !saysSo { return share >= 95 && isOnlyText(child, in: node) }
    return share >= (saysSo ? 60 : 75) && !hasTwin(child, in: node)
  }

  /// Whether the units of a node that a child does not hold are no text: links and a few words.
  private func isOnlyText(_ child: Int, in node: Int) -> Bool {
    let (inside, outside) = (tree.subtree(of: child), tree.subtree(of: node))
    let columns = text.columns(in: outside) - text.columns(in: inside)
    return columns <= (text.linked(in: outside) - text.linked(in: inside)) * 2 + 60
  }

  /// Whether paragraphs of running text are children of a node themselves.
  private func hasLooseText(in node: Int) -> Bool {
    tree.children(of: node).contains { child in
      tree.nodes[child].tag == .p && !outline[child].contains(.furniture)
        && text.weight(in: tree.subtree(of: child)) >= 48
    }
  }

  /// Whether another child is of the same kind by tag and class, and holds running text: an article in several parts.
  private func hasTwin(_ child: Int, in node: Int) -> Bool {
    let name = tree.bytes(of: .class, at: child)
    guard tree.nodes[child].tag != .td, name?.isEmpty == false || tree.nodes[child].tag == .article else {
      return false
    }
    return tree.children(of: node).contains { other in
      guard other != child, tree.nodes[other].tag == tree.nodes[child].tag,
        outline[other].isDisjoint(with: [.dropped, .furniture]), tree.bytes(of: .class, at: other) == name
      else { return false }
      let inside = tree.subtree(of: other)
      return text.prose(in: inside) >= 48 && text.linked(in: inside) * 4 < text.columns(in: inside)
    }
  }
}
