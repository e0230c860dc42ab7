import SheafKit

// What a page prints around its text, and what copies of a page glue to it.
extension MarkupFinish {
  /// Drops what a page prints around every article: widgets, lists of links, notices of rights, the title once more.
  mutating func dropFurniture() {
    cutOriginalTitle()
    let key = TextKey(title)
    // Folding takes two bytes of three off a full-width letter, so that nothing much longer can be the title.
    let longest = title.count * 3 + 8
    let text = log.drop(.breadcrumb, from: paragraphs, Breadcrumbs.removed)
    let words = log.drop(from: text, by: { Widgets.isWidget($0) ? .widget : .repeatedTitle }) { paragraphs in
      paragraphs.filter { paragraph in
        !Widgets.isWidget(paragraph) && !Self.statesTitle(paragraph)
          && (paragraph.text.count > longest || TextKey(paragraph.text) != key)
      }
    }
    let article = log.drop(from: dropClosingLinks(words), by: TailSections.rules(), TailSections.removed)
    paragraphs = log.drop(.legalNotice, from: article, LegalNotices.removed)
  }

  /// Cuts what the title was elsewhere off the first words of the text: `本文原标题：《…》从市区到岛上…`.
  private mutating func cutOriginalTitle() {
    for index in paragraphs.indices.prefix(3) {
      let paragraph = paragraphs[index]
      guard let opening = Self.titleOpenings.prefix(of: paragraph.text),
        let close = paragraph.text.prefix(400).firstRange(of: Array("》".utf8)),
        close.upperBound > paragraph.text.startIndex + opening, close.upperBound < paragraph.text.endIndex,
        case .paragraph(var text) = drafts[paragraph.line].content, text.bytes.count >= close.upperBound,
        !Widgets.isWidget(paragraph), Paragraph(paragraph.text[close.upperBound...], line: 0).isProse
      else { continue }
      text.keep(close.upperBound..<text.bytes.count)
      drafts[paragraph.line].content = .paragraph(text)
      log.add(paragraph.text[..<close.upperBound], at: SourcePlace(line: paragraph.line), by: .repeatedTitle)
      paragraphs[index] = Paragraph(
        Self.trimmed(text.slice), line: paragraph.line, standsApart: paragraph.standsApart)
    }
  }

  private static let titleOpenings = Phrases("本文原标题：《 本文原标题:《 原标题：《 原标题:《")

  /// The paragraphs without three or more at the end that are a link each and no sentence, which lead to other pages.
  private mutating func dropClosingLinks(_ paragraphs: [Paragraph]) -> [Paragraph] {
    let links = paragraphs.reversed().prefix { paragraph in
      guard !paragraph.shape.isEnded, case .paragraph(let text) = drafts[paragraph.line].content else { return false }
      return text.marks.contains { mark in
        guard case .link = mark.kind else { return false }
        return mark.range.count + 4 >= text.bytes.count
      }
    }.count
    guard links >= 3, links < paragraphs.count else { return paragraphs }
    return log.drop(.relatedLinks, from: paragraphs) { Array($0.dropLast(links)) }
  }

  /// Whether a paragraph only says what the title was where the text comes from: `（原标题：…）`.
  private static func statesTitle(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 200 && originals.start(paragraph.text)
      && closers.contains { paragraph.text.hasSuffix($0) }
  }

  private static let originals = Phrases(
    "（原标题： （原标题: (原标题： (原标题: （原標題： [原标题： 【原标题： （原题： （原题: (原题： (原题: （原題： [原题： 【原题：")
  private static let closers = ["）", ")", "]", "】"].map { Array($0.utf8) }

  /// Cuts off what a copy of a page glues to the last sentence: `返回首页，查看更多`.
  mutating func cutBackLink() {
    guard let index = paragraphs.indices.last else { return }
    let last = paragraphs[index]
    guard Self.more.contains(where: { last.text.hasSuffix($0) }),
      let place = last.text.suffix(60).firstRange(of: Array("返回".utf8))?.lowerBound,
      case .paragraph(var text) = drafts[last.line].content
    else { return }
    let rest = last.text[..<place]
    guard Self.ends.contains(where: { rest.hasSuffix($0) }) else { return }
    text.keep(0..<rest.endIndex)
    drafts[last.line].content = .paragraph(text)
    log.add(last.text[place...], at: SourcePlace(line: last.line), by: .widget)
    paragraphs[index] = Paragraph(rest, line: last.line, standsApart: last.standsApart)
  }

  private static let more = ["查看更多", "阅读更多"].map { Array($0.utf8) }
  private static let ends = ["。", "！", "？", "”", "…", "）"].map { Array($0.utf8) }
}
