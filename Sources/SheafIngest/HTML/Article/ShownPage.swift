/// A page as readers see it: what is known of each of its nodes, and its text.
struct ShownPage {
  /// What its nodes are.
  let outline: PageOutline
  /// Its text.
  let text: PageText

  /// Looks at a page; `PageOutline` says what `showsHidden`, `kept` and `headline` are, `PageText` when it is a newsletter.
  init(
    _ tree: HTMLTree, showsHidden: Bool, kept: Set<HTMLTree.Index> = [], headline: HTMLTree.Index? = nil,
    isNewsletter: Bool = false
  ) {
    var outline = PageOutline(tree, showsHidden: showsHidden, kept: kept, headline: headline)
    text = PageText(tree, &outline, isNewsletter: isNewsletter)
    self.outline = outline
  }
}
