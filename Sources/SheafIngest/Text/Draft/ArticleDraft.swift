import SheafKit

/// One article on its way from paragraphs to its clean form.
struct ArticleDraft {
  private var credits = GatheredCredits()
  private var kicker: Stated<String>?
  private var title: Stated<String>?
  private var subtitle: Stated<String>?
  private var dateline: Stated<String>?
  private let organisation: Stated<String>?
  private let line: Int
  private var log: DropLog
  private var blocks: [Block] = []
  /// Whether it goes on with an article of the same title on another page.
  private let goesOn: Bool

  /// Reads one article's share of a document; `log` holds what was dropped of it before.
  init(_ piece: Piece, isWrapped: Bool, log: DropLog) {
    organisation = piece.organisation?.map { ChineseText.normalise($0) }
    line = piece.line
    self.log = log
    let removal = Self.withoutPage(piece, &self.log)
    for mark in removal.marks { self.log.add(mark.text, at: SourcePlace(line: mark.line), by: .pageJump) }
    var text = removal.paragraphs
    if let mark = EndMark.taken(from: &text) { self.log.add(mark.text, at: SourcePlace(line: mark.line), by: .endMark) }
    goesOn = removal.goesOn
    if let place = text.prefix(Self.longestHead).firstIndex(where: { Dateline.announcing($0) != nil }) {
      let line = text.remove(at: place)
      dateline = Dateline.announcing(line).map { Stated($0, from: line.text, at: SourcePlace(line: line.line)) }
    }
    let ownTitle = piece.isMail && Self.isTitled(text) ? nil : piece.title
    let head = ownTitle.map { Headline(title: $0, over: text) } ?? Headline(of: text, isWrapped: isWrapped)
    credits = head.credits
    if let day = piece.published, let title = piece.title {
      credits.merge(Credits(published: day), from: ArraySlice(title.text.utf8), at: title.place)
    }
    kicker = (head.kicker ?? piece.kicker)?.map { ChineseText.normalise($0) }
    let clipped = head.title.flatMap { ClosingCredits.medium(behindTitle: $0.value) }
    if let clipped, let title = head.title {
      credits.merge(clipped.credits, from: ArraySlice(title.text.utf8), at: title.place)
    }
    title = head.title?.map { ChineseText.normalise(PostLabel.removed(from: clipped?.title ?? $0)) }
    subtitle = head.subtitle?.map { ChineseText.normalise($0) }
    let closing = ClosingCredits.taken(from: head.body, isSigned: piece.isSigned)
    credits.merge(closing.credits)
    let key = TextKey(head.title?.value ?? [])
    var parts = Captions.parts(of: closing.rest, title: key)
    if log.isKept {
      self.log.add(text, without: head.body) { Headline.rule(of: $0, under: head.title) }
      self.log.add(head.body, without: closing.rest, by: ClosingCredits.rule)
      self.log.add(closing.rest, without: parts) { TextKey($0.text) == key ? .repeatedTitle : .repeatedCaption }
    }
    takeDateline(&parts)
    blocks = Subheadings.blocks(of: parts)
    if credits.source == nil, let medium = LeadSource.name(in: blocks.first) { credits.merge(source: medium) }
  }

  /// Whether a line over the text of a mail is its title, which its subject only announces.
  private static func isTitled(_ text: [Paragraph]) -> Bool {
    guard let first = text.first, let next = text.dropFirst().first else { return false }
    return first.isTitleLike && !first.isProse && !first.isCredits && next.isProse && first.shape.columns >= 12
      && !ListMark.starts(first.text)
  }

  /// No head has more lines.
  private static let longestHead = 8

  /// The paragraphs without what the page put around them, and the marks of pages in them.
  private static func withoutPage(_ piece: Piece, _ log: inout DropLog) -> PageJump.Removal {
    let letter = piece.isMail ? log.drop(.letter, from: piece.paragraphs, LetterFrame.removed) : piece.paragraphs
    // The path is a sign of the head, and goes with the names of channels that are in it.
    let start = piece.title == nil ? PageHead.end(of: letter) : 0
    let steps = CleaningSteps.needed(for: letter)
    let path = steps.contains(.breadcrumbs) ? log.drop(.breadcrumb, from: letter, Breadcrumbs.removed) : letter
    let below = log.drop(.beforeArticle, from: path) { PageHead.removed(from: $0, above: start) }
    let text = steps.contains(.leads) ? log.drop(.repeatedLead, from: below, RepeatedLead.removed) : below
    let article =
      steps.contains(.sections) ? log.drop(from: text, by: TailSections.rules(), TailSections.removed) : text
    let above = log.drop(from: article, by: PageTail.rule, PageTail.removed)
    let words =
      steps.contains(.widgets) ? log.drop(.widget, from: above, Widgets.removed) : above
    let rest = log.drop(
      .legalNotice, from: words, steps.contains(.notices) ? LegalNotices.removed : LegalNotices.removedAtEnd)
    return steps.contains(.jumps) ? PageJump.removed(from: rest) : PageJump.Removal(paragraphs: rest)
  }

  /// The drafts that have a text or a title. A draft without belongs to the article before it, as a line of editors
  /// behind a list of links does; what was dropped before the first article stands with it.
  static func withoutEmpty(_ drafts: [ArticleDraft]) -> [ArticleDraft] {
    guard drafts.contains(where: \.isEmpty) else { return drafts }
    var kept: [ArticleDraft] = []
    var orphans: [DropLog] = []
    for var draft in drafts {
      if draft.isEmpty {
        guard !kept.isEmpty else {
          orphans.append(draft.log)
          continue
        }
        kept[kept.count - 1].credits.merge(draft.credits)
        kept[kept.count - 1].log.add(draft.log)
      } else {
        for log in orphans { draft.log.add(log) }
        orphans = []
        kept.append(draft)
      }
    }
    return kept
  }

  /// The drafts, each text that goes on on another page as one with what it goes on from.
  static func joined(_ drafts: [ArticleDraft]) -> [ArticleDraft] {
    guard drafts.contains(where: \.goesOn) else { return drafts }
    var joined: [ArticleDraft] = []
    var starts: [String: Int] = [:]
    for draft in drafts {
      let title = draft.title?.value ?? ""
      if draft.goesOn, !title.isEmpty, let start = starts[title] {
        joined[start].blocks += draft.blocks
        joined[start].credits.merge(draft.credits)
        joined[start].log.add(draft.log)
      } else {
        if starts[title] == nil { starts[title] = joined.count }
        joined.append(draft)
      }
    }
    return joined
  }

  /// Takes what a line over the page says of all its articles, where the article says nothing itself.
  mutating func take(_ line: EditionLine) { take(line.credits, from: line.paragraph) }

  /// The same for another line that speaks of all.
  mutating func take(_ stated: Credits, from line: Paragraph) { credits.merge(stated, from: line) }

  private var isEmpty: Bool { blocks.isEmpty && title == nil }

  /// The article.
  func article(file: String, format: String, isPart: Bool, sourceNote: Stated<String>?) -> Article {
    let title = title ?? FileTitle.stated(by: file)
    var evidence: [FieldEvidence] = []
    evidence.reserveCapacity(6 + credits.evidence.count)
    evidence.append(title.evidence(of: .title))
    func add(_ value: Stated<String>?, _ field: FieldEvidence.Field) {
      if let value { evidence.append(value.evidence(of: field)) }
    }
    add(kicker, .kicker)
    add(subtitle, .subtitle)
    add(organisation, .organisation)
    add(dateline, .dateline)
    add(sourceNote, .sourceNote)
    evidence += credits.evidence
    return Article(
      id: ArticleIdentity.id(title: title.value, blocks: blocks), title: title.value, kicker: kicker?.value,
      subtitle: subtitle?.value, organisation: organisation?.value, source: credits.source,
      repostedFrom: credits.repostedFrom, byline: credits.byline, editors: credits.editors, dateline: dateline?.value,
      published: credits.published, sourceNote: sourceNote?.value, blocks: blocks,
      origin: Origin(file: file, format: format, line: isPart ? line : nil),
      evidence: log.evidence(fields: evidence))
  }

  /// Takes the dateline off the first paragraph of running text.
  private mutating func takeDateline(_ parts: inout [Captions.Part]) {
    for (index, part) in parts.enumerated() {
      guard case .text(let paragraph) = part, paragraph.isProse || paragraph.shape.columns > 60 else { continue }
      let opening = paragraph.text.clipped(to: Dateline.openingLength)
      guard let split = paragraph.dateline else { return }
      let taken = opening.count - split.rest.utf8.count
      let (text, place) = (opening.prefix(taken), SourcePlace(line: paragraph.line))
      dateline = dateline ?? split.text.map { Stated($0, from: text, at: place) }
      if let found = split.credits { credits.merge(found, from: text, at: place) }
      parts[index] = .text(Paragraph(paragraph.text.dropFirst(taken), line: paragraph.line))
      return
    }
  }
}
