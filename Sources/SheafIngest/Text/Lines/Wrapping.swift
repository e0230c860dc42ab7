/// How a document sets its paragraphs: what it is that says where one ends.
///
/// The convention is decided from evidence, once for a document, since each sign is a paragraph mark in one document and
/// noise in the next.
struct Wrapping {
  /// The width that lines are wrapped at, in columns; nil when each line is a paragraph.
  var width: Int?
  /// What fills the lines.
  private(set) var unit = LineUnit.column
  /// Whether the text is Chinese for the most part, so that a full line lacks two columns at most.
  var isChinese = true
  /// Whether white space at the end of a line ends the paragraph.
  var trailingSpaceEnds = false
  /// Whether white space at the end of a line says that it reads on (RFC 3676, format=flowed).
  var trailingSpaceContinues = false
  /// The indent of the lines inside a paragraph, when deeper indents start one; nil when indents say nothing.
  var baseIndent: Int?
  /// The blank lines between two lines of a paragraph.
  var pitch = 0
  /// Whether more blank lines than the pitch end a paragraph.
  var gapEnds = false
  /// The measure of the filled lines; nil when each line is a paragraph.
  private(set) var measure: Measure?

  /// Whether some sign marks paragraphs, so that a short line alone means nothing.
  var hasMark: Bool { trailingSpaceEnds || trailingSpaceContinues || baseIndent != nil || gapEnds }

  /// Weighs the evidence of a document's lines.
  init(of lines: [TextLine]) {
    unit = LineUnit(of: lines)
    let widths = WidthHistogram(lines, by: unit)
    guard let width = widths.wrapWidth else { return }
    self.width = width
    isChinese = widths.isChinese
    weighMarks(lines)
  }

  /// Whether a line is filled, so that its end may be no more than the end of the room.
  func isFull(_ line: TextLine) -> Bool {
    guard let width, !isSetRight(line) else { return false }
    return (measure?.extent(of: line) ?? line.printedColumns(by: unit)) >= width - (isChinese ? 5 : 14)
  }

  /// Whether a short line is set to the right, as a signature is under a letter: far more room stands before it than behind.
  func isSetRight(_ line: TextLine) -> Bool {
    guard let width, line.indent * 3 >= width, line.shape.columns * 5 <= width * 3 else { return false }
    return line.indent + line.printedColumns(by: unit) >= width + Self.rightRoom
  }

  /// How many columns more: of a line in the middle the room on both sides is the same.
  private static let rightRoom = 8

  private mutating func weighMarks(_ lines: [TextLine]) {
    // A full line that ends in the middle of a sentence reads on; a short one that ends a sentence mostly does not.
    var inside = lines.indices.dropLast().filter { index in
      let shape = lines[index].shape
      return !shape.isEnded && shape.ending != .colon && isFull(lines[index])
    }
    guard !inside.isEmpty else { return }
    // The first line mostly is a title, whose end is no evidence; of a few lines each counts.
    if inside.first == 0, inside.count > 3 { inside.removeFirst() }
    measure = Measure(lines, filled: inside.filter { !lines[$0 + 1].startsPage }, by: unit)
    let between = lines.indices.dropLast().filter { lines[$0].shape.isEnded && !isFull(lines[$0]) }
    // What holds after a line is a mark when it holds after most ends of paragraphs and hardly ever inside them.
    func isMark(_ holds: (Int) -> Bool) -> Bool {
      guard !between.isEmpty else { return false }
      return between.count(where: holds) * 2 >= between.count && inside.count(where: holds) * 8 <= inside.count
    }
    trailingSpaceEnds = isMark { lines[$0].hasTrailingSpace }
    trailingSpaceContinues = !trailingSpaceEnds && isMark { !lines[$0].hasTrailingSpace }
    let indent = inside.map { lines[$0 + 1].indent }.mostFrequent
    baseIndent = isMark { lines[$0 + 1].indent >= indent + 2 } ? indent : nil
    pitch = inside.filter { !lines[$0 + 1].startsPage }.map { lines[$0 + 1].gap }.mostFrequent
    gapEnds = isMark { lines[$0 + 1].gap > pitch }
    if between.isEmpty { weighSingleParagraph(lines, inside: Set(inside), indent: indent) }
  }

  /// Of one paragraph under its title there is no end inside: here it counts what sets its first line apart.
  private mutating func weighSingleParagraph(_ lines: [TextLine], inside: Set<Int>, indent: Int) {
    func isMark(_ holds: (Int) -> Bool) -> Bool {
      let all = lines.indices.dropLast().filter(holds)
      return !all.isEmpty && all.count(where: inside.contains) * 8 <= inside.count
    }
    baseIndent = isMark { lines[$0 + 1].indent >= indent + 2 && lines[$0 + 1].indent <= indent + 8 } ? indent : nil
    gapEnds = isMark { lines[$0 + 1].gap > pitch }
  }
}
