import Glibc

/// Collects running text into paragraphs while a page is read.
struct TextFlow {
  private var blocks: [DraftBlock] = []
  private var pictures: [DraftBlock] = []
  private var text = MarkedText()
  private var line: Int?
  private var isCentred = false
  private var isCaption = false
  private var marks: [(kind: MarkedText.Kind, isOpen: Bool)] = []
  private var breaks = 0
  private var isIndented = false

  /// Adds text to the paragraph at hand.
  ///
  /// One `<br>` before it starts a new paragraph where the text before it has ended or this one is indented, as
  /// typists and editor programs do it; two always do. So does one where the text on either side of it opens with an
  /// ornament, as headings and captions do, and one behind a line of credits. A blank line in the text itself ends a
  /// paragraph behind a sentence: style may keep the lines as they were typed.
  mutating func add(_ bytes: ArraySlice<UInt8>, line: Int?, isCentred: Bool, isCaption: Bool) {
    var rest = bytes
    while let blank = rest.blankLine {
      addPiece(rest[..<blank], line: line, isCentred: isCentred, isCaption: isCaption)
      rest = rest[blank...]
      if text.endsSentence { endParagraph() }
    }
    addPiece(rest, line: line, isCentred: isCentred, isCaption: isCaption)
  }

  private mutating func addPiece(_ bytes: ArraySlice<UInt8>, line: Int?, isCentred: Bool, isCaption: Bool) {
    let content = Self.withoutIndent(bytes)
    if content.isEmpty {
      isIndented = isIndented || bytes.contains { $0 >= 0x80 }
      text.append(" ")
      return
    }
    if breaks > 0 {
      if breaks > 1 || isIndented || content.startIndex - bytes.startIndex >= 4 || text.endsSentence
        || Self.ornaments.start(content) || Self.ornaments.start(text.slice)
        || text.bytes.count <= 96 && CreditLine.isWhole(text.slice)
      {
        endParagraph()
      } else {
        text.lineBreak()
      }
      breaks = 0
    } else if content.startIndex - bytes.startIndex >= 6, text.endsSentence, bytes.starts(with: Self.indent) {
      // A template sets each paragraph in a span that only its own indent tells from the one before it.
      endParagraph()
    }
    isIndented = false
    if text.isEmpty {
      self.line = line
      self.isCentred = isCentred
      self.isCaption = isCaption
    }
    bytes.withUnsafeBufferPointer { text.append($0) }
  }

  /// Two ideographic spaces.
  private static let indent: [UInt8] = [0xE3, 0x80, 0x80, 0xE3, 0x80, 0x80]
  private static let ornaments = Phrases("★ ▲ △ ▼ ● ◎ ◆ ◇ ■ □ ※")

  /// Breaks the line.
  mutating func lineBreak() {
    if !text.isEmpty { breaks += 1 }
    isIndented = false
  }

  /// Opens a mark that goes on over the ends of paragraphs.
  mutating func open(_ kind: MarkedText.Kind) {
    marks.append((kind, text.begin(kind)))
  }

  /// Closes the mark that was opened last.
  mutating func close() {
    if let mark = marks.popLast(), mark.isOpen { text.end() }
  }

  /// Ends the paragraph at hand.
  mutating func endBlock() {
    endParagraph()
    breaks = 0
    isIndented = false
  }

  /// Adds a block that is complete, behind the paragraph at hand if there is one.
  mutating func add(_ block: DraftBlock) {
    if case .image = block.content, !text.isEmpty {
      // A picture inside a paragraph stands behind it.
      pictures.append(block)
      return
    }
    endParagraph()
    blocks.append(block)
  }

  /// The blocks that `read` makes of something that stands inside, under the marks that are open.
  func branch(_ read: (inout TextFlow) -> Void) -> [DraftBlock] {
    var inner = TextFlow()
    for mark in marks where mark.isOpen { inner.open(mark.kind) }
    read(&inner)
    return inner.finished()
  }

  /// All blocks.
  mutating func finished() -> [DraftBlock] {
    endBlock()
    return blocks
  }

  private mutating func endParagraph() {
    // Blocks end where others start: mostly there is nothing between.
    guard !text.isEmpty || !pictures.isEmpty || !marks.isEmpty else { return }
    for mark in marks.reversed() where mark.isOpen { text.end() }
    var ended = MarkedText()
    swap(&ended, &text)
    if !ended.isEmpty {
      var block = DraftBlock(.paragraph(ended), line: line)
      block.isCentred = isCentred
      block.isCaption = isCaption
      blocks.append(block)
    }
    blocks += pictures
    pictures = []
    for place in marks.indices { marks[place].isOpen = text.begin(marks[place].kind) }
  }

  /// The text from the first character that is not white, in any width.
  private static func withoutIndent(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let indent = bytes.withUnsafeBufferPointer { text in
      var place = 0
      while place < text.count {
        let (first, second) = (text[place], place + 1 < text.count ? text[place + 1] : 0)
        let third = place + 2 < text.count ? text[place + 2] : 0
        switch (first, second, third) {
        case (0...0x20, _, _): place += 1
        case (0xC2, 0xA0, _): place += 2
        case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x83): place += 3
        default: return place
        }
      }
      return place
    }
    return bytes.dropFirst(indent)
  }
}

extension ArraySlice<UInt8> {
  /// Where the first line starts that holds nothing, with text before it and behind; nil where there is none.
  fileprivate var blankLine: Int? {
    guard count > 64 else { return nil }
    return withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return nil }
      var place = text.firstIndex { $0 > 0x20 } ?? text.count
      while place < text.count, let found = memchr(base + place, 0x0A, text.count - place) {
        let end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        let next = text[(end + 1)...].firstIndex { $0 > 0x20 } ?? text.count
        if next < text.count, text[(end + 1)..<next].contains(0x0A) { return startIndex + next }
        place = next
      }
      return nil
    }
  }
}
