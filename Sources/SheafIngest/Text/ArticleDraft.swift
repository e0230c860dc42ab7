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
  private var blocks: [Block] = []

  /// Reads one article's share of a document.
  init(_ piece: Piece, isWrapped: Bool) {
    organisation = piece.organisation?.map { ChineseText.normalise($0) }
    line = piece.line
    let text = Self.withoutPage(piece.paragraphs)
    let head = piece.title.map { Headline(title: $0, over: text) } ?? Headline(of: text, isWrapped: isWrapped)
    credits = head.credits
    kicker = head.kicker?.map { ChineseText.normalise($0) }
    title = head.title?.map { ChineseText.normalise($0) }
    subtitle = head.subtitle?.map { ChineseText.normalise($0) }
    let closing = ClosingCredits.taken(from: Array(head.body))
    credits.merge(closing.credits)
    var parts = Captions.parts(of: closing.rest, title: TextKey(head.title?.value ?? []))
    takeDateline(&parts)
    blocks = Subheadings.blocks(of: parts)
    if credits.source == nil, let medium = LeadSource.name(in: blocks.first) { credits.merge(source: medium) }
  }

  /// The paragraphs without what the page put around them.
  private static func withoutPage(_ paragraphs: [Paragraph]) -> [Paragraph] {
    let sections = TailSections.removed(from: Breadcrumbs.removed(from: paragraphs))
    return LegalNotices.removed(from: sections.filter { !Widgets.isWidget($0) })
  }

  /// The article; nil when there is no text in it and no title.
  func article(file: String, format: String, isPart: Bool, sourceNote: Stated<String>?) -> Article? {
    guard !blocks.isEmpty || title != nil else { return nil }
    let title = title ?? FileTitle.stated(by: file)
    let evidence: [FieldEvidence?] = [
      title.evidence(of: .title), kicker?.evidence(of: .kicker), subtitle?.evidence(of: .subtitle),
      organisation?.evidence(of: .organisation), dateline?.evidence(of: .dateline),
      sourceNote?.evidence(of: .sourceNote),
    ]
    return Article(
      id: ArticleIdentity.id(title: title.value, blocks: blocks), title: title.value, kicker: kicker?.value,
      subtitle: subtitle?.value, organisation: organisation?.value, source: credits.source,
      repostedFrom: credits.repostedFrom, byline: credits.byline, editors: credits.editors, dateline: dateline?.value,
      published: credits.published, sourceNote: sourceNote?.value, blocks: blocks,
      origin: Origin(file: file, format: format, line: isPart ? line : nil),
      evidence: Evidence(fields: evidence.compactMap { $0 } + credits.evidence))
  }

  /// Takes the dateline off the first paragraph of running text.
  private mutating func takeDateline(_ parts: inout [Captions.Part]) {
    for (index, part) in parts.enumerated() {
      guard case .text(let paragraph) = part, paragraph.isProse || paragraph.shape.columns > 60 else { continue }
      let opening = paragraph.text.clipped(to: 600)
      guard Dateline.mayOpen(opening) else { return }
      let split = Dateline.split(opening.string)
      guard split.text != nil || split.credits != nil else { return }
      let taken = opening.count - split.rest.utf8.count
      let (text, place) = (opening.prefix(taken), SourcePlace(line: paragraph.line))
      dateline = split.text.map { Stated($0, from: text, at: place) }
      if let found = split.credits { credits.merge(found, from: text, at: place) }
      parts[index] = .text(Paragraph(paragraph.text.dropFirst(taken), line: paragraph.line))
      return
    }
  }
}
