/// Which lines of a document are of one paragraph: evidence from indents, ends of lines and white space.
struct LineJoining {
  /// Whether an indent starts a paragraph in this document.
  private let hasIndents: Bool
  /// The least indent that starts one, in characters.
  private let leastIndent: Double
  /// The white space between two lines of a paragraph, in characters.
  private let pitch: Double

  /// Weighs the lines of running text.
  init(_ lines: [PrintedLine]) {
    var gaps: [Double] = []
    var starts: [PrintedLine] = []
    for (line, next) in zip(lines, lines.dropFirst()) where line.region == next.region {
      let gap = (next.box.top - line.box.bottom) / next.size
      if line.room < 2, !line.shape.isEnded { gaps.append(gap) }
      // A title has no indent, whatever paragraphs have.
      if line.shape.isEnded, line.room > 1.2, gap > -0.5, next.room < 3 || next.shape.isEnded {
        starts.append(next)
      }
    }
    pitch = gaps.isEmpty ? 0.8 : gaps.sorted()[gaps.count / 2]
    let least = Self.leastIndent(of: starts)
    let indented = starts.count { Self.isIndented($0, least) }
    leastIndent = least
    if starts.count >= 3 {
      hasIndents = indented * 2 > starts.count
    } else {
      // Too few ends to tell: here it counts whether full lines have indents at all.
      let full = lines.filter { $0.room < 1.5 }
      hasIndents =
        indented > 0 || full.contains { Self.isIndented($0, least) } && full.contains { !Self.isIndented($0, least) }
    }
  }

  /// The least indent of the first lines of paragraphs.
  ///
  /// Two Han characters are the custom in Chinese; what is set in Latin type is often indented by no more than one, which its
  /// own paragraphs show: most of them are set in alike.
  private static func leastIndent(of starts: [PrintedLine]) -> Double {
    let indents = starts.filter { !$0.isCentred && $0.indent > 0.5 && $0.indent < 5 }.map(\.indent).sorted()
    guard starts.count >= 3, indents.count * 2 > starts.count else { return 1.2 }
    let middle = indents[indents.count / 2]
    guard indents.count(where: { abs($0 - middle) < 0.2 }) * 2 > starts.count else { return 1.2 }
    return min(1.2, 0.6 * middle)
  }

  /// Whether a line is set in as the first of a paragraph.
  private static func isIndented(_ line: PrintedLine, _ least: Double) -> Bool {
    line.indent >= least && line.indent < 5 && !line.isCentred
  }

  private func isIndented(_ line: PrintedLine) -> Bool { Self.isIndented(line, leastIndent) }

  /// Whether more white space than usual stands between two lines of a column.
  func standsApart(_ next: PrintedLine, from line: PrintedLine) -> Bool {
    guard next.region == line.region else { return true }
    return (next.box.top - line.box.bottom) / next.size > pitch + 0.5
  }

  /// Whether a line goes on with the paragraph that the line before is of. `isInterrupted` says that something else, such as
  /// a picture, stands between them; `following` is the line after both.
  func continues(
    _ next: PrintedLine, after line: PrintedLine, isInterrupted: Bool, following: PrintedLine?
  ) -> Bool {
    guard abs(next.size - line.size) <= 0.1 * line.size, !CreditLine.isWhole(line.text) else { return false }
    if line.isCentred, next.isCentred { return false }
    if line.isCentred || next.isCentred, line.room > 1, abs(line.box.left - next.box.left) > 0.5 * next.size {
      return false
    }
    let isSameColumn = line.region == next.region && !isInterrupted
    if isSameColumn, standsApart(next, from: line) || Self.isSigned(line, next) { return false }
    if ListMark.starts(next.text), line.shape.isEnded || line.shape.ending == .semicolon { return false }
    return hasIndents ? goesOnByIndent(next, line, following) : goesOnByEnd(next, line, isSameColumn)
  }

  /// Whether a line is one more of a signature at the right edge (落款), or the first of one.
  private static func isSigned(_ line: PrintedLine, _ next: PrintedLine) -> Bool {
    guard next.indent >= 5 else { return false }
    let shift = abs(next.box.left - line.box.left)
    let isShort = next.box.width < 0.5 * (next.edges.upperBound - next.edges.lowerBound)
    if line.shape.isEnded, isShort, shift > 4 * next.size { return true }
    return line.indent >= 5 && next.shape.isChinese && line.shape.ending == .open
      && (shift > 0.5 * next.size || line.room > 2 || CreditLine.isWhole(next.text))
  }

  private func goesOnByIndent(_ next: PrintedLine, _ line: PrintedLine, _ following: PrintedLine?) -> Bool {
    if isIndented(next) {
      // What hangs behind the mark of a point is set in from its second line on.
      if ListMark.starts(line.text), line.indent < next.indent, !line.shape.isEnded, line.room < 3 { return true }
      // Lines that are all set in are a quotation, or stand beside a picture.
      return line.indent >= leastIndent && abs(next.box.left - line.box.left) < 0.5 * next.size && !line.shape.isEnded
        && line.room < 1.6
    }
    if line.shape.isEnded, line.room >= 3 { return false }
    // A short line at the edge between a paragraph that is done and an indent is a heading.
    if line.shape.isEnded, next.shape.ending == .open, next.room > 3, let following, isIndented(following) {
      return false
    }
    return !(line.shape.ending == .open && line.room > 4 && Self.isBrokenOff(line, before: next))
  }

  private func goesOnByEnd(_ next: PrintedLine, _ line: PrintedLine, _ isSameColumn: Bool) -> Bool {
    guard line.shape.isEnded else { return !(line.shape.ending == .open && Self.isBrokenOff(line, before: next)) }
    if leavesRoom(line, before: next) { return false }
    return isSameColumn || next.text.first.map { (0x61...0x7A).contains($0) } == true
  }

  /// Whether the first word or character of the next line would have had a place.
  private func leavesRoom(_ line: PrintedLine, before next: PrintedLine) -> Bool {
    let isWide = next.text.firstScalar.map { $0.value >= 0x2E80 } ?? false
    let word = next.text.prefix { $0 != 0x20 }.count
    return line.room > (isWide ? 1.2 : Double(min(word, 20)) * 0.55 + 0.3)
  }

  /// Whether a line stops in the middle of its column, as a heading does.
  private static func isBrokenOff(_ line: PrintedLine, before next: PrintedLine) -> Bool {
    let width = line.edges.upperBound - line.edges.lowerBound
    return line.room * line.size > 0.35 * width && line.shape.clauses == 0
  }
}
