import SheafKit

/// What stands right over a marked title: the name of the column that starts with it (栏目), and its kicker (引题).
struct Overline {
  /// Where it starts, and the article before ends; the title's own place where nothing stands over it.
  private(set) var start: Int
  /// The place of the kicker; nil where none stands there.
  private(set) var kicker: Int?
  /// The place of the unit that the article is from; nil where none stands there.
  private(set) var unit: Int?
  /// Whether a name of a column or a part was found over it.
  private var hasName = false

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
    if start >= 1, Self.isOver(paragraphs[start - 1], paragraphs[title]) { (start, hasName) = (start - 1, true) }
  }

  /// Whether a line stands over the titles of a part of the compilation: a column, a section, a day, 案例一, a masthead of its
  /// own.
  private static func isOver(_ line: Paragraph, _ title: Paragraph) -> Bool {
    isColumn(line) || isSection(line, over: title) || DayLine.isWhole(line.text)
      || TitleNumber.alone(line.text)?.style == .named || SectionName.isPart(line.text)
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

  /// Takes in lines that stand alike over two titles or more: the page of a paper, the name of a column.
  static func raise(_ overlines: inout [Overline], in paragraphs: [Paragraph]) {
    let sections = SectionName.withoutSignatures(
      overlines.map { over in
        guard over.start > 0, mayBeOver(paragraphs[over.start - 1]) else { return nil }
        let line = paragraphs[over.start - 1]
        return SectionName(line).map { ($0, line) }
      })
    if SectionName.areSections(sections) {
      // A name over some of the articles only is that of a section.
      let areUnits =
        sections.allSatisfy { $0?.name == .unit || $0?.name == .place } && sections.contains { $0?.name == .unit }
      for (index, section) in sections.enumerated() where section != nil {
        overlines[index].start -= 1
        if areUnits { overlines[index].unit = overlines[index].start }
      }
    }
    // Where one is told by a word or a mark, another need not be.
    let marked = overlines.contains(where: \.hasName) ? 1 : 0
    for _ in 0..<mostLines {
      let lines = overlines.map { $0.start > 0 ? paragraphs[$0.start - 1] : nil }
      let counts = lines.reduce(into: [ArraySlice<UInt8>: Int]()) { counts, line in
        if let line, mayBeOver(line) { counts[line.text, default: 0] += 1 }
      }
      let names = Set(lines.compactMap { $0.flatMap { mayBeName($0) ? TextKey($0.text) : nil } })
      for (index, line) in lines.enumerated() {
        guard let line, counts[line.text] ?? 0 >= 2 || names.count + marked >= 2 && mayBeName(line) else { continue }
        overlines[index].start -= 1
      }
    }
  }

  /// Whether a line may be the bare name of a column, and nobody's.
  private static func mayBeName(_ line: Paragraph) -> Bool {
    mayBeOver(line) && line.shape.columns <= 14 && line.shape.ideographs * 2 == line.shape.columns
      && PersonNames.signature(line.text) == nil && !PersonNames.isOffice(line.text.string)
  }

  /// No more lines stand alike over titles.
  private static let mostLines = 3

  /// Whether a line is short, and neither text nor credits, which may close two articles alike.
  private static func mayBeOver(_ line: Paragraph) -> Bool {
    line.shape.columns <= 40 && !line.isProse && !line.isCredits && !line.shape.isEnded && !line.isSetRight
      && !ClosingBracket.isWhole(line.text)
  }

  private static func mayBeKicker(_ paragraph: Paragraph) -> Bool {
    paragraph.isTitleLike && !paragraph.isProse && !paragraph.isCredits && TitleNumber(paragraph.text) == nil
      && paragraph.shape.ending == .open
      && paragraph.shape.columns >= 8 && !isColumn(paragraph) && !Widgets.isWidget(paragraph)
      && !Masthead.isMasthead(paragraph) && !Rule.isRule(paragraph.text) && TailSections.opening(paragraph) == nil
  }

  /// Whether a line is a few words between two marks that are the same: `· 要闻 ·`, `— 政策 —`.
  static func isBetweenMarks(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 24, let mark = paragraph.text.firstScalar, marks.contains(mark) else {
      return false
    }
    let scalars = paragraph.text.scalars[...].trimming { marks.contains($0) || $0.isSpace }
    return paragraph.text.scalars.last == mark && scalars.count >= 2 && scalars.allSatisfy(Han.isIdeograph)
  }

  private static let marks = ScalarSet("·•∙・—–-－─*＊※~～|｜=◇◆■●★☆".unicodeScalars)

  /// Whether a paragraph is the name of a column.
  static func isColumn(_ paragraph: Paragraph) -> Bool {
    if Rule.isAround(paragraph.text) || isBetweenMarks(paragraph) { return true }
    if SectionName.isSetWide(paragraph.text) { return true }
    return paragraph.shape.columns <= 24 && !paragraph.shape.isEnded && TitleMark.ornament(of: paragraph.text) != nil
  }
}
