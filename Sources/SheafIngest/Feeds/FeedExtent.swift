import SheafKit

/// Tells the whole of an article from its opening.
///
/// Feeds do not say which they carry. A text that breaks off is an opening, and so is a summary by its name. A description
/// alone is one when it is no more than one short paragraph, or ends in the middle of a sentence; longer ones are how many
/// feeds carry the whole article. What the feed calls the content is whole unless it breaks off.
enum FeedExtent {
  /// The text of an item, and whether there is more of it elsewhere; `site` is what rules say about its elements. The
  /// log keeps what is left out.
  static func text(
    of item: FeedItem, _ site: Site, file: String, _ log: inout DropLog
  ) -> (blocks: [DraftBlock], isStub: Bool) {
    let other = [item.description, item.summary].compactMap { $0 }.max { $0.bytes.count < $1.bytes.count }
    guard let content = item.content, !content.isEmpty else {
      guard let other else { return ([], true) }
      let blocks = trimmed(other.blocks(site, file: file, &log), &log)
      return (blocks, isStub(other, blocks, isSummary: item.description == nil))
    }
    // Some feeds have the whole text in the description, and a line in the content.
    if let other, other.bytes.count > content.bytes.count * 2 {
      let blocks = trimmed(other.blocks(site, file: file, &log), &log)
      return (blocks, isStub(other, blocks, isSummary: false))
    }
    let blocks = trimmed(content.blocks(site, file: file, &log), &log)
    return (blocks, blocks.isEmpty || FeedEnding.pointerLength(content.tail[...]) != nil)
  }

  /// A description shorter than this is no article: in columns, two for a Han character.
  private static let shortColumns = 400

  private static func isStub(_ text: FeedText, _ blocks: [DraftBlock], isSummary: Bool) -> Bool {
    let tail = text.tail[...]
    if isSummary || FeedEnding.pointerLength(tail) != nil || FeedEnding.breaksOff(tail) { return true }
    let paragraphs = blocks.compactMap(\.text).map { Paragraph($0, line: 0) }
    guard let last = paragraphs.last, paragraphs.contains(where: \.isProse) else { return true }
    return paragraphs.count == 1 && (last.shape.columns < shortColumns || !last.shape.isEnded)
  }

  /// The blocks without what feeds put under a text.
  private static func trimmed(_ blocks: [DraftBlock], _ log: inout DropLog) -> [DraftBlock] {
    var blocks = blocks
    // Pictures under such a line are buttons.
    let end = blocks.lastIndex { !$0.isBarePicture }.map { $0 + 1 } ?? 0
    if end < blocks.count, end > 0, case .paragraph(let text) = blocks[end - 1].content,
      FeedEnding.isNotice(text.slice) || FeedEnding.pointerLength(text.slice) == text.bytes.count
    {
      blocks.removeSubrange(end...)
    }
    while let last = blocks.last, case .paragraph(var text) = last.content {
      let pointer = FeedEnding.pointerLength(text.slice) ?? 0
      if FeedEnding.isNotice(text.slice) || pointer == text.bytes.count {
        blocks.removeLast()
        log.add(text.slice, at: last.place, by: .widget)
        continue
      }
      if pointer > 0 {
        log.add(text.slice.suffix(pointer), at: last.place, by: .widget)
        text.keep(0..<(text.bytes.count - pointer))
        blocks[blocks.count - 1].content = .paragraph(text)
      }
      break
    }
    return blocks
  }
}

extension DraftBlock {
  /// Whether it is a picture without words under it.
  fileprivate var isBarePicture: Bool {
    if case .image(_, _, let caption) = content { caption.isEmpty } else { false }
  }
}
