/// A page with what rules remove taken away, and the elements that they keep.
struct SiteElements {
  /// The page.
  private(set) var tree: HTMLTree
  /// The elements to keep, in page order; none when no rule keeps any that are there.
  private(set) var kept: [HTMLTree.Index] = []

  /// The elements that were taken away, by their places on the whole page, none inside another.
  private(set) var removed: [HTMLTree.Index] = []

  /// Finds what the rules for a page select, all of it on the page as it was, and counts it for them.
  init(_ tree: HTMLTree, _ site: Site, file: String) {
    self.tree = tree
    guard site.selectsElements else { return }
    var matcher = SelectorMatcher(tree)
    var removed: Set<HTMLTree.Index> = []
    for rule in site.rules {
      for (number, selector) in rule.remove.enumerated() {
        let found = matcher.elements(selector.selectors)
        if !found.isEmpty { rule.use.update { $0.removed.insert(number) } }
        removed.formUnion(found)
      }
    }
    // A rule that finds nothing to keep leaves it to the next.
    var kept: Set<HTMLTree.Index> = []
    for rule in site.rules where !rule.keep.isEmpty && kept.isEmpty {
      rule.use.update { $0.triedKeep += 1 }
      for (number, selector) in rule.keep.enumerated() {
        let found = matcher.elements(selector.selectors)
        if !found.isEmpty { rule.use.update { $0.kept.insert(number) } }
        kept.formUnion(found)
      }
      if kept.isEmpty { rule.use.missedKept(on: file) }
    }
    guard !removed.isEmpty else {
      self.kept = kept.sorted()
      return
    }
    self.removed = tree.outermost(removed.sorted()).map(\.lowerBound)
    let (rest, places) = tree.removing(self.removed)
    self.tree = rest
    // What is removed with an element around it has the place of what follows, and no room of its own.
    self.kept = kept.sorted().filter { places[$0] < places[$0 + 1] }.map { Int(places[$0]) }
  }
}
