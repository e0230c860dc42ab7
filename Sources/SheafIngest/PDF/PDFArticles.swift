import SheafKit

/// The articles of a document, out of its pages.
struct PDFArticles {
  private let blocks: [PrintedBlock]
  private let body: BodyType
  private let file: String
  private let edges: PageEdges
  private let contents: ContentsPage
  /// The places of the heads of official papers.
  private let papers: Set<Int>
  /// What the document’s own data call it.
  private let documentTitle: String

  /// Reads the blocks of a document.
  init(_ markup: PDFMarkup, file: String) {
    edges = PageEdges(markup.pages)
    body = BodyType(of: edges.pages)
    contents = ContentsPage(PrintedPart.parts(of: edges.pages, body: body))
    blocks = PrintedBlocks(contents.parts, body: body, titles: contents.titles).blocks
    papers = PaperHead.places(in: blocks)
    documentTitle = markup.title
    self.file = file
  }

  /// The articles, in order.
  ///
  /// Type and white space show the titles. Where they show one at most, the text is asked whether it is a compilation, by
  /// the rules for plain text.
  func articles(context: ImportContext) -> [Article] {
    let (note, rest) = CollectiveSource.taken(from: paragraphs.filter { !papers.contains($0.line - 1) })
    let kept = Set(rest.map { $0.line - 1 })
    let places = blocks.indices.filter { kept.contains($0) }
    var shares = shares(among: places)
    if shares.count < 2 {
      let pieces = Compilation.pieces(of: rest.filter { isRunning(blocks[$0.line - 1]) })
      if pieces.count > 1 || shares.isEmpty { shares = self.shares(of: pieces, among: places) }
    }
    let isPart = shares.count > 1
    var articles: [Article] = []
    var pages: [Int] = []
    for share in shares {
      guard
        var article = PDFArticle(share, blocks, body: body)
          .article(file: file, title: isPart ? "" : documentTitle, isPart: isPart, context: context)
      else { continue }
      if let note {
        article.sourceNote = note.value
        article.add(FieldEvidence(.sourceNote, note.text, at: place(note.place)))
      }
      takeDay(of: share, for: &article)
      articles.append(article)
      pages.append(blocks.indices.contains(share.start) ? blocks[share.start].first.page : 1)
    }
    if context.keepsDropped { keepDropped(beside: shares, for: &articles, from: pages) }
    return articles.divided(at: shares.last?.division)
  }

  /// Gives each article what was left out on its pages; what stands before the first goes to the first.
  private func keepDropped(beside shares: [PDFShare], for articles: inout [Article], from pages: [Int]) {
    guard !articles.isEmpty else { return }
    for text in dropped(before: shares.map(\.start).min() ?? 0) {
      let index = pages.lastIndex { $0 <= text.place.page ?? 1 } ?? 0
      articles[index].evidence?.add(text, atMost: DropLog.articleLimit)
    }
  }

  /// What was left out at the edges of pages, as contents, and before the block where the first article starts, in the order of
  /// pages and lines.
  private func dropped(before start: Int) -> [DroppedText] {
    var dropped = edges.taken.map { taken in
      let isNumber = PageFurniture.isPageNumber(taken.run.text[...])
      return DroppedText(
        taken.run.text[...], at: SourcePlace(page: taken.page), by: isNumber ? .pageNumber : .runningHead)
    }
    dropped += contents.taken.map { line in
      DroppedText(line.text[...], at: SourcePlace(line: line.number, page: line.page), by: .contents)
    }
    dropped += blocks.indices.filter { isRunning(blocks[$0]) && ($0 < start || papers.contains($0)) }.map { index in
      let block = blocks[index]
      return DroppedText(
        block.text[...], at: SourcePlace(line: block.first.number, page: block.first.page), by: .masthead)
    }
    return dropped.sorted { ($0.place.page ?? 0, $0.place.line ?? 0) < ($1.place.page ?? 0, $1.place.line ?? 0) }
  }

  private var paragraphs: [Paragraph] { blocks.indices.map { Paragraph(blocks[$0].text, line: $0 + 1) } }

  private func place(_ place: SourcePlace) -> SourcePlace {
    guard let number = place.line, blocks.indices.contains(number - 1) else { return place }
    return SourcePlace(line: blocks[number - 1].first.number, page: blocks[number - 1].first.page)
  }

  private func isRunning(_ block: PrintedBlock) -> Bool { block.isText || block.isDisplay }

  // MARK: - Shares

  private func shares(among places: [Int]) -> [PDFShare] {
    let starts = ArticleStarts(blocks, body: body).starts(among: PrintedHead.heads(in: blocks, without: papers))
    guard let first = starts.first else { return [] }
    let ends = starts.dropFirst().map(\.range.lowerBound) + [blocks.count]
    var shares = zip(starts, ends).map { head, end in
      PDFShare(head, over: places.filter { $0 > head.range.upperBound && $0 < end }, blocks)
    }
    // `机构•标题` is the custom of a whole compilation; in one title of many the dot is part of the words.
    let names = shares.map { share in share.title.flatMap { TitleMark.organisation(of: $0.value) } }
    if shares.count > 1, names.count(where: { $0 != nil }) * 3 >= shares.count * 2 {
      for (index, name) in names.enumerated() {
        shares[index].organisation = name.flatMap { name in shares[index].title?.map { _ in name } }
      }
    }
    return leading(places.filter { $0 < first.range.lowerBound }) + shares
  }

  /// What stands before the first title is an article too when it has a title and a text; else it is the masthead.
  private func leading(_ places: [Int]) -> [PDFShare] {
    let paragraphs = places.filter { isRunning(blocks[$0]) }.map { Paragraph(blocks[$0].text, line: $0 + 1) }
    guard paragraphs.contains(where: \.isProse),
      paragraphs.contains(where: { $0.isTitleLike && !$0.isProse && !$0.isCredits }),
      !paragraphs.contains(where: { Masthead.isMasthead($0) || Masthead.isNote($0.text) })
    else { return [] }
    return shares(of: [Piece(line: (places.first ?? 0) + 1, paragraphs: paragraphs)], among: places)
  }

  private func shares(of pieces: [Piece], among places: [Int]) -> [PDFShare] {
    let ends = pieces.dropFirst().map { $0.line - 1 } + [(places.last ?? -1) + 1]
    return zip(pieces, ends).map { piece, end in
      PDFShare(piece, between: places.filter { $0 >= piece.line - 1 && $0 < end && !isRunning(blocks[$0]) })
    }
  }

  // MARK: - The edges of pages

  /// The day and the medium that stand at the edge of the page, as newspapers print them, where the article states none.
  private func takeDay(of share: PDFShare, for article: inout Article) {
    guard let page = blocks.indices.contains(share.start) ? blocks[share.start].first.page : nil else { return }
    let texts = edges.taken.filter { $0.page == page }.map { $0.run.text[...] }
    let days = texts.compactMap { text in DateText.first(in: text).map { (day: $0, text: text) } }
    guard let first = days.first, Set(days.map(\.day)).count == 1 else { return }
    let place = SourcePlace(page: page, element: "running head")
    if article.published == nil {
      article.published = first.day
      article.add(FieldEvidence(.published, first.text.string, at: place))
    }
    let media = texts.filter { MediumName.isLike($0.scalars[...]) }
    if article.source == nil, media.count == 1, let medium = media.first {
      article.source = ChineseText.normalise(medium)
      article.add(FieldEvidence(.source, medium.string, at: place))
    }
  }
}

extension Article {
  /// Adds evidence, in the order of the fields.
  fileprivate mutating func add(_ field: FieldEvidence) {
    var evidence = evidence ?? Evidence()
    evidence.add(field)
    self.evidence = evidence
  }
}

extension Evidence {
  /// Adds a text that was left out; one beyond so many is counted.
  fileprivate mutating func add(_ text: DroppedText, atMost limit: Int) {
    guard dropped.count < limit else { return droppedMore = (droppedMore ?? 0) + 1 }
    dropped.append(text)
  }
}

extension DroppedText {
  /// A text that a rule leaves out.
  fileprivate init(_ text: ArraySlice<UInt8>, at place: SourcePlace, by rule: DropRule) {
    self.init(text.string, at: place, rule: rule.rawValue)
  }
}
