/// What speaks for a document being a compilation: for each custom of setting one, where its articles would start.
///
/// Fewer than two places mean that the document is not set so.
struct CompilationEvidence {
  private let paragraphs: [Paragraph]
  /// Whether each paragraph is a line of credits that names a medium, a person or a day.
  private let isCredit: [Bool]
  /// Whether each paragraph may be a title that bears a mark: it is no part of what a page prints around its articles.
  private let mayBeTitle: [Bool]
  /// Whether each paragraph is text right under a short line that opens with a dateline or a byline in brackets.
  private let opensText: [Bool]

  /// Weighs the paragraphs of a document.
  init(_ paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
    var (isInLinks, mayBeTitle, isCredit, opensText) = (false, [Bool](), [Bool](), [Bool]())
    mayBeTitle.reserveCapacity(paragraphs.count)
    isCredit.reserveCapacity(paragraphs.count)
    opensText.reserveCapacity(paragraphs.count)
    var previous: Paragraph?
    for paragraph in paragraphs {
      isInLinks =
        !paragraph.isProse && !Rule.isRule(paragraph.text)
        && (isInLinks || TailSections.opening(paragraph) == .links)
      opensText.append(previous.map { $0.isTitleLike && !$0.isProse } == true && Self.opensWithDateline(paragraph))
      previous = paragraph
      mayBeTitle.append(
        paragraph.isTitleLike && !isInLinks && !paragraph.isCredits && !Widgets.isWidget(paragraph)
          && !Breadcrumbs.isBreadcrumb(paragraph) && !Masthead.isMasthead(paragraph)
          && TailSections.opening(paragraph) == nil)
      isCredit.append(paragraph.isCredits && Self.namesSomething(paragraph))
    }
    self.mayBeTitle = mayBeTitle
    self.isCredit = isCredit
    self.opensText = opensText
  }

  /// Whether a text opens with the dateline or the byline of a report of its own.
  private static func opensWithDateline(_ paragraph: Paragraph) -> Bool {
    guard paragraph.isProse, let dateline = Dateline.opening(of: paragraph) else { return false }
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

  /// The titles that the list of contents names.
  func listed() -> [Int] { paragraphs.indices.filter { paragraphs[$0].role == .title && hasText(after: $0) } }

  /// Titles that are printed twice, in the contents and over the text, count where the text is.
  func organisations() -> [Int] {
    let found = paragraphs.indices.filter { index in
      let paragraph = paragraphs[index]
      guard mayBeTitle[index], TitleMark.organisation(of: paragraph.text) != nil else { return false }
      return index == 0 || paragraphs[index - 1].shape.ending != .clause
    }
    var last: [TextKey: Int] = [:]
    var previous: TextKey?
    for index in found where hasText(after: index) {
      let key = TextKey(paragraphs[index].text)
      // The title with a caption hanging on it is no other title.
      if let previous, key != previous, key.hasPrefix(previous) { continue }
      last[key] = index
      previous = key
    }
    return last.count >= 2 ? last.values.sorted() : []
  }

  /// Marked titles, when what stands before the first is no text that they would be subheadings of.
  func leading(where isMarked: (Paragraph) -> Bool) -> [Int] {
    let found = paragraphs.indices.filter { index in
      mayBeTitle[index] && isMarked(paragraphs[index])
    }
    return leading(found)
  }

  /// Titles that bear the ornament that most of them bear: another one marks the columns that they stand in.
  func ornamented() -> [Int] {
    let found = paragraphs.indices.filter { mayBeTitle[$0] && TitleMark.ornament(of: paragraphs[$0].text) != nil }
    let kinds = Dictionary(grouping: found) { paragraphs[$0].text.firstScalar }
    let most = kinds.values.max { ($0.count, $1.first ?? 0) < ($1.count, $0.first ?? 0) }
    return most.map(leading) ?? []
  }

  /// Titles that are numbered alike, one after another.
  func numbered() -> [Int] {
    let numbers = paragraphs.indices.compactMap { index -> (place: Int, number: TitleNumber)? in
      guard mayBeTitle[index], let number = TitleNumber(paragraphs[index].text) else { return nil }
      return (index, number)
    }
    for style in TitleNumber.Style.allCases {
      let series = TitleNumber.series(numbers.filter { $0.number.style == style }.map { ($0.place, $0.number.value) })
      if let starts = series.lazy.map(leading).first(where: { $0.count >= 2 }) { return starts }
    }
    return []
  }

  private func leading(_ found: [Int]) -> [Int] {
    guard let first = found.first, found.count >= 2 else { return [] }
    let before = paragraphs[..<first]
    guard !before.contains(where: { $0.isProse && !Masthead.isNote($0.text) }) else { return [] }
    guard before.isEmpty || before.contains(where: { Masthead.isMasthead($0) }) || areSigned(found) else {
      return []
    }
    return found.filter { hasText(after: $0) }
  }

  /// Titles with a name and a colon, a different name for most of them: the turns of a dialogue have two or three.
  func labelled() -> [Int] {
    named { $0.shape.isEnded ? nil : TitleMark.label(of: $0.text) }
  }

  /// Titles with a name in brackets before them, a different one for most: a column has the same name each time.
  func bracketed() -> [Int] { named { TitleMark.bracket(of: $0.text) } }

  private func named(by name: (Paragraph) -> ArraySlice<UInt8>?) -> [Int] {
    let starts = leading { name($0) != nil }
    let names = Set(starts.map { TextKey(name(paragraphs[$0]) ?? []) })
    return names.count >= 3 && names.count * 3 >= starts.count * 2 ? starts : []
  }

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
  }

  /// The titles over credit lines, or over a text that opens with a dateline: of two in a row the first is a kicker.
  func overCredits() -> [Int] {
    var starts: [Int] = []
    for index in paragraphs.indices.dropFirst() {
      guard isCredit[index] || opensText[index], !isCredit[index - 1] else { continue }
      var start = index - 1
      // The last character of a title may have had no room on its line.
      if start > 0, paragraphs[start].shape.columns < 4 { start -= 1 }
      guard paragraphs[start].isTitleLike, !paragraphs[start].isProse, !isCredit[start] else { continue }
      while start > 0, index - start < 3, paragraphs[start - 1].isTitleLike, !paragraphs[start - 1].isProse,
        !isCredit[start - 1], !Rule.isRule(paragraphs[start - 1].text),
        !Breadcrumbs.isBreadcrumb(paragraphs[start - 1]), !Widgets.isWidget(paragraphs[start - 1]),
        !paragraphs[start - 1].shape.isEnded
      {
        start -= 1
      }
      if opensText[index] || hasText(after: index) { starts.append(withTitleAbove(start)) }
    }
    return starts
  }

  /// The place of the same title a few lines further up, where a page prints its path and its buttons between the two.
  private func withTitleAbove(_ start: Int) -> Int {
    let key = TextKey(paragraphs[start].text)
    let above = paragraphs[max(0, start - 4)..<start]
    let first = above.lastIndex { $0.isProse || $0.isCredits }.map { $0 + 1 } ?? above.startIndex
    return paragraphs[first..<start].firstIndex { TextKey($0.text) == key } ?? start
  }

  /// The titles that follow a line of source or editor at the end of an article.
  func afterCredits() -> [Int] {
    guard let first = paragraphs.first, first.isTitleLike else { return [] }
    var starts = [0]
    for index in paragraphs.indices.dropFirst().dropLast() {
      guard isCredit[index], !isCredit[index + 1],
        paragraphs[index - 1].isProse || paragraphs[index - 1].shape.isEnded || isCredit[index - 1]
      else { continue }
      guard paragraphs[index + 1].isTitleLike, hasText(after: index + 1) else { continue }
      let next = paragraphs[index + 1]
      guard TailSections.opening(next) == nil, !Widgets.isWidget(next) else { continue }
      starts.append(index + 1)
    }
    // A line under the last article too shows that it is the custom of the document.
    let signed = zip(starts, starts.dropFirst() + [paragraphs.count]).filter { start, end in
      isCredit[start..<end].contains(true)
    }
    return signed.count >= 2 && signed.count == starts.count ? starts : []
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

  /// How many lines stand from a place on before running text.
  private func headLength(from index: Int) -> Int { paragraphs[index...].prefix(6).prefix { !$0.isProse }.count }

  private func hasText(after index: Int) -> Bool {
    paragraphs[(index + 1)...].prefix(6).contains(where: \.isProse)
  }

  /// Whether most of the marked parts have credits of their own, as articles have and chapters have not.
  private func areSigned(_ starts: [Int]) -> Bool {
    let signed = zip(starts, starts.dropFirst() + [paragraphs.count]).count { start, end in
      isCredit[start..<end].contains(true)
    }
    return signed >= 2 && signed * 2 >= starts.count
  }
}
