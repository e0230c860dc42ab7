/// Reads a text once and decides which of its half-width marks are to be full width.
///
/// A mark is Chinese when a Chinese character or mark stands beside it, or when it ends a clause with Chinese in it.
/// The two parentheses of a pair have one width.
struct PunctuationReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The forms so far; quotation marks are settled afterwards.
  var forms: [PunctuationMarks.Form] = []
  /// The double quotation marks, in order.
  private(set) var quotes: [QuotationMarks.Mark] = []
  /// Whether there is something that normal text never has: a code point that prints nothing, white space that is no
  /// single space between two words.
  private(set) var hasOddities = false
  /// Whether there is a double quotation mark in another form than “ or ”.
  private(set) var hasOddQuotes = false
  /// Whether there is white space.
  private(set) var hasSpace = false
  private var ideographs = 0
  private var words = 0
  private var previous = Glyph.space
  var printedPrevious = Glyph.space
  private var digits = 0
  private var sentenceIsChinese = false
  private var clauseIsChinese = false
  var isInAddress = false
  private var isQuoting = false
  private var open: [(index: Int, isChinese: Bool)] = []
  /// The Han characters since the last mark, and whether a mark stands before them in their sentence.
  var clause = 0
  var hasClauses = false
  /// The full stops that stand between two Han characters, where a name may have its dot.
  var innerStops: [Int] = []
  /// Whether a sentence ends with 。, and whether a comma or full stop is half width that is to be full.
  var hasFullStop = false
  var hasHalfWidth = false

  /// The parentheses that may be open at once; deeper ones are judged each by its own neighbours.
  private static let depth = 32

  /// Starts over a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether there are more Han characters than words of alphabets.
  var isChinese: Bool { ideographs > words }

  /// Reads it all.
  mutating func read() {
    var cursor = UTF8Cursor(bytes)
    while true {
      let run = cursor.skipIdeographs()
      if run > 0 {
        ideographs += run
        follow(.han)
        clause += run
        sentenceIsChinese = true
        clauseIsChinese = true
      }
      guard let value = cursor.next() else { break }
      let glyph = Glyph(value)
      switch glyph {
      case .nothing:
        hasOddities = true
        continue
      case .space:
        hasSpace = true
        if value != 0x20 || printedPrevious == .space { hasOddities = true }
        isInAddress = false
        printedPrevious = .space
        continue
      case .han:
        ideographs += 1
        clause += 1
        sentenceIsChinese = true
        clauseIsChinese = true
      case .letter:
        // Hangul writes a word in a few syllables, so that each counts.
        if printedPrevious != .letter || value >= 0xAC00 { words += 1 }
        if value == 0x77, printedPrevious != .letter, startsWWW(cursor) { isInAddress = true }
      case .mark: mark(value, cursor)
      case .openingParenthesis:
        let isWide = !isInAddress && (previous.isChinese || next(cursor).isChinese)
        if open.count < Self.depth { open.append((forms.count, isWide)) }
        forms.append(isWide ? .wide : .asPrinted)
      case .closingParenthesis: closeParenthesis(cursor)
      case .openingQuote, .closingQuote, .straightQuote: quote(value, glyph)
      case .stop:
        sentenceIsChinese = value == 0xFF0C || value == 0x3001
        clauseIsChinese = false
        endClause(endsSentence: value == 0x3002 || value == 0xFF01 || value == 0xFF1F)
        if value == 0x3002 { hasFullStop = true }
      case .symbol where value == 0x2E: fullStop(cursor)
      case .opener, .closer, .digit, .unit, .symbol: break
      }
      follow(glyph)
    }
    if printedPrevious == .space { hasOddities = true }
    settleInnerStops()
  }

  /// Notes what stands before the next place.
  @inline(__always)
  private mutating func follow(_ glyph: Glyph) {
    if glyph.isChinese { isInAddress = false }
    digits = glyph == .digit ? digits + 1 : 0
    previous = glyph
    printedPrevious = glyph
  }

  private mutating func mark(_ value: UInt32, _ cursor: UTF8Cursor) {
    let after = cursor.peek().map { Glyph($0) } ?? .space
    let isWide = !isInAddress && isChineseMark(value, after, cursor)
    forms.append(isWide ? .wide : .asPrinted)
    if isWide, value == 0x2C { hasHalfWidth = true }
    if value == 0x3A, startsWith("//", cursor) { isInAddress = true }
    clauseIsChinese = false
    endClause(endsSentence: value == 0x21 || value == 0x3F)
    if value == 0x21 || value == 0x3F { sentenceIsChinese = false }
  }

  private func isChineseMark(_ value: UInt32, _ after: Glyph, _ cursor: UTF8Cursor) -> Bool {
    // 18:30, 2 : 3 and 1,000; but in 2:30,70个 the comma ends a clause.
    if value == 0x3A, previous == .digit, next(cursor) == .digit { return false }
    if value == 0x2C, printedPrevious == .digit, digits <= 3, groupLength(cursor) == 3 { return false }
    if value == 0x3A, startsWith("//", cursor) { return false }
    if previous.isChinese || next(cursor).isChinese { return true }
    switch value {
    case 0x21, 0x3F: return clauseIsChinese && !after.isWord
    case 0x3A: return clauseIsChinese
    default: return clauseIsChinese || sentenceIsChinese && after != .space
    }
  }

  private mutating func closeParenthesis(_ cursor: UTF8Cursor) {
    let beside = !isInAddress && (previous.isChinese || next(cursor).isChinese)
    guard let pair = open.popLast() else {
      forms.append(beside ? .wide : .asPrinted)
      return
    }
    let isWide = beside || pair.isChinese
    if isWide { forms[pair.index] = .wide }
    forms.append(isWide ? .wide : .asPrinted)
  }

  private mutating func quote(_ value: UInt32, _ glyph: Glyph) {
    // True single quotation marks stay as they are: they quote inside “ ” or stand for an apostrophe.
    if value != 0x2018, value != 0x2019 {
      if value != 0x201C, value != 0x201D { hasOddQuotes = true }
      let printed: QuotationMarks.Printed =
        switch glyph {
        case .openingQuote: .opening
        case .closingQuote: .closing
        default: .straight
        }
      quotes.append(QuotationMarks.Mark(index: UInt32(clamping: forms.count), printed: printed))
      isQuoting = glyph == .straightQuote ? !isQuoting : glyph == .openingQuote
      clauseIsChinese = !isQuoting
      sentenceIsChinese = !isQuoting
    }
    forms.append(.asPrinted)
  }

  /// The glyph after a place, white space left out.
  func next(_ cursor: UTF8Cursor) -> Glyph {
    var ahead = cursor
    // A mark in a long stretch of white space has no neighbour: looking further would cost more than linear time.
    for _ in 0..<8 {
      guard let value = ahead.next() else { return .space }
      let glyph = Glyph(value)
      if glyph != .space, glyph != .nothing { return glyph }
    }
    return .space
  }

  /// How many digits follow, up to four.
  private func groupLength(_ cursor: UTF8Cursor) -> Int {
    var ahead = cursor
    var count = 0
    while count < 4, let value = ahead.next(), Glyph(value) == .digit { count += 1 }
    return count
  }

  private func startsWWW(_ cursor: UTF8Cursor) -> Bool { startsWith("ww.", cursor) }

  private func startsWith(_ text: StaticString, _ cursor: UTF8Cursor) -> Bool {
    let count = text.utf8CodeUnitCount
    guard cursor.position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[cursor.position..<cursor.position + count]) }
  }
}
