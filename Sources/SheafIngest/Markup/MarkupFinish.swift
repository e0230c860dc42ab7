import SheafKit

/// The last steps from markup to an article: the rules for plain text, applied to blocks.
struct MarkupFinish {
  /// The blocks so far.
  private(set) var blocks: [DraftBlock]
  private let title: TextKey

  /// Starts with the blocks of an article.
  init(_ blocks: [DraftBlock], title: ArraySlice<UInt8>) {
    self.blocks = blocks
    self.title = TextKey(title)
  }

  /// The blocks as the rules for plain text see them, each carrying its block's index where a line would stand.
  private var paragraphs: [Paragraph] {
    blocks.enumerated().compactMap { index, block in
      block.text.map { Paragraph(Self.trimmed($0), line: index) }
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let space = spaces.first(where: { text.hasPrefix($0) }) { text = text.dropFirst(space.count) }
    while let space = spaces.first(where: { text.hasSuffix($0) }) { text = text.dropLast(space.count) }
    return text
  }

  /// The white space that typists put before a paragraph: a space, the ideographic one, the no-break one.
  private static let spaces: [[UInt8]] = [[0x20], [0xE3, 0x80, 0x80], [0xC2, 0xA0]]

  /// Drops what a page prints around every article: widgets, lists of links, notices of rights, the title once more.
  mutating func dropFurniture() {
    let all = paragraphs
    let kept = LegalNotices.removed(
      from: TailSections.removed(
        from: Breadcrumbs.removed(from: all).filter { !Widgets.isWidget($0) && TextKey($0.text) != title }))
    keep(kept.map(\.line), of: all)
  }

  /// Takes lines of credits out of the text, and those in brackets behind its last sentence.
  mutating func takeCredits() -> Credits {
    let all = paragraphs
    let taken = ClosingCredits.taken(from: all)
    let lengths = Dictionary(uniqueKeysWithValues: all.map { ($0.line, $0.text.count) })
    for paragraph in taken.rest where paragraph.text.count < lengths[paragraph.line] ?? 0 {
      let index = paragraph.line
      guard blocks.indices.contains(index), case .paragraph(var text) = blocks[index].content else { continue }
      text.keep(0..<(paragraph.text.endIndex - text.slice.startIndex))
      blocks[index].content = .paragraph(text)
    }
    keep(taken.rest.map(\.line), of: all)
    return taken.credits
  }

  /// Takes the dateline off the first paragraph of running text.
  mutating func takeDateline() -> Dateline {
    let none = Dateline(text: nil, credits: nil, rest: "")
    for index in blocks.indices {
      guard case .paragraph(var text) = blocks[index].content else { continue }
      let whole = Self.trimmed(text.slice)
      let paragraph = Paragraph(whole, line: index)
      guard paragraph.isProse || paragraph.shape.columns > 60 else { continue }
      let opening = whole.clipped(to: 600)
      let split = Dateline.split(opening.string)
      guard split.text != nil || split.credits != nil else { return none }
      text.keep((opening.endIndex - split.rest.utf8.count)..<text.bytes.count)
      blocks[index].content = .paragraph(text)
      return split
    }
    return none
  }

  /// Makes headings of lines that are set apart like headings: bold as a whole, short, and followed by text.
  mutating func findSubheadings() {
    for index in blocks.indices.dropLast() {
      guard case .paragraph(let text) = blocks[index].content, text.isStrongThroughout else { continue }
      let paragraph = Paragraph(Self.trimmed(text.slice), line: index)
      guard paragraph.isTitleLike, !paragraph.isProse, !paragraph.shape.isEnded,
        paragraph.shape.ending != .colon, paragraph.shape.columns <= 64,
        case .paragraph(let next) = blocks[index + 1].content, !next.isStrongThroughout
      else { continue }
      blocks[index].content = .heading(level: 6, text)
    }
  }

  /// Keeps the named blocks and the pictures between them; a picture behind the last text goes with what was dropped
  /// there.
  private mutating func keep(_ indices: [Int], of all: [Paragraph]) {
    guard indices.count < all.count else { return }
    let kept = Set(indices)
    let dropped = Set(all.map(\.line)).subtracting(kept)
    let end = dropped.filter { $0 > (kept.max() ?? -1) }.min() ?? blocks.count
    blocks = blocks.enumerated().filter { index, block in
      block.text == nil ? index < end : kept.contains(index)
    }.map(\.element)
  }
}

extension MarkedText {
  /// Whether all of it is strong.
  fileprivate var isStrongThroughout: Bool {
    guard let mark = marks.first(where: { $0.kind == .strong }) else { return false }
    return mark.range.lowerBound <= 12 && mark.range.upperBound >= bytes.count - 6
  }
}
