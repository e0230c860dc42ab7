/// Where a head stands in a document: the lines that stand right over a text, whatever marks them.
struct TextHead {
  /// The first line of the title.
  let start: Int
  /// The first paragraph of the text.
  let text: Int
}

extension CompilationEvidence {
  /// The heads of a document, in order, up to what a page prints under its articles.
  func heads() -> [TextHead] {
    var heads: [TextHead] = []
    for text in paragraphs.indices.dropFirst() {
      if !heads.isEmpty, TailSections.opening(paragraphs[text]) != nil { break }
      guard !isRunning(paragraphs[text - 1]), isText(text) else { continue }
      let least = max(heads.last.map { $0.text + 1 } ?? 0, text - Self.longestHead)
      // A speech and a letter greet before their text.
      let text = text - 1 > least && Self.isSalutation(paragraphs[text - 1]) ? text - 1 : text
      // Credits, a name or a rule may stand between title and text, and lines of a title over one another.
      var start = text
      while start > least, isBelowTitle(start - 1) { start -= 1 }
      let end = start
      while start > least, isHeadLine(start - 1) { start -= 1 }
      guard start < end else { continue }
      // Of more lines than a head has the last is its title.
      if end - start > 3 { start = end - 1 }
      heads.append(TextHead(start: start, text: text))
    }
    return withoutColumns(heads)
  }

  /// The heads without the bare names of columns over their titles: 要闻聚焦, 机构动态. They are short, and two heads at least
  /// have them.
  private func withoutColumns(_ heads: [TextHead]) -> [TextHead] {
    let places = heads.map { $0.start + 1 < $0.text && isColumnName($0.start) }
    let names = Set(zip(heads, places).filter(\.1).map { TextKey(paragraphs[$0.0.start].text) })
    guard names.count >= 2 else { return heads }
    return zip(heads, places).map { $1 ? TextHead(start: $0.start + 1, text: $0.text) : $0 }
  }

  /// Whether a line may be the bare name of a column, over a title that is far wider.
  private func isColumnName(_ index: Int) -> Bool {
    let (line, next) = (paragraphs[index], paragraphs[index + 1])
    return line.shape.columns <= 14 && line.shape.ideographs * 2 == line.shape.columns
      && TitleNumber.alone(line.text) == nil && next.shape.columns >= line.shape.columns * 3 / 2
      && mayBeTitle[index + 1] && !next.isProse
  }

  /// No head has more lines, with those of its credits.
  private static let longestHead = 8

  /// Whether a paragraph is running text, which a signature may close.
  private func isRunning(_ paragraph: Paragraph) -> Bool {
    paragraph.isProse || paragraph.shape.sentences > 0 && paragraph.shape.columns > 40 && isSigned(paragraph)
  }

  /// Whether something in brackets closes a paragraph, and not the photographer's name a caption, nor who has to see to what it
  /// says, as in the points of a plan: `（责任单位：县民政局）`.
  func isSigned(_ paragraph: Paragraph) -> Bool {
    guard ClosingBracket.ends(paragraph.text), !Captions.isCaption(paragraph) else { return false }
    let bracket = paragraph.text[(ClosingBracket.before(paragraph.text)?.endIndex ?? paragraph.text.startIndex)...]
    return !Self.colon.occur(in: bracket) || CreditLine.read(bracket) != nil
  }

  private static let colon = Phrases("：")

  /// Whether a paragraph is the text of an article, and no note of the editor or of rights.
  private func isText(_ index: Int) -> Bool {
    isRunning(paragraphs[index]) && !Masthead.isNote(paragraphs[index].text)
      && !LegalNotices.isNotice(paragraphs[index])
  }

  /// Whether a line speaks to those whom a text is for: `各位委员：`.
  private static func isSalutation(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 40 && paragraph.shape.ending == .colon && paragraph.shape.clauses == 0
      && paragraph.shape.sentences == 0
  }

  /// Whether a paragraph may stand between a title and its text.
  private func isBelowTitle(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    return paragraph.isCredits || Rule.isRule(paragraph.text) || PersonNames.signature(paragraph.text) != nil
      || ClosingCredits.bracketedMedium(paragraph) != nil || UnitName.bracketed(paragraph.text) != nil
      || isOfficeOverDay(index)
  }

  /// Whether a line is the office that sent a text, between the title and a day.
  private func isOfficeOverDay(_ index: Int) -> Bool {
    guard index > 0, index + 1 < paragraphs.count, paragraphs[index + 1].credits?.published != nil,
      mayBeTitle[index - 1], !paragraphs[index - 1].isProse, paragraphs[index].shape.columns <= 40
    else { return false }
    return PersonNames.isOffice(paragraphs[index].text.string)
  }

  /// Whether a paragraph may be a line of a title: short, no caption, no question of a dialogue, no name of a column, nothing
  /// in brackets, no day alone or behind a name. A title of two or three characters stands below the credits that close the
  /// article before.
  private func isHeadLine(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    let isLong =
      paragraph.shape.columns >= 8
      || paragraph.shape.columns >= 4 && index > 0 && (isCredit[index - 1] || endsTitle(index))
    guard mayBeTitle[index], !paragraph.isProse, isLong || TitleNumber.alone(paragraph.text) != nil,
      !StrungTitle.isOne(paragraph)
    else { return false }
    // The title of a section in which the numbers of titles start anew.
    if index + 1 < paragraphs.count, Overline.isSection(paragraph, over: paragraphs[index + 1]) { return false }
    if index + 1 < paragraphs.count, SectionName.isPart(paragraph.text), !paragraphs[index + 1].isProse { return false }
    return mayBeHeadLine(paragraph)
  }

  /// Whether two or three characters are the last of a title that took up more than a line: credits follow them.
  private func endsTitle(_ index: Int) -> Bool {
    let above = paragraphs[index - 1]
    return mayBeTitle[index - 1] && !above.isProse && above.shape.columns >= 16 && above.shape.ending == .open
      && index + 1 < paragraphs.count && isBelowTitle(index + 1)
  }

  /// The same for a line that is short, by its own form.
  func mayBeHeadLine(_ paragraph: Paragraph) -> Bool {
    if let label = TitleMark.label(of: paragraph.text), paragraph.shape.isEnded || CreditLabel.isAlone(label) {
      return false
    }
    return !Captions.isCaption(paragraph)
      && !ClosingBracket.isWhole(paragraph.text) && !Rule.isRule(paragraph.text) && !Overline.isColumn(paragraph)
      && !DayLine.isWhole(paragraph.text) && !Self.endsWithDay(paragraph.text) && !paragraph.isSetRight
  }

  /// Whether a line ends with a day, as that of a publisher does.
  private static func endsWithDay(_ line: ArraySlice<UInt8>) -> Bool {
    let scalars = line.scalars[...]
    return DateText.first(in: scalars)?.range.upperBound == scalars.endIndex
  }

  /// Where the first of the articles starts that something around their titles marks: below the masthead, and below what a
  /// page says of all of them.
  func firstTitle(of starts: [Int], by mark: CompilationMark) -> Int {
    guard mark.isAroundText, starts.count >= 2, let head = heads().first(where: { $0.text > starts[0] }),
      head.text < starts[1],
      head.start > starts[0]
    else { return starts.first ?? 0 }
    // Of credits that each title has those of the first are its own.
    let above = starts[0]..<head.start
    guard !above.contains(where: isText) else { return starts[0] }
    let isBelow = mark == .creditsBelow && !isCredit[head.start..<head.text].contains(true)
    return isBelow && !paragraphs[above].contains(where: Masthead.isMasthead) ? starts[0] : head.start
  }
}
