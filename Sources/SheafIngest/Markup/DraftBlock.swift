import SheafKit

/// A block as markup gives it, before its text takes its final form.
struct DraftBlock {
  /// The kinds of block, as in `Block.Content`.
  indirect enum Content {
    case heading(level: Int, MarkedText)
    case paragraph(MarkedText)
    case quote([DraftBlock])
    case list(ordered: Bool, items: [[DraftBlock]])
    case image(source: String?, alternative: String?, caption: MarkedText)
    case table(rows: [[MarkedText]], hasHead: Bool)
    case preformatted(String)
  }

  /// What it is.
  var content: Content
  /// Where it starts.
  var place: SourcePlace
  /// Whether the page centres it, as captions are.
  var isCentred = false
  /// Whether the page names it the words under a picture.
  var isCaption = false

  /// Makes a block.
  init(_ content: Content, at place: SourcePlace = .unknown) {
    self.content = content
    self.place = place
  }

  /// Makes a block from the line that it starts on.
  init(_ content: Content, line: Int?) { self.init(content, at: SourcePlace(line: line)) }

  /// The line that it starts on, from 1.
  var line: Int? {
    get { place.line }
    set { place.line = newValue }
  }

  /// The bytes of its text, its form untouched; those of blocks inside it one after another. Nil for a picture.
  var text: ArraySlice<UInt8>? {
    switch content {
    case .heading(_, let text), .paragraph(let text): text.slice
    case .quote(let blocks): Self.joined(blocks)
    case .list(_, let items): Self.joined(items.flatMap { $0 })
    case .table(let rows, _): rows.flatMap { $0 }.reduce(into: [UInt8]()) { $0 += $1.bytes + [0x20] }[...]
    case .preformatted(let text): ArraySlice(text)
    case .image: nil
    }
  }

  /// The blocks inside it that hold no others; none for one that is such a block itself.
  var parts: [DraftBlock] {
    let inner: [DraftBlock] =
      switch content {
      case .quote(let blocks): blocks
      case .list(_, let items): items.flatMap { $0 }
      case .heading, .paragraph, .image, .table, .preformatted: []
      }
    return inner.flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
  }

  private static func joined(_ blocks: [DraftBlock]) -> ArraySlice<UInt8> {
    blocks.compactMap(\.text).reduce(into: [UInt8]()) { $0 += $1 + [0x20] }[...]
  }

  /// Quotes and lists inside one another are kept to this depth; the text of what is deeper stands at it. JSON readers
  /// refuse what is nested without measure.
  private static let depthLimit = 64

  /// The block in its final form, inside so many quotes and lists; nil when nothing is left of it. `isSettled` tells that the
  /// text of a heading or a paragraph has its final form already.
  func finished(levels: HeadingLevels, depth: Int = 0, isSettled: Bool = false) -> Block? {
    guard let content = finishedContent(levels, depth, isSettled) else { return nil }
    return Block(content, at: place)
  }

  private func finishedContent(_ levels: HeadingLevels, _ depth: Int, _ isSettled: Bool) -> Block.Content? {
    switch content {
    case .heading(let level, let text):
      let inlines = text.inlines(isSettled: isSettled).unwrapped
      return inlines.isEmpty ? nil : .heading(level: levels.rank(of: level), inlines)
    case .paragraph(let text):
      let inlines = text.inlines(isSettled: isSettled)
      return inlines.isEmpty ? nil : .paragraph(inlines)
    case .quote where depth == Self.depthLimit, .list where depth == Self.depthLimit:
      let text = String(decoding: text ?? [], as: UTF8.self)
      return text.isEmpty ? nil : .paragraph([.text(text)])
    case .quote(let blocks):
      let blocks = blocks.compactMap { $0.finished(levels: levels, depth: depth + 1) }
      return blocks.isEmpty ? nil : .quote(blocks)
    case .list(let ordered, let items):
      let items = items.map { $0.compactMap { $0.finished(levels: levels, depth: depth + 1) } }.filter { !$0.isEmpty }
      return items.isEmpty ? nil : .list(ordered: ordered, items: items)
    case .image(let source, let alternative, let caption):
      let alternative = alternative.map { ChineseText.normalise($0) }.flatMap { $0.isEmpty ? nil : $0 }
      return .image(Image(source: source, alternative: alternative, caption: caption.inlines))
    case .table(let rows, let hasHead):
      return rows.isEmpty ? nil : .table(rows: rows.map { $0.map(\.inlines) }, hasHead: hasHead)
    case .preformatted(let text):
      return text.isEmpty ? nil : .preformatted(text)
    }
  }
}

extension [Inline] {
  /// What stands inside a mark over all of it: a heading that is bold as a whole is just a heading.
  fileprivate var unwrapped: [Inline] {
    guard count == 1, case .strong(let inner)? = first else { return self }
    return inner
  }
}
