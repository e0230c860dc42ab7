import SheafKit

/// The last steps from markup to an article: the rules for plain text, applied to blocks.
struct MarkupFinish {
  var drafts: [DraftBlock]
  /// The drafts that are left, as the rules for plain text see them: each carries its draft's index as its line.
  /// Pictures are not among them.
  var paragraphs: [Paragraph]
  let title: ArraySlice<UInt8>
  var log: DropLog
  /// The draft that the dateline was taken off, which its paragraph still has.
  var datelined: Int?

  /// Starts with the blocks of an article.
  init(_ drafts: [DraftBlock], title: ArraySlice<UInt8>, keepsDropped: Bool) {
    log = DropLog(isKept: keepsDropped)
    self.drafts = drafts
    self.title = title
    paragraphs = drafts.indices.compactMap { index in
      drafts[index].text.map { Paragraph(Self.trimmed($0), line: index) }
    }
  }

  /// The drafts that are left, in their final form. A picture behind the last text goes with what was dropped there.
  ///
  /// Each draft is let go of as soon as it is finished, so that a long text is not held twice.
  consuming func blocks() -> [Block] {
    let end = end
    var left: [(draft: Int, isSettled: Bool)] = []
    left.reserveCapacity(drafts.count)
    var next = 0
    for index in drafts.indices {
      while next < paragraphs.count, paragraphs[next].line < index { next += 1 }
      if next < paragraphs.count, paragraphs[next].line == index {
        left.append((index, isSettled(draft: index, next)))
      } else if index < end, case .image = drafts[index].content {
        left.append((index, false))
      }
    }
    let levels = HeadingLevels(left.count == drafts.count ? drafts : left.map { drafts[$0.draft] })
    paragraphs = []
    var rest = drafts
    drafts = []
    let nothing = DraftBlock.Content.paragraph(MarkedText())
    return left.compactMap { index, isSettled in
      defer { rest[index].content = nothing }
      return rest[index].finished(levels: levels, isSettled: isSettled)
    }
  }

  /// Whether the text of a draft is that of its paragraph, byte by byte, and in normal form.
  private func isSettled(draft index: Int, _ paragraph: Int) -> Bool {
    guard paragraphs[paragraph].shape.isSettled, index != datelined else { return false }
    switch drafts[index].content {
    case .paragraph(let text), .heading(_, let text):
      return paragraphs[paragraph].text.startIndex == 0 && paragraphs[paragraph].text.endIndex == text.bytes.count
    case .quote, .list, .image, .table, .preformatted: return false
    }
  }

  /// The first draft that was dropped behind the last text.
  private var end: Int {
    let last = paragraphs.last?.line ?? -1
    return drafts.indices.first { $0 > last && drafts[$0].text != nil } ?? drafts.count
  }

  /// What was dropped, where it stands in the source.
  var dropped: DropLog {
    var log = log
    for index in drafts.indices.dropFirst(end) {
      guard case .image(_, _, let caption) = drafts[index].content else { continue }
      log.add(caption.slice, at: SourcePlace(line: index), by: .afterEnd)
    }
    return log.mapped { text in
      guard let index = text.place.line, drafts.indices.contains(index) else { return [text] }
      let parts = drafts[index].parts
      // A list says what it holds item by item.
      guard !parts.isEmpty else { return [DroppedText(text.text, at: drafts[index].place, rule: text.rule)] }
      return parts.compactMap { part in
        part.text.map { DroppedText($0.clipped(to: FieldEvidence.longestText).string, at: part.place, rule: text.rule) }
      }
    }
  }

  /// Where a draft stands.
  func place(of draft: Int) -> SourcePlace {
    drafts.indices.contains(draft) ? drafts[draft].place : .unknown
  }

  /// A text without the white space around it.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, first == 0x20 || first == 0xE3 || first == 0xC2,
      let space = spaces.first(where: { text.hasPrefix($0) })
    {
      text = text.dropFirst(space.count)
    }
    while let last = text.last, last == 0x20 || last == 0x80 || last == 0xA0,
      let space = spaces.first(where: { text.hasSuffix($0) })
    {
      text = text.dropLast(space.count)
    }
    return text
  }

  /// The white space that typists put before a paragraph: a space, the ideographic one, the no-break one.
  private static let spaces: [[UInt8]] = [[0x20], [0xE3, 0x80, 0x80], [0xC2, 0xA0]]
}
