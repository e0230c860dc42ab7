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
    let masthead = max(Masthead.length(of: paragraphs), OfficialHead.length(of: paragraphs))
    var place = min(masthead, max(0, paragraphs.count - 1))
    for paragraph in paragraphs[..<place] where credits.published == nil {
      credits.merge(Credits(published: DateText.first(in: paragraph.text)), from: paragraph)
    }
    while place < paragraphs.count {
      let paragraph = paragraphs[place]
      if Overline.isBetweenMarks(paragraph) {
        // The name of a column.
      } else if !lines.isEmpty, OfficialHead.isNumber(paragraph) {
        // The number of an official paper, under its title.
      } else if !lines.isEmpty, TitleMark.isBracketed(paragraph.text),
        paragraphs.dropFirst(place + 1).first?.isProse == true
      {
        // A heading of the text: 【背景】.
        break
      } else if let found = paragraph.credits {
        credits.merge(found, from: paragraph)
        hasCredits = hasCredits || !lines.isEmpty
      } else if !lines.isEmpty, let found = Credits(issued: paragraph) ?? GluedCredits.read(paragraph) {
        credits.merge(found, from: paragraph)
        hasCredits = true
      } else if !lines.isEmpty, paragraph.text.count <= 48, MediumName.isAccount(paragraph.text.scalars[...]) {
        credits.merge(Credits(source: paragraph.text.string), from: paragraph)
        hasCredits = true
      } else if let title = lines.last, let found = AccountStamp.account(at: place, of: paragraphs, under: title) {
        credits.merge(found, from: paragraph)
        hasCredits = true
      } else if !lines.isEmpty, let sender = ClosingCredits.bracketedMedium(paragraph) {
        credits.merge(Credits(source: sender), from: paragraph)
        hasCredits = true
      } else if !lines.isEmpty, Self.opensWithPeople(paragraphs[place...]) {
        // A list of people, or whom the text is about.
        break
      } else if !lines.isEmpty, let names = PersonNames.signature(paragraph.text) {
        credits.merge(Credits(byline: names.map { Contributor(name: $0) }), from: paragraph)
        hasCredits = true
      } else if !lines.isEmpty, let name = PersonNames.officeSignature(paragraph.text) {
        credits.merge(Credits(byline: [Contributor(name: name)]), from: paragraph)
        hasCredits = true
      } else if (1...2).contains(lines.count), Self.isOffice(paragraph), Self.isUnderTitle(place, in: paragraphs) {
        credits.merge(Credits(source: paragraph.text.string), from: paragraph)
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
      } else if let label = FieldRecord.label(ofTitle: paragraph.text) {
        lines = [Paragraph(paragraph.text.dropFirst(label).drop { $0 == 0x20 }, line: paragraph.line)]
      } else if !lines.isEmpty, Self.opensSection(paragraph) || Captions.isCaption(paragraph) {
        // The first part of the text, which is headed by a number, or what a picture over it shows.
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
    if let first = body.first, let label = Self.label(ofText: first, isWhole: body.count == 1) {
      body[place] = Paragraph(first.text.dropFirst(label).drop { $0 <= 0x20 }, line: first.line)
    }
    arrange(Self.withoutPageTitle(lines), isWrapped)
  }

  /// The length of what stands before a text; before all of it that may be what stands before an abstract, too.
  private static func label(ofText first: Paragraph, isWhole: Bool) -> Int? {
    FieldRecord.label(ofText: first.text) ?? (isWhole ? RepeatedLead.label(of: first.text) : nil)
  }

  /// Whether the first of some lines is names that are text.
  private static func opensWithPeople(_ lines: ArraySlice<Paragraph>) -> Bool {
    guard let line = lines.first, let names = ListedNames.names(in: line.text) else { return false }
    return ListedNames.open(lines) || lines.dropFirst().first.map { ListedNames.speaks($0.text, of: names) } ?? false
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
    if Masthead.isMasthead(line) || OfficialHead.isNumber(line) { return .masthead }
    // Who issues a paper stands over its title; an office under it is its source.
    if OfficialHead.isIssuer(line), line.line < title?.place.line ?? 0 { return .masthead }
    if line.isCredits { return .credits }
    let (key, titleKey) = (TextKey(line.text), TextKey(ArraySlice(title?.text ?? "")))
    return key == titleKey ? .repeatedTitle : key.hasPrefix(titleKey) ? .pageTitle : .head
  }

  /// The head of an article whose title is known: the credits over the text.
  init(title: Stated<ArraySlice<UInt8>>, over paragraphs: [Paragraph]) {
    self.title = title
    var paragraphs = paragraphs
    if let first = paragraphs.first, first.isTitleLike, HeadlineRole.opensWithDash(first.text) {
      subtitle = first.stated(HeadlineRole.withoutDash)
      paragraphs.removeFirst()
    }
    var names: [String]?
    if let first = paragraphs.first, paragraphs.dropFirst().first?.isProse == true {
      names = PersonNames.paddedSignature(first.text)
    }
    let lines = paragraphs.prefix {
      $0.isCredits || PersonNames.officeSignature($0.text) != nil || Self.isOffice($0)
        || names != nil && $0 === paragraphs.first
    }
    for line in lines {
      if let names, line === paragraphs.first {
        credits.merge(Credits(byline: names.map { Contributor(name: $0) }), from: line)
      } else if let found = line.credits {
        credits.merge(found, from: line)
      } else if let name = PersonNames.officeSignature(line.text) {
        credits.merge(Credits(byline: [Contributor(name: name)]), from: line)
      } else {
        credits.merge(Credits(source: line.text.string), from: line)
      }
    }
    body = paragraphs[lines.count...]
  }

  /// Whether a line is the office that sent a text, which stands under its title.
  private static func isOffice(_ line: Paragraph) -> Bool {
    line.shape.columns <= 40 && line.shape.ending == .open && PersonNames.isOffice(line.text.string)
  }

  /// Whether what follows a line of a head shows that the title stands above it: a day, or those to whom the text speaks.
  private static func isUnderTitle(_ place: Int, in paragraphs: [Paragraph]) -> Bool {
    guard place + 1 < paragraphs.count else { return false }
    let next = paragraphs[place + 1]
    return next.credits?.published != nil || next.shape.ending == .colon && next.shape.columns <= 40
  }
}
