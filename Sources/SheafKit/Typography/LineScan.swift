/// Finds where one line ends.
///
/// A line is read until it is full; then it ends at the last place where it may. The places are of four kinds, each
/// taken only where the line has none of the kinds before it: a proper break, a break inside a word that starts and
/// ends no line wrongly, a break between any two characters, a break inside a joined emoji.
struct LineScan {
  /// One line of a text.
  struct Line {
    /// The bytes to print, without the space around them; empty for a line of nothing but space.
    var text: Range<Int>
    /// The byte that the next line is read from; always after the one that this line was read from.
    var next: Int
  }

  /// Where the text on a line ends, and the byte where the next line starts.
  private typealias Place = (end: Int, next: Int)

  /// The line that starts at a byte of valid UTF-8, at most `columns` wide.
  static func line(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, columns: Int) -> Line {
    var scan = LineScan(bytes: bytes, columns: columns, position: start)
    return scan.line()
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let columns: Int
  private var position: Int
  private var meter = DisplayWidth.Meter()
  private var before: LineBreakClass?
  private var beforeThat: LineBreakClass?
  private var beforeValue: UInt32 = 0
  private var hasSpace = false
  private var isJoined = false
  // The last place of each kind, best first.
  private var proper: Place?
  private var insideWord: Place?
  private var betweenCharacters: Place?
  private var insideCharacter: Place?

  private init(bytes: UnsafeBufferPointer<UInt8>, columns: Int, position: Int) {
    self.bytes = bytes
    self.columns = columns
    self.position = position
  }

  private mutating func line() -> Line {
    skipSpaces()
    let start = position
    var end = position
    while position < bytes.count {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: position)
      var widened = meter
      widened.add(scalar)
      let kind = LineBreakClass(scalar, columns: widened.columns - meter.columns)
      if kind == .newline { return Line(text: start..<end, next: position + 1) }
      if kind == .space {
        // Space counts only when something follows it on the line.
        meter = widened
        hasSpace = true
        position += length
        continue
      }
      if position > start { noteBreak(before: scalar, kind, end: end) }
      if widened.columns > columns, let place = proper ?? insideWord ?? betweenCharacters ?? insideCharacter {
        return Line(text: start..<place.end, next: place.next)
      }
      meter = widened
      position += length
      end = position
      isJoined = scalar.value == 0x200D
      hasSpace = false
      if kind != .extender { (beforeThat, before, beforeValue) = (before, kind, scalar.value) }
    }
    return Line(text: start..<end, next: bytes.count)
  }

  private mutating func skipSpaces() {
    while position < bytes.count {
      let (scalar, length) = UTF8Scalar.decode(bytes, at: position)
      guard LineBreakClass(scalar, columns: 1) == .space else { return }
      position += length
    }
  }

  private mutating func noteBreak(before scalar: Unicode.Scalar, _ kind: LineBreakClass, end: Int) {
    let place = (end: end, next: position)
    insideCharacter = place
    let joins = kind == .extender || isJoined || (0x1F3FB...0x1F3FF).contains(scalar.value)
    guard !joins || hasSpace else { return }
    betweenCharacters = place
    guard let before, !before.isForbiddenAtEnd, !kind.isForbiddenAtStart else { return }
    insideWord = place
    if hasSpace ? !isFigureAndUnit(before, kind) : !holdTogether(before, kind) {
      proper = place
    }
  }

  /// Whether two neighbours without a space between belong to one word.
  private func holdTogether(_ before: LineBreakClass, _ kind: LineBreakClass) -> Bool {
    guard kind.isLatin else { return false }
    if before.isLatin {
      // A word may be broken behind its own hyphen.
      return !(beforeValue == 0x2D && beforeThat == .latin && isLetter(bytes[position]))
    }
    // The apostrophe of don’t is a closing quote to Chinese.
    return beforeValue == 0x2019 && beforeThat?.isLatin == true
  }

  /// Whether a space stands between a figure and its unit (`30 km`).
  private func isFigureAndUnit(_ before: LineBreakClass, _ kind: LineBreakClass) -> Bool {
    guard before == .latin, (0x30...0x39).contains(beforeValue), kind.isLatin else { return false }
    // Units are short; a figure counts as bound only when the whole word after it is one. 0xC2 starts ° and ².
    let word = bytes[position...].prefix(5).prefix {
      isLetter($0) || $0 == UInt8(ascii: "%") || $0 >> 6 == 2 || $0 == 0xC2
    }
    return Self.units.contains(String(decoding: word, as: UTF8.self))
  }

  private static let units: Set<String> = [
    "%", "°C", "mm", "cm", "m", "km", "m²", "mg", "g", "kg", "t", "ml", "l", "L", "ha", "W", "kW", "MW", "V", "kV",
    "kWh",
    "Hz", "GHz", "MB", "GB", "TB", "s", "min", "h", "am", "pm",
  ]

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
}
