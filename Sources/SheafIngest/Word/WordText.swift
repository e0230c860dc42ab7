/// Collects the text of a paragraph, and how it is set, while its runs are read.
///
/// Typists break lines where they mean new paragraphs: a break behind the end of a sentence, before an indent or beside
/// another break starts one.
struct WordText {
  /// A paragraph.
  struct Piece {
    var text: MarkedText
    var look: WordLook
  }

  /// The paragraphs that are complete.
  private(set) var pieces: [Piece] = []
  /// The notes that were referred to.
  var notes: [WordNote] = []
  /// Pictures, which stand behind the text.
  var pictures: [DraftBlock] = []
  /// Text boxes, which stand behind it too.
  var boxes: [XMLTree.Index] = []

  private var text = MarkedText()
  private var open: [(kind: MarkedText.Kind, isOpen: Bool)] = []
  private var breaks = 0
  private var isIndented = false
  private var startsPage = false
  private var sizes: [Int?: Int] = [:]
  private var fonts: [String?: Int] = [:]
  private var bold = 0

  /// Whether there is nothing in it.
  var isEmpty: Bool { text.isEmpty && pieces.isEmpty && pictures.isEmpty && boxes.isEmpty }

  /// Adds text.
  mutating func add(_ bytes: ArraySlice<UInt8>, _ format: WordFormat) {
    guard format.isHidden != true else { return }
    let content = bytes.withoutIndent
    if content.isEmpty {
      isIndented = isIndented || bytes.contains { $0 >= 0x80 }
      text.append(" ")
      return
    }
    if breaks > 0 {
      if breaks > 1 || isIndented || content.startIndex - bytes.startIndex >= 3 || text.endsSentence {
        endPiece()
      } else {
        text.lineBreak()
      }
      breaks = 0
    }
    isIndented = false
    let isStrong = format.isBold == true && text.begin(.strong)
    let isEmphasised = format.isItalic == true && text.begin(.emphasis)
    // White space before the first word is indent, in whatever width.
    (text.isEmpty ? content : bytes).withUnsafeBufferPointer { text.append($0) }
    if isEmphasised { text.end() }
    if isStrong { text.end() }
    sizes[format.size, default: 0] += content.count
    fonts[format.font, default: 0] += content.count
    if format.isBold == true { bold += content.count }
  }

  /// Adds text that the document does not hold as such.
  mutating func add(_ string: String, _ format: WordFormat) { add(ArraySlice(string), format) }

  /// The last byte so far; nil at the start and behind white space.
  var lastByte: UInt8? { text.bytes.last }

  /// Breaks the line.
  mutating func lineBreak() {
    if !text.isEmpty { breaks += 1 }
    isIndented = false
  }

  /// Starts a page.
  mutating func pageBreak() {
    endPiece()
    startsPage = true
  }

  /// Opens a mark that goes on over breaks; false when it cannot be opened.
  mutating func begin(_ kind: MarkedText.Kind) { open.append((kind, text.begin(kind))) }

  /// Closes the mark that was opened last.
  mutating func end() { if let mark = open.popLast(), mark.isOpen { text.end() } }

  /// Ends the last paragraph. Whether a page starts behind it is left to the next.
  mutating func finish() -> Bool {
    open = open.map { mark in
      if mark.isOpen { text.end() }
      return (mark.kind, false)
    }
    endPiece()
    return startsPage
  }

  private mutating func endPiece() {
    for mark in open.reversed() where mark.isOpen { text.end() }
    breaks = 0
    isIndented = false
    if !text.isEmpty {
      var look = WordLook()
      look.size = Self.most(sizes)
      look.font = Self.most(fonts)
      // A space or a mark here and there may not be bold.
      look.isBold = bold > 0 && bold * 20 >= sizes.values.reduce(0, +) * 19
      look.startsPage = startsPage
      pieces.append(Piece(text: text, look: look))
      startsPage = false
    }
    text = MarkedText()
    (sizes, fonts, bold) = ([:], [:], 0)
    for place in open.indices { open[place].isOpen = text.begin(open[place].kind) }
  }

  private static func most<Value: Hashable & Comparable>(_ counts: [Value?: Int]) -> Value? {
    counts.max { left, right in
      if left.value != right.value { return left.value < right.value }
      guard let a = left.key, let b = right.key else { return left.key == nil && right.key != nil }
      return a < b
    }?.key
  }
}

extension ArraySlice<UInt8> {
  /// The text from the first character that is not white, in any width.
  fileprivate var withoutIndent: ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first {
      if first <= 0x20 {
        rest = rest.dropFirst()
      } else if rest.hasPrefix([0xC2, 0xA0]) {
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix([0xE3, 0x80, 0x80]) || rest.hasPrefix([0xE2, 0x80, 0x83]) {
        rest = rest.dropFirst(3)
      } else {
        break
      }
    }
    return rest
  }
}
