// What the texts themselves tell, whatever their titles look like.
extension CompilationEvidence {
  /// The heads over texts that are signed, or open, each like the others: at least every second is, or three texts and the
  /// last of all are signed; or every second head has a subtitle.
  ///
  /// A head behind a text without is an article too, unless its text goes on from the one before.
  func signed() -> [Int] {
    let heads = heads()
    guard heads.count >= 2 else { return [] }
    let ends = heads.dropFirst().map(\.start) + [paragraphs.count]
    let closing = zip(heads, ends).map { isClosed($0.text..<$1) }
    if case let starts = subtitled(heads), starts.count >= 3 { return starts }
    let opening = openings(of: heads)
    let (closed, opened) = (closing.count { $0 }, opening.count { $0 })
    guard
      closed >= 2 && closed * 3 >= heads.count * 2 || closed >= 3 && closing.last == true
        || opened >= 2 && opened * 2 >= heads.count
    else { return [] }
    return starts(of: heads, where: zip(opening, [true] + closing).map { $0 || $1 })
  }

  /// The heads with subtitles, `——记某某`, where half of them or more have one, and others that are set as these are and do not go
  /// on with a text. Of several without one that follow each other the first says what they are: where it goes on with the
  /// text above, they are its headings. Fewer than three where heads are not set so.
  private func subtitled(_ heads: [TextHead]) -> [Int] {
    let areSubtitled = heads.map { head in
      paragraphs[head.start..<head.text].dropFirst().contains { HeadlineRole.opensWithDash($0.text) }
    }
    guard areSubtitled.first == true, case let count = areSubtitled.count(where: { $0 }), count >= 3,
      count * 2 >= heads.count
    else { return [] }
    let parts = parts(of: heads)
    let subjects = Kinship.Subjects(of: parts)
    var isHeading = false
    let kept = heads.indices.filter { index in
      if areSubtitled[index] {
        isHeading = false
      } else if areSubtitled[index - 1] {
        isHeading =
          index + 1 < heads.count && !areSubtitled[index + 1] && subjects.goesOn(parts[index], from: [parts[index - 1]])
      }
      return !isHeading
    }
    return starts(of: kept.map { heads[$0] }, where: kept.map { areSubtitled[$0] })
  }

  /// The heads that surely start an article, and the others that are set as these are and do not go on with a text.
  func starts(of heads: [TextHead], where isSure: [Bool]) -> [Int] {
    let form = TitleForm(of: zip(heads, isSure).filter(\.1).map { paragraphs[$0.0.start] })
    let parts = parts(of: heads)
    let subjects = Kinship.Subjects(of: parts)
    var starts: [Int] = []
    var last: Int?
    for (index, head) in heads.enumerated() {
      let before = last.map { [parts[$0], parts[index - 1]] } ?? []
      guard isSure[index] || form.fits(paragraphs[head.start]) && !subjects.goesOn(parts[index], from: before) else {
        continue
      }
      starts.append(head.start)
      last = index
    }
    return starts
  }

  /// The heads over texts that have no subject in common, where nothing else divides the document.
  ///
  /// Nothing may speak for one article: no credits, which would be those of all the text, no sign of a page of the web, no
  /// headings that are worded alike.
  func unrelated() -> [Int] {
    let heads = heads()
    guard heads.count >= Self.leastUnrelated, let first = heads.first?.start, !isPage,
      !isCredit[first...].contains(true), !paragraphs[..<first].contains(where: \.isProse)
    else { return [] }
    // The line over a paper's page names its day; credits below a title are its own.
    if isCredit[..<first].contains(true), mayBeTitle[..<first].contains(true) { return [] }
    let titles = heads.map { paragraphs[$0.start] }
    guard
      Set(titles.map { TitleForm.Mark(of: $0.text) }).count == 1, !TitleForm.areParallel(titles)
    else { return [] }
    return areUnrelated(heads) ? heads.map(\.start) : []
  }

  /// One article seldom has so many sections that nothing runs through.
  static let leastUnrelated = 4

  /// Whether something shows that the document is the text of a page of the web.
  var isPage: Bool {
    paragraphs.contains {
      TailSections.opening($0) != nil || Breadcrumbs.isBreadcrumb($0) || Widgets.isWidget($0)
        || !$0.isProse && LegalNotices.isNotice($0)
    }
  }

  /// Whether the texts under some titles have no subject in common.
  func areUnrelated(_ heads: [TextHead]) -> Bool {
    !Kinship.hasOneSubject(parts(of: heads))
  }

  /// The parts of the document under some titles.
  private func parts(of heads: [TextHead]) -> [Kinship.Part] {
    let ends = heads.dropFirst().map(\.start) + [paragraphs.count]
    return zip(heads, ends).map {
      Kinship.Part(title: paragraphs[$0.start..<$0.text], text: paragraphs[$0.text..<max($0.text, $1)])
    }
  }

  /// Whether a text is signed at its end: credits, something in brackets, or a line that is set to the right.
  private func isClosed(_ text: Range<Int>) -> Bool {
    text.reversed().prefix(4).contains { index in
      isCredit[index] || paragraphs[index].isSetRight || isSigned(paragraphs[index])
    }
  }

  /// Whether each text opens with its dateline or as an abstract, has credits, a name or a rule over it, or opens as another
  /// does word for word.
  private func openings(of heads: [TextHead]) -> [Bool] {
    let words = heads.map { paragraphs[$0.text].text.prefix(Self.openingLength) }
    // The same text twice shows no custom.
    let texts = Dictionary(grouping: heads.indices, by: { words[$0] })
      .mapValues { Set($0.map { paragraphs[heads[$0].text].text }).count }
    return zip(heads, words).map { head, word in
      isCredit[head.start..<head.text].contains(true) || opensText[head.text] || texts[word] ?? 0 >= 2
        || RepeatedLead.isLead(paragraphs[head.text].text)
        || Rule.isRule(paragraphs[head.text - 1].text) || PersonNames.signature(paragraphs[head.text - 1].text) != nil
        || ClosingCredits.bracketedMedium(paragraphs[head.text - 1]) != nil
        || UnitName.bracketed(paragraphs[head.text - 1].text) != nil
    }
  }

  /// Six Han characters.
  private static let openingLength = 18
}
