import SheafKit

/// Credits at the end of an article: a line of editors, a byline in brackets behind the last sentence.
enum ClosingCredits {
  /// The credits, and the paragraphs without them.
  ///
  /// Lines that are nothing but credits go wherever they stand. Behind a line of editors the article is over: of what
  /// follows only sentences stay.
  /// Behind the text a day alone belongs to the signature (落款) where `keepsSignature` is set; elsewhere it is the page’s.
  static func taken(
    from paragraphs: [Paragraph], keepsSignature: Bool = false
  ) -> (credits: GatheredCredits, rest: [Paragraph]) {
    var credits = GatheredCredits()
    var rest: [Paragraph] = []
    rest.reserveCapacity(paragraphs.count)
    var isOver = false
    var hasProse = false
    for (index, paragraph) in paragraphs.enumerated() {
      if EndMark.isEnd(paragraph.text) {
        isOver = true
      } else if let found = paragraph.credits {
        if keepsSignature, hasProse, isDay(found, paragraph) {
          rest.append(paragraph)
          continue
        }
        credits.merge(found, from: paragraph)
        isOver = isOver || hasProse && !found.editors.isEmpty
      } else if hasProse, let medium = bracketedMedium(paragraph) {
        credits.merge(Credits(source: medium), from: paragraph)
      } else if hasProse, paragraph.isSetRight || isOverDay(index, in: paragraphs),
        let names = PersonNames.letterSignature(paragraph.text)
      {
        credits.merge(Credits(byline: names.map { Contributor(name: $0) }), from: paragraph)
      } else if !isOver || paragraph.isProse {
        hasProse = hasProse || paragraph.isProse
        rest.append(paragraph)
      }
    }
    if let last = end(of: rest) {
      let paragraph = rest[last]
      var text = paragraph.text
      while let (found, before) = trailing(text) {
        credits.merge(found, from: text[before.endIndex...], at: SourcePlace(line: paragraph.line))
        text = before
      }
      // The paragraph is made once, whatever it ended with: making one looks at all of its text.
      if text.count < paragraph.text.count {
        rest[last] = Paragraph(text, line: paragraph.line, standsApart: paragraph.standsApart)
      }
    }
    return (credits, rest)
  }

  /// Whether a short line stands over the day that closes all, as the name of a writer does.
  private static func isOverDay(_ index: Int, in paragraphs: [Paragraph]) -> Bool {
    guard index + 2 == paragraphs.count, paragraphs[index].shape.columns <= 40, let day = paragraphs[index + 1].credits
    else { return false }
    return isDay(day, paragraphs[index + 1])
  }

  /// The last paragraph of a text; a remark of the digest behind it, 【简析】, is not the text's.
  private static func end(of paragraphs: [Paragraph]) -> Int? {
    func isText(_ paragraph: Paragraph) -> Bool { paragraph.isProse || paragraph.shape.columns > 40 }
    guard let last = paragraphs.lastIndex(where: isText) else { return nil }
    guard paragraphs[last].text.firstScalar == "【", let before = paragraphs[..<last].lastIndex(where: isText),
      ClosingBracket.ends(paragraphs[before].text)
    else { return last }
    return before
  }

  /// The medium that stands alone in brackets on a line of its own, as papers sign what their site carries, or the office that
  /// sent the text to a bulletin: `(某某時報)`, `（某某镇妇联）`.
  static func bracketedMedium(_ paragraph: Paragraph) -> String? {
    guard paragraph.shape.columns <= 40, let first = paragraph.text.first, first == UInt8(ascii: "(") || first == 0xEF
    else {
      return nil
    }
    let scalars = paragraph.text.scalars[...]
    guard let open = scalars.first, "(（".unicodeScalars.contains(open), let close = scalars.last,
      ")）".unicodeScalars.contains(close)
    else { return nil }
    let name = scalars.dropFirst().dropLast().trimming(\.isSpace)
    // （此件公开发布） says something else.
    guard MediumName.isLike(name) || PersonNames.isOffice(String(scalars: name)) else { return nil }
    return name.ends(with: ["发", "布"]) ? nil : String(scalars: name)
  }

  /// Whether a line holds a day and nothing else, not even an hour.
  private static func isDay(_ found: Credits, _ paragraph: Paragraph) -> Bool {
    found.published != nil && found.source == nil && found.byline.isEmpty && found.editors.isEmpty
      && paragraph.shape.columns <= 24 && !paragraph.text.contains(0x3A)
  }

  /// By what rule a paragraph went that is not in the rest.
  static func rule(of paragraph: Paragraph) -> DropRule {
    paragraph.isCredits || bracketedMedium(paragraph) != nil || PersonNames.letterSignature(paragraph.text) != nil
      ? .credits : EndMark.isEnd(paragraph.text) ? .endMark : .afterEnd
  }

  /// Credits in brackets at the end of a text, and the text before them.
  private static func trailing(_ text: ArraySlice<UInt8>) -> (credits: Credits, before: ArraySlice<UInt8>)? {
    var tail = text.suffix(360)
    // Agencies of Taiwan put the day in figures behind the bracket.
    let figures = tail.reversed().prefix { (0x30...0x39).contains($0) }.count
    if (6...8).contains(figures) { tail = tail.dropLast(figures) }
    guard closers.contains(where: { tail.hasSuffix($0) }) else { return nil }
    guard
      let open = tail.indices.last(where: { place in
        tail[place] == UInt8(ascii: "(") || tail[place] == UInt8(ascii: "[") || openers.start(tail[place...])
      }), open > text.startIndex
    else { return nil }
    let before = text[..<open].withoutSpaceAtEnd
    guard
      let credits = datedMedium(tail[open...]) ?? titledMedium(tail[open...]) ?? CreditLine.read(tail[open...])
        ?? newspaper(tail[open...], behind: before) ?? names(tail[open...], behind: before),
      credits.isWholeLine
    else { return nil }
    guard !credits.byline.isEmpty || !credits.editors.isEmpty || credits.source != nil || credits.repostedFrom != nil
    else {
      return nil
    }
    return (credits, before)
  }

  /// The paper or the office that stands in brackets behind the last sentence: `……。（某某晚报）`, `……。（某某县发改局）`.
  private static func newspaper(_ bracket: ArraySlice<UInt8>, behind text: ArraySlice<UInt8>) -> Credits? {
    guard bracket.count <= 48, sentenceEnds.contains(where: { text.hasSuffix($0) }) else { return nil }
    let name = bracket.scalars[...].dropFirst().dropLast()
    let isOffice =
      (5...12).contains(name.count) && name.allSatisfy(Han.isIdeograph) && offices.suffix(of: name) != nil
      && !name.contains { clauses.contains($0) }
    return MediumName.isAccount(name) || isOffice ? Credits(source: String(scalars: name)) : nil
  }

  private static let offices = ScalarWords(list: "局 厅 委 委员会 办公室 政府 宣传部 妇联 残联 文联 总工会 融媒体中心")
  /// What stands in a clause and in no name of an office.
  private static let clauses = ScalarSet("自由据是为在以与对于见至等".unicodeScalars)

  /// Who signs in brackets behind the last sentence: `……。（王芳 李小满）`.
  private static func names(_ bracket: ArraySlice<UInt8>, behind text: ArraySlice<UInt8>) -> Credits? {
    guard bracket.count <= 48, text.hasSuffix(fullStop), !EndMark.isEnd(bracket) else { return nil }
    let inside = String(scalars: bracket.scalars[...].dropFirst().dropLast())
    guard let names = PersonNames.signature(ArraySlice(inside.utf8)), !names.contains(where: PersonNames.endsLikePlace)
    else { return nil }
    return Credits(byline: names.map { Contributor(name: $0) })
  }

  private static let fullStop = Array("。".utf8)
  private static let sentenceEnds = ["。", "！", "？", "”"].map { Array($0.utf8) }

  /// The medium and the day in brackets that an item of a survey of the press closes with, whatever the medium is called:
  /// `（冷运观察 2026年3月20日）`. Before a day a person signs; so a name of a person is none.
  private static func datedMedium(_ bracket: ArraySlice<UInt8>) -> Credits? {
    guard bracket.count <= 120, bracket.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let inside = bracket.scalars.dropFirst().dropLast()
    guard let day = DateText.first(in: inside), inside[day.range.upperBound...].allSatisfy(\.isSpace) else {
      return nil
    }
    let name = inside[..<day.range.lowerBound].trimming { $0.isSpace || $0 == "，" || $0 == "," }
    guard (3...16).contains(name.count), name.allSatisfy({ Han.isIdeograph($0) || $0.isLatinLetter }),
      name.count > 3 || !PersonNames.isHanPerson(String(scalars: name)), !Surnames.isCompound(name),
      !notMedia.contains(where: { name.starts(with: $0) })
    else { return nil }
    return Credits(source: String(scalars: name), published: day.date)
  }

  /// The paper between title marks that an item of a survey of the press closes with, and the day, mostly without its year:
  /// `（《某某晚报》3月4日）`.
  private static func titledMedium(_ bracket: ArraySlice<UInt8>) -> Credits? {
    guard bracket.count <= 120 else { return nil }
    let inside = bracket.scalars.dropFirst().dropLast()
    guard inside.first == "《", let close = inside.firstIndex(of: "》") else { return nil }
    let (name, behind) = (inside[..<close].dropFirst(), inside[(close + 1)...].trimming { $0.isSpace || $0 == "，" })
    let day = DateText.first(in: behind)?.date
    guard (2...16).contains(name.count), !name.contains("《"),
      day != nil || behind.count <= 12 && DayLine.starts(ArraySlice(String(scalars: behind).utf8))
        || behind.isEmpty && MediumName.isLike(name)
    else { return nil }
    return Credits(source: String(scalars: name), published: day)
  }

  /// How other lines with a day start: what was done on it.
  private static let notMedia = ["截至", "截止", "发布", "更新", "写于", "作于", "完稿", "本文", "自", "至", "从", "生于", "原载"].map {
    Array($0.unicodeScalars)
  }

  private static let closers = ["）", ")", "】", "]"].map { Array($0.utf8) }
  private static let openers = Phrases("（ 【")
}
