/// Which titles of a document start articles, and which are headings inside one.
struct ArticleStarts {
  private let blocks: [PrintedBlock]
  private let body: BodyType
  private let paragraphs: [Paragraph]

  /// Sets out to judge the titles of a document.
  init(_ blocks: [PrintedBlock], body: BodyType) {
    self.blocks = blocks
    self.body = body
    paragraphs = blocks.indices.map { Paragraph(blocks[$0].text, line: $0) }
  }

  /// The heads that start articles, in order.
  ///
  /// Those of the largest type under which there is text do; the name of the paper over everything does not count. On a
  /// page with columns, as of a newspaper, each headline over a part of it does, whatever its size. Where only one title
  /// is that large, those below it do if most of them are signed.
  func starts(among heads: [PrintedHead]) -> [PrintedHead] {
    let titles = heads.filter { !isMasthead($0, among: heads) }
    let candidates = titles.filter { head in hasText(under: head, before: titles.filter { isRival($0, of: head) }) }
    guard let largest = candidates.map({ blocks[$0.title].size }).max() else { return [] }
    var starts = candidates.filter { blocks[$0.title].size >= 0.92 * largest }
    let rest = candidates.filter { blocks[$0.title].size < 0.92 * largest }
    starts += rest.filter { body.isHeadline(blocks[$0.title].size) && opensPart($0) }
    if starts.count == 1 {
      let below = Dictionary(grouping: rest) { Int(blocks[$0.title].size * 2 + 0.5) }
      for (_, level) in below.sorted(by: { $0.key > $1.key }) where level.count >= 2 && areSigned(level) {
        return (isChapterTitle(starts[0], of: level) ? [] : starts) + level
      }
    }
    guard starts.count > 1 else { return starts }
    let ordered = starts.sorted { $0.title < $1.title }
    return isNumbered(ordered) && !areSigned(ordered) ? Array(ordered.prefix(1)) : ordered
  }

  /// A title as large as another, under which the other has no more to say.
  private func isRival(_ other: PrintedHead, of head: PrintedHead) -> Bool {
    blocks[other.title].size >= 0.92 * blocks[head.title].size
  }

  private func hasText(under head: PrintedHead, before rivals: [PrintedHead]) -> Bool {
    let end = rivals.first { $0.title > head.title }?.range.lowerBound ?? blocks.count
    guard head.range.upperBound + 1 < end else { return false }
    return (head.range.upperBound + 1..<end).contains { index in
      if case .table = blocks[index].kind { return true }
      return !blocks[index].isDisplay && paragraphs[index].isProse
    }
  }

  /// Whether a title is the name of the paper: it is worded so, or the number of the issue stands under it.
  private func isMasthead(_ head: PrintedHead, among heads: [PrintedHead]) -> Bool {
    guard heads.contains(where: { $0.title > head.title }) else { return false }
    if Masthead.isMasthead(paragraphs[head.title]), paragraphs[head.title].shape.columns <= 40 { return true }
    let below = blocks.indices.dropFirst(head.title + 1).prefix(3).prefix { !paragraphs[$0].isProse }
    return below.contains { Masthead.isIssue(paragraphs[$0].text) }
  }

  /// Whether a title opens a part of a page that has columns.
  private func opensPart(_ head: PrintedHead) -> Bool {
    let line = blocks[head.range.lowerBound].first
    guard line.isAmongColumns, head.range.lowerBound > 0 else { return line.isAmongColumns }
    return blocks[head.range.lowerBound - 1].last.region != line.region
  }

  /// Whether most of the parts that titles start have credits of their own, as articles have and chapters have not.
  private func areSigned(_ heads: [PrintedHead]) -> Bool {
    let ends = heads.dropFirst().map(\.range.lowerBound) + [blocks.count]
    let signed = zip(heads, ends).count { head, end in
      (head.range.upperBound..<max(head.range.upperBound, end)).contains { index in
        guard !blocks[index].isDisplay, let credits = paragraphs[index].credits else { return false }
        return credits.source != nil || credits.published != nil || !credits.byline.isEmpty
      }
    }
    return signed >= 2 && signed * 2 >= heads.count
  }

  /// Whether most titles have the numbers of chapters.
  private func isNumbered(_ heads: [PrintedHead]) -> Bool {
    heads.count { ListMark.starts(paragraphs[$0.title].text) } * 2 > heads.count
  }

  /// Whether a title has no text of its own before the next one, as that of a collection.
  private func isChapterTitle(_ head: PrintedHead, of heads: [PrintedHead]) -> Bool {
    guard let next = heads.first(where: { $0.title > head.title }) else { return false }
    return !(head.range.upperBound..<next.range.lowerBound).contains { paragraphs[$0].isProse && !blocks[$0].isDisplay }
  }
}
