import SheafKit

/// An article read out of markup, before its text takes its final form.
struct MarkupArticle {
  /// The headline.
  var title = MarkedText()
  /// The line over it.
  var kicker: MarkedText?
  /// The line under it.
  var subtitle: MarkedText?
  /// The organisation, where the source names it apart.
  var organisation: String?
  /// What the source states about author, medium and date.
  var credits = Credits()
  /// What it states less plainly, the plainer first; it fills what neither the credits nor the text say.
  var otherwise: [Credits] = []
  /// The language it states.
  var language: String?
  /// The address it states.
  var address: String?
  /// The text.
  var blocks: [DraftBlock] = []

  /// Makes the block that opens the text the title, where it reads like one and none is known.
  mutating func takeTitle() {
    guard let first = blocks.first else { return }
    switch first.content {
    case .heading(_, let text): title = text
    case .paragraph(let text):
      let paragraph = Paragraph(text.slice, line: 0)
      guard blocks.count > 1, paragraph.isTitleLike, !paragraph.isProse, !paragraph.shape.isEnded else { return }
      title = text
    case .quote, .list, .image, .table, .preformatted: return
    }
    blocks.removeFirst()
  }

  /// Takes credits and the dateline off the text, and gives it its final form.
  ///
  /// What the markup states about the article goes before what the text says. `dropsFurniture` is for pages, whose text
  /// may still hold what the page prints under every article.
  func article(file: String, format: String, dropsFurniture: Bool) -> Article {
    var finish = MarkupFinish(blocks, title: title.slice)
    if dropsFurniture { finish.dropFurniture() }
    var credits = credits
    credits.merge(finish.takeCredits())
    let dateline = finish.takeDateline(source: credits.source)
    if let found = dateline?.credits { credits.merge(found) }
    for other in otherwise { credits.fill(from: other) }
    finish.takeSignature(of: credits.byline)
    if dropsFurniture { finish.findSubheadings() }
    let drafts = finish.blocks
    let levels = HeadingLevels(drafts)
    let blocks = drafts.compactMap { $0.finished(levels: levels) }
    let name = title.plain
    let title = name.isEmpty ? FileTitle.title(of: file) : name
    return Article(
      id: ArticleIdentity.id(title: title, blocks: blocks), title: title, kicker: kicker?.plain,
      subtitle: subtitle?.plain,
      organisation: organisation, source: credits.source ?? LeadSource.name(in: blocks.first),
      repostedFrom: credits.repostedFrom, byline: credits.byline, editors: credits.editors, dateline: dateline?.text,
      published: credits.published ?? credits.changed, language: language, blocks: blocks,
      origin: Origin(file: file, format: format, address: address))
  }
}

extension Credits {
  /// Takes what is weaker evidence where nothing is known.
  fileprivate mutating func fill(from other: Credits) {
    if byline.isEmpty { byline = other.byline.filter { $0.name != source } }
    if editors.isEmpty { editors = other.editors }
    published = published ?? other.published
    source = source ?? other.source
  }
}
