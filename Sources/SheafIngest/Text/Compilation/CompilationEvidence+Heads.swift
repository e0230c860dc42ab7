// Customs that set something over, under or between the articles.
extension CompilationEvidence {
  /// What follows a rule, and the start, where that is an article.
  func afterRules() -> [Int] {
    let rules = paragraphs.indices.filter { Rule.isRule(paragraphs[$0].text) }
    guard !rules.isEmpty else { return [] }
    let ends = rules + [paragraphs.count]
    let starts = zip([0] + rules.map { $0 + 1 }, ends).compactMap { start, end in
      isArticle(paragraphs[start..<max(start, end)]) ? start : nil
    }
    return starts
  }

  /// Whether a part between two rules is an article: a title and a text.
  private func isArticle(_ part: ArraySlice<Paragraph>) -> Bool {
    guard let title = part.first, title.isTitleLike, part.dropFirst().contains(where: \.isProse) else { return false }
    return TailSections.opening(title) == nil && !title.isCredits && !Widgets.isWidget(title)
      && !MailHeader.isAddress(title.text)
  }

  /// The titles over credit lines, or over a text that opens with a dateline: of two in a row the first is a kicker.
  func overCredits() -> [Int] {
    var starts: [Int] = []
    for index in paragraphs.indices.dropFirst() {
      guard isCredit[index] || opensText[index], !isCredit[index - 1] else { continue }
      var start = index - 1
      // The last character of a title may have had no room on its line.
      if start > 0, paragraphs[start].shape.columns < 4 { start -= 1 }
      guard isTitle(start), !MailHeader.isAddress(paragraphs[start].text) else { continue }
      while start > 0, index - start < 3, paragraphs[start - 1].isTitleLike, !paragraphs[start - 1].isProse,
        !isCredit[start - 1], !Rule.isRule(paragraphs[start - 1].text),
        !Breadcrumbs.isBreadcrumb(paragraphs[start - 1]), !Widgets.isWidget(paragraphs[start - 1]),
        !paragraphs[start - 1].shape.isEnded
      {
        start -= 1
      }
      guard opensText[index] || hasText(after: index) else { continue }
      start = withTitleAbove(start)
      // Where there is no text between two titles the first is no article's.
      if let last = starts.last, !paragraphs[last..<start].contains(where: \.isProse) { starts.removeLast() }
      starts.append(start)
    }
    return starts
  }

  /// Whether a paragraph may be the title over a line of credits; one that calls out is short, though it has a comma.
  private func isTitle(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    guard paragraph.isTitleLike, !isCredit[index], !PageTail.isControl(paragraph) else { return false }
    return !paragraph.isProse || paragraph.isCall
  }

  /// The place of the same title a few lines further up, where a page prints its path and its buttons between the two.
  private func withTitleAbove(_ start: Int) -> Int {
    let key = TextKey(paragraphs[start].text)
    let above = paragraphs[max(0, start - 4)..<start]
    let first = above.lastIndex { $0.isProse || $0.isCredits }.map { $0 + 1 } ?? above.startIndex
    return paragraphs[first..<start].firstIndex { TextKey($0.text) == key } ?? start
  }

  /// The lines of source that stand over each title, as clippings of papers are headed: paper, day and page.
  func underCredits() -> [Int] {
    let found = paragraphs.indices.dropLast().filter { index in
      guard isCredit[index], paragraphs[index].credits?.source != nil || paragraphs[index].credits?.published != nil,
        mayBeTitle[index + 1], !paragraphs[index + 1].isProse, hasText(after: index + 1)
      else { return false }
      return index == 0 || !isCredit[index - 1] && closesSomething(index - 1)
    }
    // What stands under the first title is no line over the second.
    guard let first = found.first, !paragraphs[..<first].contains(where: \.isProse) else { return [] }
    return found
  }

  /// Whether a paragraph is the end of a text, or of the masthead or the head of a page, and no title of what follows.
  private func closesSomething(_ index: Int) -> Bool {
    paragraphs[index].isProse || paragraphs[index].shape.isEnded || !mayBeTitle[index]
      || Rule.isRule(paragraphs[index].text)
  }

  /// The lines that stand apart over text in a newsletter in an alphabet, below its name and issue: such papers set their
  /// articles one after another and have no subheadings in them.
  func headed() -> [Int] {
    guard !isPage else { return [] }
    // The name of the paper and of its house may stand over the issue.
    let head = paragraphs.prefix(5).prefix { !$0.isProse }
    guard let masthead = head.lastIndex(where: Masthead.isMasthead).map({ $0 + 1 }),
      paragraphs.filter(\.isProse).allSatisfy({ !$0.shape.isChinese })
    else { return [] }
    let found = paragraphs.indices.dropFirst(masthead).filter { index in
      mayBeTitle[index] && !paragraphs[index].isProse && !paragraphs[index].shape.isEnded
        && paragraphs[index].standsApart && !Self.isFooter(paragraphs[index]) && paragraphs[index].shape.columns >= 12
        && headLength(from: index) <= 2 && hasText(after: index)
        && endsAbove(index)
    }
    return found.count >= 3 ? found : []
  }

  /// Titles that more blank lines stand before than before anything inside an article, each over a second line of its head:
  /// a subheading, which may stand apart as far, is one line.
  func spaced() -> [Int] {
    let apart = paragraphs.indices.dropFirst().filter { paragraphs[$0].gap >= 2 && !paragraphs[$0].isProse }
    let found = apart.filter { mayBeTitle[$0] && headLength(from: $0) >= 2 && hasText(after: $0) }
    // The colophon may stand as far apart.
    guard let least = found.map({ paragraphs[$0].gap }).min(), apart.count <= found.count + 1,
      !paragraphs.contains(where: { $0.isProse && $0.gap >= least })
    else { return [] }
    // The head of the first article is as long as those of the others, and the masthead is above it.
    guard let text = paragraphs.firstIndex(where: \.isProse), let first = found.first, text < first else {
      return found
    }
    let start = text - headLength(from: first)
    return start >= 0 && mayBeTitle[start] ? [start] + found : found
  }

  /// Whether what stands over a line is text, the masthead or the foot of a page, and no line of the same head.
  private func endsAbove(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let above = paragraphs[index - 1]
    return above.isProse || !mayBeTitle[index - 1] || Self.isFooter(above)
  }

  /// Whether a line is the foot of a page, whatever stands beside its number: `Page 2 of 3 | www.…`.
  private static func isFooter(_ paragraph: Paragraph) -> Bool {
    paragraph.text.split(separator: UInt8(ascii: "|")).contains { part in
      PageFurniture.isPageNumber(part.drop { $0 == 0x20 })
    }
  }

  /// How many lines stand from a place on before running text.
  private func headLength(from index: Int) -> Int { paragraphs[index...].prefix(6).prefix { !$0.isProse }.count }
}
