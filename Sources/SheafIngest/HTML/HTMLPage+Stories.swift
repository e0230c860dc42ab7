import SheafKit

// Newsletters: several articles on one page.
extension HTMLPage {
  /// The articles on the page: the stories of a newsletter, else the article that the page is for. In a letter, rows of
  /// linked headlines are stories, too; on other pages they lead to other articles.
  func articles(isLetter: Bool, keepsDropped: Bool) -> [MarkupArticle] {
    let metadata = PageMetadata(tree, lines)
    guard mayHoldStories(metadata) else { return [article(metadata, keepsDropped: keepsDropped)].compactMap(\.self) }
    let shown = ShownPage(tree, showsHidden: false, isNewsletter: isLetter)
    let stories = stories(shown, metadata, keepsDropped: keepsDropped)
    guard stories.isEmpty else { return stories }
    // But for the rows of links, a page without a heading that is its title is read as an article as it is for stories.
    return [article(metadata, shown: isLetter ? nil : shown, keepsDropped: keepsDropped)].compactMap(\.self)
  }

  /// Whether a page may be a newsletter: nobody said which elements to keep, and no headline stands over all of it.
  private func mayHoldStories(_ metadata: PageMetadata) -> Bool {
    !isChosen && metadata.headline == nil && holdsTitles && WantedTitle(metadata).heading(in: tree) == nil
  }

  /// The stories of a page that is a newsletter; none on every other.
  private func stories(_ shown: ShownPage, _ metadata: PageMetadata, keepsDropped: Bool) -> [MarkupArticle] {
    let (outline, text) = (shown.outline, shown.text)
    let found = PageStories(tree, outline, text)
    guard !found.stories.isEmpty, !hasHeadline(over: found, outline, text, metadata) else { return [] }
    let furniture = Furniture(tree, outline, text, root: found.root)
    return found.stories.enumerated().map { number, story in
      let reader = BlockReader(
        tree: tree, outline: outline, furniture: furniture, lines: lines, start: story.text.lowerBound,
        end: story.text.upperBound, taken: [])
      var article = MarkupArticle()
      article.title = stated(story.title)
      article.language = metadata.language
      article.address = metadata.address
      article.blocks = reader.blocks(in: found.root)
      guard keepsDropped else { return article }
      // What stands around all stories is told with the first.
      let drops = PageDrops(
        tree: tree, outline: outline, text: text, furniture: furniture, lines: lines, root: found.root, kept: [],
        start: story.text.lowerBound, lead: nil, end: found.stories.last?.text.upperBound,
        title: found.stories.map(\.title.nodes), credits: [], captions: [])
      article.dropped = number == 0 ? drops.log() : DropLog(isKept: true)
      return article
    }
  }

  /// Whether there are elements that titles of two stories may stand in.
  private var holdsTitles: Bool {
    tree.nodes.lazy.filter { $0.tag.headingLevel != nil || $0.tag == .strong || $0.tag == .b }.prefix(2).count == 2
  }

  /// Whether a line that is none of the stories’ titles is the headline of the page.
  private func hasHeadline(
    over found: PageStories, _ outline: PageOutline, _ text: PageText, _ metadata: PageMetadata
  ) -> Bool {
    let headline = PageHeadline(tree, outline, text, root: found.root, wanted: WantedTitle(metadata))
    guard let title = headline.title else { return false }
    return !found.stories.contains { $0.title.nodes.overlaps(title.nodes) }
  }
}
