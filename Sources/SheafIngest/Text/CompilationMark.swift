import SheafKit

/// What tells the titles of a compilation from the rest of it, in the order in which it is looked for.
enum CompilationMark: CaseIterable {
  /// `机构•标题`: the organisation, a dot, the title.
  case organisation
  /// An ornament before each title: ■ ● ◆ ★, or 【…】 around it.
  case ornament
  /// A number before each title: 一、 or 1.
  case number
  /// The organisation before each title with a colon: `机构：标题`.
  case label
  /// A rule between the articles.
  case rule
  /// Credits under each title.
  case creditsBelow
  /// Credits under each article.
  case creditsAfter

  /// Where articles start, by this mark; fewer than two when the document is not set so.
  func starts(in paragraphs: [Paragraph]) -> [Int] {
    switch self {
    case .organisation: organisations(paragraphs)
    case .ornament: leading(paragraphs) { TitleMark.ornament(of: $0.text) != nil }
    case .number: leading(paragraphs) { TitleMark.number(of: $0.text) != nil }
    case .label: labelled(paragraphs)
    case .rule: afterRules(paragraphs)
    case .creditsBelow: overCredits(paragraphs)
    case .creditsAfter: afterCredits(paragraphs)
    }
  }

  /// The share of one article.
  func piece(_ paragraphs: [Paragraph]) -> Piece {
    let line = paragraphs.first?.line ?? 1
    switch self {
    case .organisation, .ornament, .number, .label:
      let count = 1 + paragraphs.dropFirst().prefix(2).prefix { $0.isTitleContinuation }.count
      let lines = paragraphs.prefix(count).map(\.text)
      let body = Compilation.withoutRules(Array(paragraphs.dropFirst(count)))
      guard body.contains(where: \.isProse) else {
        return Piece(title: lines.first.map(unmarked), line: line, paragraphs: Array(paragraphs.dropFirst()))
      }
      let title = TitleJoint.joined(lines)
      if let name = organisation(of: title) {
        // The tag stays in the title too, as printed: without it many a title has no subject.
        return Piece(organisation: name, title: title, line: line, paragraphs: body)
      }
      return Piece(title: unmarked(title), line: line, paragraphs: body)
    case .rule, .creditsBelow, .creditsAfter:
      return Piece(line: line, paragraphs: Compilation.withoutRules(paragraphs))
    }
  }

  private func organisation(of title: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    switch self {
    case .organisation: TitleMark.organisation(of: title)
    case .label: TitleMark.label(of: title)
    case .ornament, .number, .rule, .creditsBelow, .creditsAfter: nil
    }
  }

  private func unmarked(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    switch self {
    case .ornament: TitleMark.ornament(of: title) ?? title
    case .number: TitleMark.number(of: title) ?? title
    case .organisation, .label, .rule, .creditsBelow, .creditsAfter: title
    }
  }

  // MARK: - Where articles start

  /// Titles that are printed twice, in the contents and over the text, count where the text is.
  private func organisations(_ paragraphs: [Paragraph]) -> [Int] {
    let found = paragraphs.indices.filter { index in
      let paragraph = paragraphs[index]
      guard paragraph.isTitleLike, TitleMark.organisation(of: paragraph.text) != nil else { return false }
      return index == 0 || !paragraphs[index - 1].shape.ending.readsOn
    }
    var last: [TextKey: Int] = [:]
    for index in found where hasText(after: index, paragraphs) { last[TextKey(paragraphs[index].text)] = index }
    return last.count >= 2 ? last.values.sorted() : []
  }

  /// Marked titles, when what stands before the first is no text that they would be subheadings of.
  private func leading(_ paragraphs: [Paragraph], where isMarked: (Paragraph) -> Bool) -> [Int] {
    let found = paragraphs.indices.filter { paragraphs[$0].isTitleLike && isMarked(paragraphs[$0]) }
    guard let first = found.first, found.count >= 2 else { return [] }
    let before = paragraphs[..<first]
    guard !before.contains(where: { $0.isProse && !Masthead.isNote($0.text) }) else { return [] }
    guard before.isEmpty || before.contains(where: { Masthead.isMasthead($0) }) || areSigned(found, paragraphs) else {
      return []
    }
    return found.filter { hasText(after: $0, paragraphs) }
  }

  /// Titles with a name and a colon, a different name for most of them: the turns of a dialogue have two or three.
  private func labelled(_ paragraphs: [Paragraph]) -> [Int] {
    let starts = leading(paragraphs) { !$0.shape.isEnded && !$0.isCredits && TitleMark.label(of: $0.text) != nil }
    let names = Set(starts.map { TextKey(TitleMark.label(of: paragraphs[$0].text) ?? []) })
    return names.count >= 3 && names.count * 3 >= starts.count * 2 ? starts : []
  }

  private func afterRules(_ paragraphs: [Paragraph]) -> [Int] {
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

  /// The titles over credit lines: of two in a row the first is a kicker.
  private func overCredits(_ paragraphs: [Paragraph]) -> [Int] {
    var starts: [Int] = []
    for index in paragraphs.indices.dropFirst() {
      guard paragraphs[index - 1].isTitleLike, !isCredit(paragraphs[index - 1]), isCredit(paragraphs[index]) else {
        continue
      }
      var start = index - 1
      while start > 0, index - start < 3, paragraphs[start - 1].isTitleLike, !paragraphs[start - 1].isProse,
        !isCredit(paragraphs[start - 1]), !Rule.isRule(paragraphs[start - 1].text),
        !Breadcrumbs.isBreadcrumb(paragraphs[start - 1]), !Widgets.isWidget(paragraphs[start - 1]),
        !paragraphs[start - 1].shape.isEnded
      {
        start -= 1
      }
      if hasText(after: index, paragraphs) { starts.append(start) }
    }
    return starts
  }

  /// The titles that follow a line of source or editor at the end of an article.
  private func afterCredits(_ paragraphs: [Paragraph]) -> [Int] {
    guard let first = paragraphs.first, first.isTitleLike else { return [] }
    var starts = [0]
    for index in paragraphs.indices.dropFirst().dropLast() {
      guard isCredit(paragraphs[index]), !isCredit(paragraphs[index + 1]),
        paragraphs[index - 1].isProse || isCredit(paragraphs[index - 1])
      else { continue }
      guard paragraphs[index + 1].isTitleLike, hasText(after: index + 1, paragraphs) else { continue }
      let next = paragraphs[index + 1]
      guard TailSections.opening(next) == nil, !Widgets.isWidget(next) else { continue }
      starts.append(index + 1)
    }
    // A line under the last article too shows that it is the custom of the document.
    let signed = zip(starts, starts.dropFirst() + [paragraphs.count]).filter { start, end in
      paragraphs[start..<end].contains(where: isCredit)
    }
    return signed.count >= 2 && signed.count == starts.count ? starts : []
  }

  // MARK: - Evidence

  private func isCredit(_ paragraph: Paragraph) -> Bool {
    guard let credits = paragraph.credits else { return false }
    return credits.source != nil || credits.published != nil || !credits.byline.isEmpty || !credits.editors.isEmpty
  }

  private func hasText(after index: Int, _ paragraphs: [Paragraph]) -> Bool {
    paragraphs[(index + 1)...].prefix(6).contains(where: \.isProse)
  }

  /// Whether most of the marked parts have credits of their own, as articles have and chapters have not.
  private func areSigned(_ starts: [Int], _ paragraphs: [Paragraph]) -> Bool {
    let signed = zip(starts, starts.dropFirst() + [paragraphs.count]).count { start, end in
      paragraphs[start..<end].contains(where: isCredit)
    }
    return signed >= 2 && signed * 2 >= starts.count
  }
}

extension TextShape.Ending {
  /// Whether the text goes on after it.
  fileprivate var readsOn: Bool { self == .clause }
}

extension Paragraph {
  /// Whether it goes on with the title before it: a short line without any mark that opens something else.
  fileprivate var isTitleContinuation: Bool {
    isTitleLike && !isProse && !shape.isEnded && !standsApart && shape.ending == .open && shape.columns <= 60
      && !isCredits
      && !ListMark.starts(text) && TitleMark.organisation(of: text) == nil && TailSections.opening(self) == nil
  }
}
