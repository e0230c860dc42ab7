/// The measure that text is wrapped at, and with it whether a line was broken off or merely ran out of room.
struct Measure {
  /// The columns of a filled line, without a mark that hangs over the edge.
  let columns: Int
  /// How many columns a filled line may leave although what follows would have had a place there: none where a program
  /// wrapped the text, a few where type was justified.
  let slack: Int

  /// What fills the lines.
  let unit: LineUnit
  /// Whether marks of ambiguous width take up two columns here.
  let isAmbiguousWide: Bool

  /// Takes the measure of lines that each read on into the next; nil when there are none.
  ///
  /// The width of ambiguous marks is the one that makes the lines more even.
  init?(_ lines: [TextLine], filled: [Int], by unit: LineUnit = .column) {
    guard let narrow = Measure(lines, filled, unit, isAmbiguousWide: false) else { return nil }
    guard unit == .column, filled.contains(where: { lines[$0].shape.ambiguous > 0 }),
      let wide = Measure(lines, filled, unit, isAmbiguousWide: true)
    else {
      self = narrow
      return
    }
    self = wide.slack < narrow.slack ? wide : narrow
  }

  /// One line in twenty may be odd on either side.
  private init?(_ lines: [TextLine], _ filled: [Int], _ unit: LineUnit, isAmbiguousWide: Bool) {
    self.unit = unit
    self.isAmbiguousWide = isAmbiguousWide
    let extents = filled.map { Self.extent(of: lines[$0], unit, isAmbiguousWide) }
    guard let columns = Self.upper(zip(filled, extents).map { $1 - lines[$0].hangingColumns(by: unit) }) else {
      return nil
    }
    self.columns = columns
    slack = max(
      0, (Self.upper(zip(filled, extents).map { columns - $1 - lines[$0 + 1].unitColumns(by: unit) }) ?? -1) + 1)
  }

  /// Whether the lines are so even that one which leaves room was broken off, whatever it ends with.
  var isExact: Bool { slack <= 1 }

  /// Whether the first word or character of the next line would have had a place on a line, so that it was broken off.
  func leavesRoom(_ line: TextLine, before next: TextLine) -> Bool {
    columns - extent(of: line) - next.unitColumns(by: unit) >= slack
  }

  /// Whether a line may have been full before the next, if its ambiguous marks are wide after all.
  func mayBeFull(_ line: TextLine, before next: TextLine) -> Bool {
    let ambiguous = unit == .column ? line.shape.ambiguous : 0
    return columns - line.printedColumns(by: unit) - ambiguous - next.unitColumns(by: unit) < slack
  }

  /// The columns up to the end of a line, the white space before it too.
  func extent(of line: TextLine) -> Int { Self.extent(of: line, unit, isAmbiguousWide) }

  private static func extent(of line: TextLine, _ unit: LineUnit, _ isAmbiguousWide: Bool) -> Int {
    line.printedColumns(by: unit) + (isAmbiguousWide ? line.shape.ambiguous : 0)
  }

  private static func upper(_ values: [Int]) -> Int? {
    let sorted = values.sorted()
    return sorted.isEmpty ? nil : sorted[(sorted.count - 1) - sorted.count / 20]
  }
}

extension TextLine {
  /// The columns of the marks at its end that may hang over the edge; none does where characters are counted.
  func hangingColumns(by unit: LineUnit) -> Int { unit == .character ? 0 : hangingColumns }

  /// The columns of what moves to the next line in one piece: where characters are counted, one of them.
  func unitColumns(by unit: LineUnit) -> Int { unit == .character ? 2 : unitColumns }

  /// The columns of the marks at its end, which some printers let hang over the edge.
  var hangingColumns: Int {
    text.suffix(12).withUnsafeBufferPointer { bytes in
      var columns = 0
      var end = bytes.count
      while end > 0 {
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var cursor = UTF8Cursor(bytes, at: start)
        switch cursor.next().map({ Glyph($0) }) {
        case .stop, .closer: columns += 2
        case .mark, .closingQuote, .closingParenthesis: columns += 1
        default: return columns
        }
        end = start
      }
      return columns
    }
  }

  /// The columns of what moves to the next line in one piece: a Han character with the marks behind it, or a word.
  var unitColumns: Int {
    text.withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      var columns = 0
      var isWord = false
      var isOpening = true
      while columns < 40, let value = cursor.next() {
        let glyph = Glyph(value)
        switch glyph {
        case .opener, .openingQuote, .openingParenthesis:
          guard isOpening else { return columns }
          columns += glyph == .opener ? 2 : 1
        case .stop, .closer: columns += 2
        case .mark, .closingQuote, .closingParenthesis, .straightQuote: columns += 1
        case .letter, .digit, .unit:
          guard isOpening || isWord else { return columns }
          columns += value >= 0x1100 ? 2 : 1
          (isWord, isOpening) = (true, false)
        case .han, .symbol:
          guard isOpening else { return columns }
          columns += value >= 0x2E80 ? 2 : 1
          isOpening = false
        case .space: return columns
        case .nothing: break
        }
      }
      return columns
    }
  }
}
