// Customs that are told by where the titles stand: in the middle of the line, or in a list above.
extension CompilationEvidence {
  /// The titles that are set in the middle over texts that are not, below a masthead, or over texts that are signed or have no
  /// subject in common.
  func centred() -> [Int] {
    guard paragraphs.count(where: { $0.indent >= Self.leastIndent && !$0.isProse }) >= 2 else { return [] }
    let isCentred = areCentred()
    // The office that signs a text stands over the next title as well.
    func opens(_ index: Int) -> Bool {
      guard index > 0, isCentred[index - 1] else { return isCentred[index] }
      return isCentred[index] && PersonNames.isOffice(paragraphs[index - 1].text.clipped(to: 60).string)
        && (index == 1 || paragraphs[index - 2].isProse)
    }
    let starts = paragraphs.indices.filter { index in
      opens(index) && (index + 1 == paragraphs.count || !opens(index + 1)) && isOverText(index)
    }
    guard let first = starts.first, starts.count >= 2, !paragraphs[..<first].contains(where: isOwnText),
      !TitleForm.areParallel(starts.map { paragraphs[$0] })
    else { return [] }
    let isBulletin = paragraphs[..<first].contains(where: Masthead.isMasthead)
    return isBulletin || areSigned(starts) || areUnrelated(starts) ? starts : []
  }

  /// Whether each paragraph is a short line with far more room before it than texts have, or with more and as much behind it
  /// as those have: a longer title leaves less.
  private func areCentred() -> [Bool] {
    let text = paragraphs.filter(\.isProse).map(\.indent).mostFrequent
    let mayBe = paragraphs.indices.map { index in
      paragraphs[index].indent >= text + 2 && mayBeTitle[index] && !isCredit[index] && !paragraphs[index].isProse
        && mayBeHeadLine(paragraphs[index])
    }
    let middles = zip(paragraphs, mayBe).filter { $1 && $0.indent >= text + Self.leastIndent }.map {
      Self.middle(of: $0.0)
    }
    let middle = middles.sorted().dropFirst(middles.count / 2).first ?? 0
    return zip(paragraphs, mayBe).map { line, mayBe in
      mayBe && (line.indent >= text + Self.leastIndent || abs(Self.middle(of: line) - middle) <= 8)
    }
  }

  /// Twice the column in the middle of a line.
  private static func middle(of line: Paragraph) -> Int { line.indent * 2 + line.shape.columns }

  /// Whether the text of an article follows a line, behind a second line of its title, its subtitle and who sent it at most.
  private func isOverText(_ index: Int) -> Bool {
    let head = paragraphs[(index + 1)...].prefix(Self.longestTitle)
    guard let text = head.firstIndex(where: \.isProse) else { return false }
    return isOwnText(paragraphs[text]) && !paragraphs[index..<text].contains(where: Masthead.isMasthead)
  }

  /// The titles that something above names without naming all: a list that is a selection, 本期导读, or the title of a page that
  /// strings some of them together; and with these the other heads that are set as they are and do not go on with a text.
  func announced() -> [Int] {
    let top = paragraphs.prefix(Self.longestTop)
    let isSelection = top.contains { Masthead.isSelectionHeading($0.text) }
    let strung = StrungTitle(in: top)
    guard isSelection || strung != nil, case let heads = heads(), heads.count >= 3 else { return [] }
    let sure = heads.map { head in
      let lines = paragraphs[head.start..<head.text]
      return isSelection && lines.contains { $0.role == .title } || strung?.names(lines) == true
    }
    guard sure.count(where: { $0 }) >= 2 else { return [] }
    return starts(of: heads, where: sure)
  }

  /// Whether a paragraph is text of an article, and no note of the bulletin.
  private func isOwnText(_ paragraph: Paragraph) -> Bool {
    paragraph.isProse && !Masthead.isNote(paragraph.text) && !LegalNotices.isNotice(paragraph)
  }

  /// No masthead has more lines.
  private static let longestTop = 24
  /// Two Han characters more than the text has.
  private static let leastIndent = 4
  /// A title of two lines, its subtitle, and who sent it.
  private static let longestTitle = 4
}
