/// What speaks for a document being a compilation: for each custom of setting one, where its articles would start.
///
/// Fewer than two places mean that the document is not set so.
struct CompilationEvidence {
  let paragraphs: [Paragraph]
  /// Whether each paragraph is a line of credits that names a medium, a person or a day.
  let isCredit: [Bool]
  /// Whether each paragraph may be a title that bears a mark: it is no part of what a page prints around its articles.
  let mayBeTitle: [Bool]
  /// Whether each paragraph is text right under a short line that opens with a dateline or a byline in brackets.
  let opensText: [Bool]

  /// Weighs the paragraphs of a document.
  init(_ paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
    var (isInLinks, mayBeTitle, isCredit, opensText) = (false, [Bool](), [Bool](), [Bool]())
    mayBeTitle.reserveCapacity(paragraphs.count)
    isCredit.reserveCapacity(paragraphs.count)
    opensText.reserveCapacity(paragraphs.count)
    var (isUnderTitle, isInHeader) = (false, false)
    for paragraph in paragraphs {
      // The fields of a mail below those of its sender and its subject.
      isInHeader =
        !paragraph.isProse
        && (MailHeader.isAddress(paragraph.text) || isInHeader && MailHeader.isPart(paragraph))
      isInLinks =
        !paragraph.isProse && !Rule.isRule(paragraph.text)
        && (isInLinks || TailSections.opening(paragraph) == .links)
      opensText.append(
        isUnderTitle && (Self.opensWithDateline(paragraph) || PageJump.opens(paragraph)))
      isUnderTitle = paragraph.isTitleLike && !paragraph.isProse
      mayBeTitle.append(
        paragraph.isTitleLike && !isInLinks && !paragraph.isCredits && !Widgets.isWidget(paragraph)
          && !Breadcrumbs.isBreadcrumb(paragraph) && !Masthead.isMasthead(paragraph)
          && TailSections.opening(paragraph) == nil && !MailHeader.isAddress(paragraph.text)
          && !isInHeader)
      isCredit.append(paragraph.isCredits && Self.namesSomething(paragraph))
    }
    self.mayBeTitle = mayBeTitle
    self.isCredit = isCredit
    self.opensText = opensText
  }

  /// Whether a text opens with the dateline or the byline of a report of its own.
  private static func opensWithDateline(_ paragraph: Paragraph) -> Bool {
    guard paragraph.isProse, let dateline = paragraph.dateline else { return false }
    return dateline.text != nil || dateline.credits?.byline.isEmpty == false
  }

  /// Whether credits name a medium, a person or a day.
  private static func namesSomething(_ paragraph: Paragraph) -> Bool {
    guard let credits = paragraph.credits else { return false }
    return credits.source != nil || credits.published != nil || !credits.byline.isEmpty || !credits.editors.isEmpty
  }

  /// Whether there is anything that could speak for it: by any custom a compilation has two titles that may bear a mark, or
  /// credits at two places, or a list of contents, or a rule.
  var isPossible: Bool {
    mayBeTitle.count { $0 } >= 2 || zip(isCredit, [false] + isCredit).count { $0 && !$1 } >= 2
      || paragraphs.indices.contains { index in
        paragraphs[index].role == .title
          || paragraphs[index].shape.ideographs == 0 && Rule.isRule(paragraphs[index].text)
      }
  }

  /// The titles that the list of contents names, and the columns in it that stand right over a text, without a title.
  func listed() -> [Int] {
    let named = paragraphs.indices.filter { paragraphs[$0].role == .title && hasText(after: $0) }
    // The list names sections, too: another title stands under each, and no text.
    let listed = zip(named, named.dropFirst() + [paragraphs.count]).filter { start, end in
      !Overline.isColumn(paragraphs[start]) && !SectionName.isPart(paragraphs[start].text)
        || paragraphs[start..<end].contains(where: \.isProse)
    }.map(\.0)
    guard let first = listed.first else { return [] }
    let columns = Set(paragraphs[..<first].filter(Overline.isColumn).map { TextKey($0.text) })
    guard !columns.isEmpty else { return listed }
    let bare = paragraphs.indices[first...].dropLast().filter {
      paragraphs[$0 + 1].isProse && Overline.isColumn(paragraphs[$0]) && columns.contains(TextKey(paragraphs[$0].text))
    }
    return (listed + bare).sorted()
  }

  /// Whether running text follows a place; what a page says of itself in whole sentences is none.
  func hasText(after index: Int) -> Bool {
    paragraphs[(index + 1)...].prefix(6).contains {
      $0.isProse && !LegalNotices.isNotice($0) && !Widgets.isWidget($0)
    }
  }
}
