import SheafKit

/// An article read out of markup, before its text takes its final form.
struct MarkupArticle {
  /// The headline; nil, or empty, when there is none.
  var title: Stated<MarkedText>?
  /// The line over it.
  var kicker: Stated<MarkedText>?
  /// The line under it.
  var subtitle: Stated<MarkedText>?
  /// The organisation, where the source names it apart.
  var organisation: Stated<String>?
  /// What the source states about author, medium and date.
  var credits = GatheredCredits()
  /// What it states less plainly, the plainer first; it fills what neither the credits nor the text say.
  var otherwise: [GatheredCredits] = []
  /// The language it states.
  var language: Stated<String>?
  /// The address it states.
  var address: Stated<String>?
  /// The text.
  var blocks: [DraftBlock] = []
  /// What was left out of it so far; kept only where the context asks for it.
  var dropped: DropLog?

  /// Makes the block that opens the text the title, where it reads like one and none is known.
  mutating func takeTitle() {
    guard let first = blocks.first else { return }
    switch first.content {
    case .heading(_, let text): title = Stated(text, from: text.slice, at: first.place)
    case .paragraph(let text):
      let paragraph = Paragraph(text.slice, line: 0)
      guard blocks.count > 1, paragraph.isTitleLike, !paragraph.isProse, !paragraph.shape.isEnded else { return }
      title = Stated(text, from: text.slice, at: first.place)
    case .quote, .list, .image, .table, .preformatted: return
    }
    blocks.removeFirst()
  }

  /// Takes credits and the dateline off the text, and gives it its final form.
  ///
  /// What the markup states about the article goes before what the text says. `dropsFurniture` is for pages, whose text
  /// may still hold what the page prints under every article. Its own blocks are let go of one by one.
  consuming func article(file: String, format: String, dropsFurniture: Bool, context: ImportContext) -> Article {
    var log = dropped ?? DropLog(isKept: context.keepsDropped)
    let drafts = blocks
    blocks = []
    var finish = MarkupFinish(drafts, title: title?.value.slice ?? [], keepsDropped: context.keepsDropped)
    if dropsFurniture { finish.dropFurniture() }
    var credits = credits
    finish.takeCredits(into: &credits)
    let dateline = finish.takeDateline(source: credits.source)
    if let dateline, let found = dateline.value.credits {
      credits.merge(found, from: dateline.text, at: dateline.place)
    }
    if dropsFurniture, credits.byline.isEmpty { finish.takeClosingName(into: &credits) }
    let editors = Set(credits.editors.map(\.name))
    for var other in otherwise {
      // Content systems state as author whoever put the text in, whom the page names as its editor.
      other.dropAuthors { editors.contains($0.name) }
      credits.merge(whereSilent: other)
    }
    credits.settleDate()
    finish.takeSignature(of: credits.byline)
    if dropsFurniture {
      finish.cutBackLink()
      finish.findSubheadings()
    }
    log.add(finish.dropped)
    let blocks = (consume finish).blocks()
    if credits.source == nil, let medium = LeadSource.name(in: blocks.first) { credits.merge(source: medium) }
    let stated = title?.map { HeadlineSpaces.normalise($0.slice) }
    let title = stated.flatMap { $0.value.isEmpty ? nil : $0 } ?? FileTitle.stated(by: file)
    let evidence: [FieldEvidence?] = [
      title.evidence(of: .title), kicker?.evidence(of: .kicker), subtitle?.evidence(of: .subtitle),
      organisation?.evidence(of: .organisation), language?.evidence(of: .language), address?.evidence(of: .address),
      dateline.flatMap { $0.value.text == nil ? nil : $0.evidence(of: .dateline) },
    ]
    return Article(
      id: ArticleIdentity.id(title: title.value, blocks: blocks), title: title.value, kicker: kicker?.value.plain,
      subtitle: subtitle?.value.plain, organisation: organisation?.value, source: credits.source,
      repostedFrom: credits.repostedFrom, byline: credits.byline, editors: credits.editors,
      dateline: dateline?.value.text, published: credits.published, language: language?.value, blocks: blocks,
      origin: Origin(file: file, format: format, address: address?.value),
      evidence: log.evidence(fields: evidence.compactMap { $0 } + credits.evidence))
  }
}
