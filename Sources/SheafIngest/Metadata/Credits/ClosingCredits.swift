import SheafKit

/// Credits at the end of an article: a line of editors, a byline in brackets behind the last sentence.
enum ClosingCredits {
  /// The credits, and the paragraphs without them.
  ///
  /// Lines that are nothing but credits go wherever they stand. Behind a line of editors the article is over: of what
  /// follows only sentences stay.
  /// Behind the text a day alone belongs to the signature (落款) where `keepsSignature` is set; elsewhere it is the page’s.
  /// With `isSigned` the bracket behind the last sentence is a signature whatever stands in it.
  static func taken(
    from paragraphs: ArraySlice<Paragraph>, keepsSignature: Bool = false, isSigned: Bool = false
  ) -> (credits: GatheredCredits, rest: [Paragraph]) {
    var credits = GatheredCredits()
    var rest: [Paragraph] = []
    rest.reserveCapacity(paragraphs.count)
    var isOver = false
    var hasProse = false
    for index in paragraphs.indices {
      let paragraph = paragraphs[index]
      if paragraph.shape.columns <= 24, EndMark.isEnd(paragraph.text) {
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
      if isSigned, text.count == paragraph.text.count, let (found, before) = ClosingSignature.read(text) {
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

  /// The same for all paragraphs of a text.
  static func taken(
    from paragraphs: [Paragraph], keepsSignature: Bool = false, isSigned: Bool = false
  ) -> (credits: GatheredCredits, rest: [Paragraph]) {
    taken(from: paragraphs[...], keepsSignature: keepsSignature, isSigned: isSigned)
  }

  /// Whether a short line stands over the day that closes all, as the name of a writer does.
  private static func isOverDay(_ index: Int, in paragraphs: ArraySlice<Paragraph>) -> Bool {
    guard index + 2 == paragraphs.endIndex, paragraphs[index].shape.columns <= 40,
      let day = paragraphs[index + 1].credits
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
}
