/// What stands right over a marked title: the name of the column that starts with it (栏目), and its kicker (引题).
struct Overline {
  /// Where it starts, and the article before ends; the title's own place where nothing stands over it.
  private(set) var start: Int
  /// The place of the kicker; nil where none stands there.
  private(set) var kicker: Int?

  /// Looks at what stands over a title.
  ///
  /// A short line may close the article before as well. So a kicker must stand behind the credits that close that article,
  /// or under the name of a column, which bears an ornament.
  init(of title: Int, in paragraphs: [Paragraph], isMarked: Bool) {
    start = title
    if isMarked, title >= 2, Self.mayBeKicker(paragraphs[title - 1]) {
      let before = paragraphs[title - 2]
      if before.isCredits || Self.isColumn(before) { (kicker, start) = (title - 1, title - 1) }
    }
    if start >= 1, Self.isOver(paragraphs[start - 1], paragraphs[title]) { start -= 1 }
  }

  /// Whether a line stands over the titles of a part of the compilation: a column, a section, a day, 案例一, a masthead of its
  /// own.
  private static func isOver(_ line: Paragraph, _ title: Paragraph) -> Bool {
    isColumn(line) || isSection(line, over: title) || DayLine.isWhole(line.text)
      || TitleNumber.alone(line.text)?.style == .named
      || line.shape.columns <= 24 && !line.shape.isEnded && Masthead.isMasthead(line)
  }

  /// Whether a line is the title of a section in which the numbers of titles start anew: it bears a number of another style,
  /// and what it stands over the number one.
  static func isSection(_ line: Paragraph, over title: Paragraph) -> Bool {
    guard let number = TitleNumber(title.text), number.value == 1, !line.isProse, line.shape.columns <= 40 else {
      return false
    }
    return isColumn(line) || TitleNumber(line.text).map { $0.style != number.style } == true
  }

  private static func mayBeKicker(_ paragraph: Paragraph) -> Bool {
    paragraph.isTitleLike && !paragraph.isProse && !paragraph.isCredits && TitleNumber(paragraph.text) == nil
      && paragraph.shape.ending == .open
      && paragraph.shape.columns >= 8 && !isColumn(paragraph) && !Widgets.isWidget(paragraph)
      && !Masthead.isMasthead(paragraph) && !Rule.isRule(paragraph.text) && TailSections.opening(paragraph) == nil
  }

  /// Whether a paragraph is the name of a column.
  static func isColumn(_ paragraph: Paragraph) -> Bool {
    if Rule.isAround(paragraph.text) { return true }
    return paragraph.shape.columns <= 24 && !paragraph.shape.isEnded && TitleMark.ornament(of: paragraph.text) != nil
  }
}
