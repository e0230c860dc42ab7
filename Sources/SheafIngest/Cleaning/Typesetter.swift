/// Sets glyphs one after another and decides which of the spaces between them stay.
struct Typesetter {
  private var output: [UInt8] = []
  private var last: Glyph?
  private var endsSentence = false
  private var hasSpace = false
  private let isChinese: Bool

  /// Starts an empty line of text.
  init(capacity: Int, isChinese: Bool) {
    output.reserveCapacity(capacity)
    self.isChinese = isChinese
  }

  /// What is set so far.
  var text: String { output[...].string }

  /// Notes white space; how much does not matter.
  @inline(__always)
  mutating func space() { hasSpace = true }

  /// Sets a run of Han characters as printed.
  @inline(__always)
  mutating func putIdeographs(_ run: UnsafeBufferPointer<UInt8>) {
    if hasSpace {
      hasSpace = false
      if let last, !isChinese || keepsSpace(between: last, and: .han) { output.append(0x20) }
    }
    output.append(contentsOf: run)
    endsSentence = false
    last = .han
  }

  /// Sets a glyph in another form, or as printed when there is none.
  @inline(__always)
  mutating func put(_ glyph: Glyph, _ form: StaticString?, printed: Slice<UnsafeBufferPointer<UInt8>>) {
    if hasSpace {
      hasSpace = false
      if let last, !isChinese || keepsSpace(between: last, and: glyph) { output.append(0x20) }
    }
    if let form {
      form.withUTF8Buffer { output.append(contentsOf: $0) }
    } else {
      for byte in printed { output.append(byte) }
    }
    // A closing quotation mark after a full stop ends the sentence too.
    endsSentence = glyph == .stop || (endsSentence && (glyph == .closingQuote || glyph == .closer))
    last = glyph
  }

  /// Whether white space in Chinese text means something: between two clauses of a heading, between Latin words.
  private func keepsSpace(between left: Glyph, and right: Glyph) -> Bool {
    switch (left, right) {
    case (.stop, _), (_, .stop), (.opener, _), (_, .closer), (.openingQuote, _), (_, .closingQuote): false
    case (.closingQuote, _), (.closer, _): !endsSentence && !right.isWord
    case (.han, _): !right.isWord
    case (_, .han), (_, .openingQuote), (_, .opener): !left.isWord
    default: true
    }
  }
}
