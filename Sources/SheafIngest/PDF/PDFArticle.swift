import SheafKit

/// One article of a document on its way from printed blocks to its clean form.
struct PDFArticle {
  private let share: PDFShare
  private let blocks: [PrintedBlock]
  private let body: BodyType

  /// Starts with an article's share of the blocks of a document.
  init(_ share: PDFShare, _ blocks: [PrintedBlock], body: BodyType) {
    self.share = share
    self.blocks = blocks
    self.body = body
  }

  /// The article; nil when nothing is left of it. `title` is what the document's own data call it, for one without a title.
  func article(file: String, title: String, isPart: Bool, context: ImportContext) -> Article? {
    var markup = MarkupArticle()
    markup.title = share.title.map(Self.marked) ?? Self.stated(title)
    markup.kicker = share.kicker.map(Self.marked)
    markup.subtitle = share.subtitle.map(Self.marked)
    markup.organisation = share.organisation.map { $0.map { ChineseText.normalise($0) } }
    markup.credits = share.credits
    markup.otherwise = [signatureDay]
    markup.blocks = drafts
    guard markup.title != nil || !markup.blocks.isEmpty else { return nil }
    var article = markup.article(file: file, format: "pdf", dropsFurniture: true, context: context)
    for index in article.blocks.indices { article.blocks[index].place = place(article.blocks[index].place) }
    if var evidence = article.evidence {
      for index in evidence.fields.indices { evidence.fields[index].place = place(evidence.fields[index].place) }
      for index in evidence.dropped.indices { evidence.dropped[index].place = place(evidence.dropped[index].place) }
      article.evidence = evidence
    }
    if isPart, blocks.indices.contains(share.start) {
      article.origin.page = blocks[share.start].first.page
      article.origin.line = blocks[share.start].first.number
    }
    return article
  }

  /// The place on its page of a block that is known by its number.
  private func place(_ place: SourcePlace) -> SourcePlace {
    guard let number = place.line, blocks.indices.contains(number - 1) else { return place }
    let line = blocks[number - 1].first
    return SourcePlace(line: line.number, page: line.page)
  }

  /// The day under the text (落款), which is the article's where nothing else states one: under the office that signs, or in
  /// the last lines.
  private var signatureDay: GatheredCredits {
    let lines = share.blocks.filter { blocks[$0].isText }.map { Paragraph(blocks[$0].text, line: $0 + 1) }
    let days = lines.indices.filter { lines[$0].shape.columns <= 32 && lines[$0].credits?.published != nil }
    let signed = days.first { $0 > 0 && OfficialHead.isIssuer(lines[$0 - 1]) } ?? days.last { $0 >= lines.count - 3 }
    var credits = GatheredCredits()
    if let signed, let day = lines[signed].credits?.published {
      credits.merge(Credits(published: day), from: lines[signed])
    }
    return credits
  }

  private static func marked(_ text: Stated<ArraySlice<UInt8>>) -> Stated<MarkedText> { text.map { MarkedText($0) } }

  /// What a document's own data call it, without what programs put around it; nil when that is nothing but a file's name.
  private static func stated(_ title: String) -> Stated<MarkedText>? {
    var name = title[...]
    if name.hasPrefix("Microsoft "), let dash = name.firstIndex(of: "-") { name = name[dash...].dropFirst(2) }
    let isFile = [
      ".doc", ".docx", ".wps", ".rtf", ".indd", ".qxd", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx", ".txt", ".odt",
    ]
    .contains { name.lowercased().hasSuffix($0) }
    let text = ArraySlice(String(name))
    guard !isFile, !unnamed.contains(name.lowercased()), TextShape(of: text).columns >= 6 else { return nil }
    return Stated(MarkedText(text), from: title, at: SourcePlace(element: "document title"))
  }

  private static let unnamed: Set<String> = ["untitled", "unspecified", "无标题", "未命名", "document", "title"]

  // MARK: - Blocks

  private var drafts: [DraftBlock] {
    var drafts = share.blocks.enumerated().compactMap { order, index in draft(index, at: order) }
    // A heading under which nothing stands is that of the part of the paper that follows.
    while let last = drafts.last, case .heading = last.content { drafts.removeLast() }
    return drafts + share.blocks.compactMap(note)
  }

  private func draft(_ index: Int, at order: Int) -> DraftBlock? {
    let block = blocks[index]
    let text = MarkedText(block.text)
    switch block.kind {
    case .note: return nil
    case .caption: return DraftBlock(.image(source: nil, alternative: nil, caption: text), line: index + 1)
    case .table(let table):
      return DraftBlock(.table(rows: table.rows, hasHead: table.hasHead), line: index + 1)
    case .display:
      return DraftBlock(.heading(level: 10_000 - Int(min(block.size, 900) * 10), text), line: index + 1)
    case .text:
      guard let level = headingLevel(index, at: order) else { return DraftBlock(.paragraph(text), line: index + 1) }
      return DraftBlock(.heading(level: level, text), line: index + 1)
    }
  }

  private func note(_ index: Int) -> DraftBlock? {
    guard case .note = blocks[index].kind else { return nil }
    return DraftBlock(.paragraph(MarkedText(blocks[index].text)), line: index + 1)
  }

  /// The level of a heading in the size of the text; nil for a paragraph.
  ///
  /// It is a short line without an end mark, broken off before the margin, and running text follows it.
  private func headingLevel(_ index: Int, at order: Int) -> Int? {
    let block = blocks[index]
    let paragraph = Paragraph(block.text, line: 0)
    guard block.lines.count <= 2, paragraph.isTitleLike, !paragraph.isProse, !paragraph.isCredits,
      paragraph.shape.columns <= (paragraph.shape.isChinese ? 64 : 90),
      paragraph.shape.ending == .open || ListMark.starts(paragraph.text) && !paragraph.shape.isEnded,
      block.last.room > 1.5 || block.standsApart, !body.isSmall(block.size), order + 1 < share.blocks.count
    else { return nil }
    let next = blocks[share.blocks[order + 1]]
    guard next.isDisplay || next.isText && (Paragraph(next.text, line: 0).isProse || ListMark.starts(next.text)) else {
      return nil
    }
    guard let first = paragraph.text.firstScalar, !ListMark.bullets.contains(first),
      !"•-–*·".unicodeScalars.contains(first),
      paragraph.text.last != UInt8(ascii: ".")
    else { return nil }
    return first == "（" || first == "(" ? 20_001 : 20_000
  }
}
