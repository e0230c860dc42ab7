import SheafKit

/// What tells the titles of a compilation from the rest of it, in the order in which it is looked for.
enum CompilationMark: CaseIterable {
  /// `机构•标题`: the organisation, a dot, the title.
  case organisation
  /// An ornament before each title: ■ ● ◆ ★, or 【…】 around it.
  case ornament
  /// A number before each title: 一、 or 1.
  case number
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
    case .rule: afterRules(paragraphs)
    case .creditsBelow: overCredits(paragraphs)
    case .creditsAfter: afterCredits(paragraphs)
    }
  }

  /// The share of one article.
  func piece(_ paragraphs: [Paragraph]) -> Piece {
    let line = paragraphs.first?.line ?? 1
    switch self {
    case .organisation, .ornament, .number:
      let count = 1 + paragraphs.dropFirst().prefix(2).prefix { $0.isTitleContinuation }.count
      let lines = paragraphs.prefix(count).map(\.text)
      let body = Compilation.withoutRules(Array(paragraphs.dropFirst(count)))
      guard body.contains(where: \.isProse) else {
        return Piece(title: lines.first.map(unmarked), line: line, paragraphs: Array(paragraphs.dropFirst()))
      }
      let title = TitleJoint.joined(lines)
      if self == .organisation, let name = TitleMark.organisation(of: title) {
        // The tag stays in the title too, as printed: without it many a title has no subject.
        return Piece(organisation: name, title: title, line: line, paragraphs: body)
      }
      return Piece(title: unmarked(title), line: line, paragraphs: body)
    case .rule, .creditsBelow, .creditsAfter:
      return Piece(line: line, paragraphs: Compilation.withoutRules(paragraphs))
    }
  }

  private func unmarked(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    switch self {
    case .ornament: TitleMark.ornament(of: title) ?? title
    case .number: TitleMark.number(of: title) ?? title
    case .organisation, .rule, .creditsBelow, .creditsAfter: title
    }
  }

  // MARK: - Where articles start

  private func organisations(_ paragraphs: [Paragraph]) -> [Int] {
    let found = paragraphs.indices.filter { index in
      let paragraph = paragraphs[index]
      guard paragraph.isTitleLike, TitleMark.organisation(of: paragraph.text) != nil else { return false }
      return index == 0 || !paragraphs[index - 1].shape.ending.readsOn
    }
    // A title that a page prints two or three times is one title.
    let titles = Set(found.map { TextKey(paragraphs[$0].text) })
    return titles.count >= 2 && titles.count == found.count ? found.filter { hasText(after: $0, paragraphs) } : []
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

  private func afterRules(_ paragraphs: [Paragraph]) -> [Int] {
    let rules = paragraphs.indices.filter { Rule.isRule(paragraphs[$0].text) }
    guard !rules.isEmpty else { return [] }
    let starts = ([-1] + rules).map { $0 + 1 }.filter { start in
      guard start < paragraphs.count, paragraphs[start].isTitleLike, !Rule.isRule(paragraphs[start].text) else {
        return false
      }
      return hasText(after: start, paragraphs) && TailSections.opening(paragraphs[start]) == nil
        && CreditLine.read(whole: paragraphs[start]) == nil && !Widgets.isWidget(paragraphs[start])
    }
    return starts
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
    guard let credits = CreditLine.read(whole: paragraph) else { return false }
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
      && CreditLine.read(whole: self) == nil
      && !ListMark.starts(text) && TitleMark.organisation(of: text) == nil && TailSections.opening(self) == nil
  }
}
