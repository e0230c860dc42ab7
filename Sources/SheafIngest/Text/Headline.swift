import SheafKit

/// The head of an article: the lines of its title, and what stands between them and the text.
struct Headline {
  /// The line over the title (引题).
  var kicker: Stated<ArraySlice<UInt8>>?
  /// The title; nil when the text starts at once.
  var title: Stated<ArraySlice<UInt8>>?
  /// The line under the title (副题).
  var subtitle: Stated<ArraySlice<UInt8>>?
  /// What the head states about author, medium and date.
  var credits = GatheredCredits()
  /// The paragraphs after the head.
  var body: ArraySlice<Paragraph>

  /// Reads the head off the paragraphs of an article.
  ///
  /// The head ends with the first paragraph of running text, or with the first line after the credits. Of two lines the
  /// first is a kicker, unless the second is worded as a subtitle or the first merely ran out of room.
  init(of paragraphs: [Paragraph], isWrapped: Bool) {
    var lines: [Paragraph] = []
    var hasCredits = false
    // The masthead of a bulletin with one article: its date is the article's.
    var place = min(Masthead.length(of: paragraphs), max(0, paragraphs.count - 1))
    for paragraph in paragraphs[..<place] where credits.published == nil {
      credits.merge(Credits(published: DateText.first(in: paragraph.text)), from: paragraph)
    }
    while place < paragraphs.count {
      let paragraph = paragraphs[place]
      if let found = paragraph.credits {
        credits.merge(found, from: paragraph)
        hasCredits = hasCredits || !lines.isEmpty
      } else if !lines.isEmpty, let found = GluedCredits.read(paragraph) {
        credits.merge(found, from: paragraph)
        hasCredits = true
      } else if !lines.isEmpty, paragraph.text.count <= 48, MediumName.isAccount(paragraph.text.scalars[...]) {
        credits.merge(Credits(source: paragraph.text.string), from: paragraph)
        hasCredits = true
      } else if !lines.isEmpty, let names = PersonNames.signature(paragraph.text) {
        credits.merge(Credits(byline: names.map { Contributor(name: $0) }), from: paragraph)
        hasCredits = true
      } else if !lines.isEmpty, let name = PersonNames.officeSignature(paragraph.text) {
        credits.merge(Credits(byline: [Contributor(name: name)]), from: paragraph)
        hasCredits = true
      } else if !lines.isEmpty, paragraph.shape.columns <= 200,
        lines.contains(where: { TextKey($0.text) == TextKey(paragraph.text) })
      {
        // A title that is printed again says which of the lines it is.
        lines = [paragraph]
      } else if lines.count >= 2, let first = lines.first, let last = lines.last,
        first.text.count >= paragraph.text.count, TextKey(first.text) == TextKey(last.text + paragraph.text)
      {
        // So does one that is printed again over two lines.
        lines = lines.dropFirst().dropLast() + [first]
      } else if let label = Self.titleLabel.prefix(of: paragraph.text) {
        lines = [Paragraph(paragraph.text.dropFirst(label).drop { $0 == 0x20 }, line: paragraph.line)]
      } else if !lines.isEmpty, Self.opensSection(paragraph) {
        // The first part of the text, which is headed by a number.
        break
      } else if isWrapped, !hasCredits, lines.count == 1, paragraph.shape.columns < 4, paragraph.shape.ending == .open {
        // The last character of a title that had no room for it.
        lines[0] = Paragraph(TitleJoint.joined([lines[0].text, paragraph.text]), line: lines[0].line)
      } else if !hasCredits, paragraph.isTitleLike, lines.isEmpty || !DayLine.isPeriod(paragraph.text),
        lines.isEmpty || !paragraph.shape.isEnded, lines.count < 3
      {
        lines.append(paragraph)
      } else {
        break
      }
      place += 1
    }
    body = paragraphs[place...]
    if let first = body.first, let label = Self.textLabel.prefix(of: first.text) {
      body[place] = Paragraph(first.text.dropFirst(label).drop { $0 <= 0x20 }, line: first.line)
    }
    arrange(Self.withoutPageTitle(lines), isWrapped)
  }

  /// Whether a line bears the number of a part of the text, before its heading or alone: `一、基本情况`, `第一章`, `01`.
  private static func opensSection(_ line: Paragraph) -> Bool {
    if ListMark.isNumber(line.text) || ChapterMark.isChapter(line.text) { return true }
    // A figure may open a title, with a zero before it it only counts.
    guard line.text.first == UInt8(ascii: "0") else { return false }
    return TitleNumber(line.text)?.style == .spaced || line.text.count == 2 && line.shape.columns == 2
  }

  /// By what rule a line of the head went that is in no text; nil for the lines of a title over several.
  static func rule<Value>(of line: Paragraph, under title: Stated<Value>?) -> DropRule? {
    let text = line.text.string
    if let title, title.place.line == line.line || title.text != text && title.text.contains(text) { return nil }
    if Masthead.isMasthead(line) { return .masthead }
    if line.isCredits { return .credits }
    let (key, titleKey) = (TextKey(line.text), TextKey(ArraySlice(title?.text ?? "")))
    return key == titleKey ? .repeatedTitle : key.hasPrefix(titleKey) ? .pageTitle : .head
  }

  /// The head of an article whose title is known: the credits over the text.
  init(title: Stated<ArraySlice<UInt8>>, over paragraphs: [Paragraph]) {
    self.title = title
    let lines = paragraphs.prefix { $0.isCredits || PersonNames.officeSignature($0.text) != nil }
    for line in lines {
      if let found = line.credits {
        credits.merge(found, from: line)
      } else if let name = PersonNames.officeSignature(line.text) {
        credits.merge(Credits(byline: [Contributor(name: name)]), from: line)
      }
    }
    body = paragraphs[lines.count...]
  }

  private mutating func arrange(_ lines: [Paragraph], _ isWrapped: Bool) {
    guard let first = lines.first else { return }
    title = first.stated()
    let rest = lines.dropFirst()
    guard let second = rest.first else { return }
    if isWrapped, lines.count == 3, Self.areOneTitle(lines) {
      title = TitleJoint.joined(lines[...])
    } else if HeadlineRole.isDocument(second.text, of: first.text) {
      title = Stated(
        first.text + second.text, from: ArraySlice([first.text, second.text].joined(separator: [0x20])),
        at: SourcePlace(line: first.line))
      if let third = rest.dropFirst().first, HeadlineRole.isSubtitle(third.text) {
        subtitle = third.stated(HeadlineRole.withoutDash)
      }
    } else if HeadlineRole.isSubtitle(second.text) || !isWrapped && HeadlineRole.explains(second.shape, first.shape) {
      subtitle = second.stated(HeadlineRole.withoutDash)
    } else if isWrapped, !second.standsApart, lines.count == 2, !HeadlineRole.isKicker(first.text) {
      title = TitleJoint.joined([first, second])
    } else {
      kicker = first.stated()
      title = second.stated()
      if let third = rest.dropFirst().first { subtitle = third.stated(HeadlineRole.withoutDash) }
    }
  }

  /// Whether three lines are one title that took up its room twice: the first two are about as wide as each other, and the
  /// last is no wider.
  private static func areOneTitle(_ lines: [Paragraph]) -> Bool {
    let columns = lines.map(\.shape.columns)
    return abs(columns[0] - columns[1]) <= 2 && columns[2] <= columns[0] && columns[0] >= 16
      && !HeadlineRole.isSubtitle(lines[1].text) && !HeadlineRole.isSubtitle(lines[2].text)
      && !lines[1].standsApart && !lines[2].standsApart
  }

  /// The lines without one that is a later line with the names of channel and site behind it, as browsers title a page.
  private static func withoutPageTitle(_ lines: [Paragraph]) -> [Paragraph] {
    lines.enumerated().filter { index, line in
      !lines[(index + 1)...].contains { later in
        guard line.text.count > later.text.count, line.text.starts(with: later.text) else { return false }
        let rest = line.text.dropFirst(later.text.count).drop { $0 == 0x20 }
        return siteMarks.start(rest) || rest.first.map { "_-|".utf8.contains($0) } == true
      }
    }.map(\.element)
  }

  private static let titleLabel = Phrases("标题： 标题: 题目： 题目: 新闻标题： 新闻标题: title: headline:")
  /// What a form puts before the text.
  private static let textLabel = Phrases("正文： 正文: 内容： 内容: 全文： 全文: 內容： 內容:")
  private static let siteMarks = Phrases("｜ – — · »")
}
