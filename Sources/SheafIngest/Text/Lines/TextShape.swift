/// What the form of a line or a paragraph tells: how wide it is set, how it ends, whether it reads on.
struct TextShape: Hashable, Sendable {
  /// How a text ends, closing quotation marks and brackets left out.
  enum Ending: Hashable, Sendable {
    /// With 。！？… or a full stop.
    case sentence
    /// With a semicolon, as the points of a list do.
    case semicolon
    /// With a colon.
    case colon
    /// With a comma, 、 or a hyphen: it reads on.
    case clause
    /// With anything else, as headings do and wrapped lines.
    case open
  }

  /// The width in display columns; a Han character is two.
  var columns: Int {
    get { Int(counts.columns) }
    set { counts.columns = Int32(clamping: newValue) }
  }
  /// How many marks count as one column here and take up two where type is Chinese: curly quotation marks, dots, arrows
  /// (East Asian width "ambiguous", Unicode Standard Annex 11).
  var ambiguous: Int {
    get { Int(counts.ambiguous) }
    set { counts.ambiguous = Int32(clamping: newValue) }
  }
  /// How many Han characters there are.
  var ideographs: Int {
    get { Int(counts.ideographs) }
    set { counts.ideographs = Int32(clamping: newValue) }
  }
  /// How many words of alphabets there are.
  var words: Int {
    get { Int(counts.words) }
    set { counts.words = Int32(clamping: newValue) }
  }
  /// How many marks end a sentence in it.
  var sentences: Int {
    get { Int(counts.sentences) }
    set { counts.sentences = Int32(clamping: newValue) }
  }
  /// How many commas and semicolons there are.
  var clauses: Int {
    get { Int(counts.clauses) }
    set { counts.clauses = Int32(clamping: newValue) }
  }
  /// How many quotation marks and brackets are open at its end.
  var openPairs: Int {
    get { Int(counts.openPairs) }
    set { counts.openPairs = Int32(clamping: newValue) }
  }
  /// How it ends.
  var ending = Ending.open
  /// Whether it surely has the normal form of `ChineseText` as it is: no white space, no half-width mark, every quotation
  /// mark closed. What says no may have it all the same.
  var isSettled: Bool { isPlain && counts.openQuotes == 0 }

  /// The figures, small, since every line of a document has them.
  private struct Counts: Hashable, Sendable {
    var columns: Int32 = 0
    var ambiguous: Int32 = 0
    var ideographs: Int32 = 0
    var words: Int32 = 0
    var sentences: Int32 = 0
    var clauses: Int32 = 0
    var openPairs: Int32 = 0
    var openQuotes: Int32 = 0
  }

  private var counts = Counts()
  private var isPlain = true

  /// The shape of nothing.
  init() {}

  /// Reads the shape of a text in one pass.
  init(of text: ArraySlice<UInt8>) {
    self = text.withUnsafeBufferPointer { TextShape(of: $0) }
  }

  /// The same over bytes that are not a slice yet.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = UTF8Cursor(bytes)
    var previous = Glyph.space
    while true {
      let run = cursor.mayStandOnIdeograph ? cursor.skipIdeographs() : 0
      if run > 0 {
        counts.ideographs &+= Int32(truncatingIfNeeded: run)
        counts.columns &+= Int32(truncatingIfNeeded: run) &* 2
        ending = .open
        previous = .han
      }
      guard let value = cursor.next() else { return }
      // Two marks in three are one of these.
      if value == 0xFF0C || value == 0x3002 {
        counts.columns &+= 2
        if value == 0xFF0C {
          counts.clauses &+= 1
          ending = .clause
        } else {
          counts.sentences &+= 1
          ending = .sentence
        }
        previous = .stop
        continue
      }
      // Figures come in runs.
      if value &- 0x30 < 10 {
        counts.columns &+= 1
        ending = .open
        previous = .digit
        continue
      }
      let glyph = Glyph(value)
      add(value, glyph, after: previous)
      if glyph != .nothing { previous = glyph }
    }
  }

  /// Whether the last sentence is finished.
  var isEnded: Bool { ending == .sentence }

  /// Whether it surely is nothing but running text, as most paragraphs are: wider than print, done, with no white space nor any
  /// mark in half width, a bracket at its end for one.
  var isRunningText: Bool { counts.columns > 160 && counts.ideographs > 0 && isEnded && isSettled }

  /// Whether Han characters outnumber words of alphabets.
  var isChinese: Bool { counts.ideographs > counts.words }

  // No file has so many bytes that these figures run over.
  @inline(__always)
  private mutating func add(_ value: UInt32, _ glyph: Glyph, after previous: Glyph) {
    switch glyph {
    case .han:
      counts.ideographs &+= 1
      counts.columns &+= 2
      ending = .open
    case .stop: stop(value)
    case .opener:
      counts.columns &+= 2
      counts.openPairs &+= 1
      ending = .open
    case .openingQuote:
      counts.columns &+= 1
      counts.ambiguous &+= 1
      counts.openPairs &+= 1
      // No line ends with a mark that opens: behind a full stop it stands for its counterpart.
      ending = previous == .stop && ending == .sentence ? .sentence : .open
      if value == 0x201C { counts.openQuotes &+= 1 } else if value != 0x2018 { isPlain = false }
    case .closer, .closingQuote, .closingParenthesis:
      counts.columns &+= glyph == .closer ? 2 : 1
      if glyph == .closingQuote {
        counts.ambiguous &+= 1
        if value == 0x201D { counts.openQuotes &-= 1 } else if value != 0x2019 { isPlain = false }
      } else if glyph == .closingParenthesis {
        isPlain = false
      }
      if counts.openPairs > 0 { counts.openPairs &-= 1 }
      if ending != .sentence { ending = .open }
    case .straightQuote:
      counts.columns &+= 1
      isPlain = false
      if ending != .sentence { ending = .open }
    case .openingParenthesis:
      counts.columns &+= 1
      counts.openPairs &+= 1
      isPlain = false
      ending = .open
    case .letter:
      counts.columns &+= value >= 0x1100 ? 2 : 1
      if previous != .letter { counts.words &+= 1 }
      ending = .open
    case .digit, .unit:
      counts.columns &+= 1
      ending = .open
    case .mark: halfWidthMark(value)
    case .symbol:
      counts.columns &+= value >= 0x2E80 ? 2 : 1
      if value < 0x2E80, value >= 0x2000 || value == 0xB7 { counts.ambiguous &+= 1 }
      switch value {
      case 0x2E:
        // Behind a few Han characters it may be the point of a number: 一.
        if previous == .letter || previous == .digit || previous.isCloser || previous == .han && counts.ideographs > 3 {
          ending = .sentence
        } else {
          ending = .open
        }
        if previous.isChinese || previous.isCloser || previous == .straightQuote { isPlain = false }
      case 0x2D: ending = previous == .letter ? .clause : .open
      default: ending = .open
      }
    case .space:
      counts.columns &+= value == 0x3000 ? 2 : 1
      isPlain = false
    case .nothing: isPlain = false
    }
  }

  @inline(__always)
  private mutating func stop(_ value: UInt32) {
    counts.columns &+= 2
    switch value {
    case 0xFF0C:
      counts.clauses &+= 1
      ending = .clause
    case 0x3002, 0xFF01, 0xFF1F, 0x2026:
      counts.sentences &+= 1
      ending = .sentence
    case 0xFF1B:
      counts.clauses &+= 1
      ending = .semicolon
    case 0xFF1A: ending = .colon
    default: ending = .clause
    }
  }

  private mutating func halfWidthMark(_ value: UInt32) {
    counts.columns &+= 1
    isPlain = false
    switch value {
    case 0x21, 0x3F:
      counts.sentences &+= 1
      ending = .sentence
    case 0x3B:
      counts.clauses &+= 1
      ending = .semicolon
    case 0x3A: ending = .colon
    default:
      counts.clauses &+= 1
      ending = .clause
    }
  }
}

extension Glyph {
  /// Whether it closes a pair.
  fileprivate var isCloser: Bool { self == .closer || self == .closingQuote || self == .closingParenthesis }
}
