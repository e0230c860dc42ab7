/// What a page prints under its article: from the first of its own lines behind the last sentence on, no short line belongs
/// to the text.
enum PageTail {
  /// The paragraphs without the tail; credits in it stay.
  ///
  /// A line that leads to the next article ends the text, whatever follows it, when more of the text stands before it.
  static func removed(from paragraphs: [Paragraph]) -> [Paragraph] {
    var end = paragraphs.count
    if let next = paragraphs.firstIndex(where: { $0.openers.contains(.neighbour) && neighbours.start($0.text) }),
      next > 0
    {
      let columns = paragraphs.map { $0.isProse ? $0.shape.columns : 0 }
      let before = columns[..<next].reduce(0, +)
      if before > 0, before * 2 >= columns.reduce(0, +) { end = next }
    }
    guard let last = paragraphs[..<end].lastIndex(where: { $0.isProse && !isPageSentence($0) }) else {
      return paragraphs
    }
    let contacts = NoticeFields.contacts(in: Array(paragraphs[(last + 1)..<end]))
    let start = paragraphs[(last + 1)..<end].firstIndex { isMark($0) && !contacts.contains($0.line) } ?? end
    guard start < paragraphs.count else { return paragraphs }
    return paragraphs[..<start] + paragraphs[start...].filter(\.isCredits)
  }

  /// By what rule a paragraph of the tail goes.
  static func rule(of paragraph: Paragraph) -> DropRule {
    EndMark.isEnd(paragraph.text)
      ? .endMark : Widgets.isWidget(paragraph) ? .widget : LegalNotices.isNotice(paragraph) ? .legalNotice : .afterEnd
  }

  /// Whether a line works the page and is no title: a button, its path, the heading of a list, the end of the text.
  static func isControl(_ paragraph: Paragraph) -> Bool {
    Widgets.isWidget(paragraph) || Breadcrumbs.isBreadcrumb(paragraph) || TailSections.opening(paragraph) != nil
      || EndMark.isEnd(paragraph.text)
  }

  private static func isMark(_ paragraph: Paragraph) -> Bool {
    if let credits = paragraph.credits { return !credits.editors.isEmpty }
    return isControl(paragraph) || LegalNotices.isNotice(paragraph) || isAddress(paragraph)
      || paragraph.shape.columns <= 16 && lists.start(paragraph.text)
  }

  private static func isPageSentence(_ paragraph: Paragraph) -> Bool {
    Widgets.isWidget(paragraph) || LegalNotices.isNotice(paragraph)
  }

  /// Whether a short line gives an address for mail, as the house does that publishes the text.
  private static func isAddress(_ paragraph: Paragraph) -> Bool {
    guard !paragraph.isProse, paragraph.shape.columns <= 160,
      let sign = paragraph.text.firstIndex(of: UInt8(ascii: "@")), sign > paragraph.text.startIndex,
      sign + 1 < paragraph.text.endIndex
    else { return false }
    return isWordByte(paragraph.text[sign - 1]) && isWordByte(paragraph.text[sign + 1])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// What stands over the headlines of a paper's page: under its last article they are links, over its first a list of contents.
  private static let lists = Phrases("本版新闻 本版要闻 本版文章 本版标题 本版导航")
  static let neighbours = Phrases(
    "上一篇 下一篇 上一条 下一条 上篇： 下篇： 前一篇 后一篇 【上一篇 【下一篇 [上一篇 [下一篇 【上一条 【下一条 上一则 下一则")
}
