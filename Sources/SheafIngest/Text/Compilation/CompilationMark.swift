import SheafKit

/// What tells the titles of a compilation from the rest of it, in the order in which it is looked for.
enum CompilationMark: CaseIterable {
  /// The list of contents names the titles.
  case contents
  /// A list of contents that is a selection, or the title of the page, names some of the titles.
  case announced
  /// The label of a field before each title: `标题：`.
  case field
  /// `机构•标题`: the organisation, a dot, the title.
  case organisation
  /// The organisation in brackets before each title: `【机构】标题`.
  case bracket
  /// An ornament before each title: ■ ● ◆ ★, or 【…】 around it.
  case ornament
  /// Each title in the middle of its line.
  case centre
  /// A number before each title: 一、 or 1.
  case number
  /// The organisation before each title with a colon: `机构：标题`.
  case label
  /// A day in brackets behind each title.
  case day
  /// The header of a mail over each.
  case mail
  /// A rule between the articles.
  case rule
  /// More blank lines between the articles than inside them.
  case space
  /// Lines that stand apart below the masthead of a newsletter in an alphabet.
  case head
  /// The name of a section over the first titles of each part.
  case section
  /// Credits or a dateline under each title.
  case creditsBelow
  /// Credits over each title.
  case creditsAbove
  /// Texts that have credits or a signature at their ends, or open with a dateline, each like the others.
  case signature
  /// Texts that have no subject in common.
  case subject

  /// Where articles start, by this mark; fewer than two when the document is not set so.
  func starts(by evidence: CompilationEvidence) -> [Int] {
    switch self {
    case .contents: evidence.listed()
    case .announced: evidence.announced()
    case .field: evidence.records()
    case .centre: evidence.centred()
    case .organisation: evidence.organisations()
    case .bracket: evidence.bracketed()
    case .ornament: evidence.ornamented()
    case .number: evidence.numbered()
    case .label: evidence.labelled()
    case .day: evidence.dated()
    case .mail: evidence.mails()
    case .rule: evidence.afterRules()
    case .space: evidence.spaced()
    case .head: evidence.headed()
    case .section: evidence.sections()
    case .creditsBelow: evidence.overCredits()
    case .creditsAbove: evidence.underCredits()
    case .signature: evidence.signed()
    case .subject: evidence.unrelated()
    }
  }

  /// Whether it stands in the title, so that it tells which line the title is.
  var isInTitle: Bool {
    switch self {
    case .contents, .field, .organisation, .bracket, .ornament, .number, .label, .day: true
    case .announced, .section, .centre, .mail, .rule, .space, .head, .creditsBelow, .creditsAbove, .signature, .subject:
      false
    }
  }

  /// Whether it is what stands around the texts, so that it does not tell on which line a head starts.
  var isAroundText: Bool {
    switch self {
    case .announced, .section, .centre, .rule, .space, .creditsBelow, .signature, .subject: true
    case .contents, .field, .organisation, .bracket, .ornament, .number, .label, .day, .mail, .head, .creditsAbove:
      false
    }
  }

  /// The share of one article.
  func piece(_ paragraphs: [Paragraph]) -> Piece {
    let line = paragraphs.first?.line ?? 1
    switch self {
    case .mail: return MailHeader.piece(paragraphs)
    case .field: return FieldRecord.piece(paragraphs)
    case .contents, .organisation, .bracket, .ornament, .number, .label, .day:
      var count = 1 + paragraphs.dropFirst().prefix(2).prefix { continues($0) }.count
      // Nothing goes on with a subtitle.
      if count == 3, HeadlineRole.opensWithDash(paragraphs[1].text) { count = 2 }
      let body = Compilation.withoutRules(Array(paragraphs.dropFirst(count)))
      guard body.contains(where: \.isProse) else {
        return Piece(
          title: paragraphs.first?.stated(unmarked), line: line, paragraphs: Array(paragraphs.dropFirst()))
      }
      let lines = paragraphs.prefix(count)
      // 案例一 on a line of its own over the title is its number.
      let isNumbered = count > 1 && lines.first.flatMap { TitleNumber.alone($0.text) } != nil
      let title = TitleJoint.joined(isNumbered ? lines.dropFirst() : lines).map {
        TitleNumber.named(before: $0)?.title ?? $0
      }
      if let name = organisation(of: title.value) {
        // The tag stays in the title too, as printed: without it many a title has no subject.
        return Piece(organisation: title.map { _ in name }, title: title, line: line, paragraphs: body)
      }
      let day = self == .day ? TitleMark.day(of: title.value)?.date : nil
      return Piece(title: title.map(unmarked), published: day, line: line, paragraphs: body)
    case .announced, .section, .centre, .rule, .space, .head, .creditsBelow, .creditsAbove, .signature, .subject:
      return Piece(line: line, paragraphs: Compilation.withoutRules(paragraphs))
    }
  }

  /// Whether a paragraph goes on with the title before it; of listed titles it is known.
  private func continues(_ paragraph: Paragraph) -> Bool {
    self == .contents ? paragraph.role == .titleContinuation : paragraph.isTitleContinuation
  }

  private func organisation(of title: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    switch self {
    case .contents: TitleMark.organisation(of: title) ?? TitleMark.bracket(of: title)
    case .organisation: TitleMark.organisation(of: title)
    case .bracket: TitleMark.bracket(of: title)
    case .label: TitleMark.label(of: title)
    case .announced, .field, .section, .ornament, .centre, .number, .day, .mail, .rule, .space, .head, .creditsBelow,
      .creditsAbove,
      .signature, .subject:
      nil
    }
  }

  private func unmarked(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    switch self {
    case .contents: TitleNumber(title)?.title ?? TitleMark.ornament(of: title) ?? title
    case .ornament: TitleMark.ornament(of: title) ?? title
    case .number: TitleNumber(title)?.title ?? title
    case .day: TitleMark.day(of: title)?.title ?? title
    case .announced, .field, .section, .organisation, .bracket, .label, .centre, .mail, .rule, .space, .head,
      .creditsBelow,
      .creditsAbove, .signature, .subject:
      title
    }
  }
}

extension Paragraph {
  /// Whether it goes on with the title before it: a short line without any mark that opens something else.
  fileprivate var isTitleContinuation: Bool {
    (isTitleLike || shape.columns < 4) && !isProse && !standsApart && shape.ending == .open && shape.columns <= 60
      && !isCredits
      && !ListMark.starts(text) && !DayLine.starts(text) && PersonNames.officeSignature(text) == nil
      && PersonNames.paddedSignature(text) == nil && !TitleMark.isBracketed(text)
      && TitleMark.organisation(of: text) == nil
      && TailSections.opening(self) == nil
  }
}
