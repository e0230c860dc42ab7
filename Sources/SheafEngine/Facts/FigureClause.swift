/// The clause that a figure is printed with.
enum FigureClause {
  /// The words between two marks of punctuation around a range; where that is longer than `longest`, the words between
  /// two 、, and where that is too long, too, the range alone.
  static func around(_ range: Range<Int>, in text: FactText, longest: Int, isCount: Bool) -> Range<Int> {
    for marks in [sentenceMarks, allMarks] {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start > 0, !isStop(start - 1, marks, text), range.lowerBound - start <= longest { start -= 1 }
      while end < text.count, !isStop(end, marks, text), end - range.upperBound <= longest { end += 1 }
      while start < range.lowerBound, text.at(start) == " " { start += 1 }
      while end > range.upperBound, text.at(end - 1) == " " { end -= 1 }
      let isWhole =
        !(start..<end).contains { openers.contains(text.scalars[$0]) || closers.contains(text.scalars[$0]) }
        || isBalanced(start..<end, in: text)
      guard end - start <= longest, isWhole else { continue }
      return isCount && end - start > range.count
        ? start..<end : widened(start..<end, around: range, in: text, longest: longest)
    }
    return range
  }

  /// A clause that is hardly more than the figure (`在4天内，`) says something only with its neighbour.
  private static func widened(
    _ clause: Range<Int>, around range: Range<Int>, in text: FactText, longest: Int
  ) -> Range<Int> {
    guard clause.count <= range.count + 3 else { return clause }
    var (start, end) = (clause.lowerBound, clause.upperBound)
    if end < text.count, text.at(end) == "," {
      end += 1
      while end < text.count, !isStop(end, sentenceMarks, text), end - start <= longest { end += 1 }
    } else if start > 0, text.at(start - 1) == "," {
      start -= 1
      while start > 0, !isStop(start - 1, sentenceMarks, text), end - start <= longest { start -= 1 }
    }
    return end - start <= longest && isBalanced(start..<end, in: text) ? start..<end : clause
  }

  private static func isStop(_ index: Int, _ marks: Set<Unicode.Scalar>, _ text: FactText) -> Bool {
    let scalar = text.scalars[index]
    guard marks.contains(scalar) else { return false }
    guard scalar == "," || scalar == "." || scalar == ":" else { return true }
    return !(text.kind(index - 1).contains(.digit) && text.kind(index + 1).contains(.digit))
  }

  /// Whether every bracket and quotation mark in a range has its partner there.
  private static func isBalanced(_ range: Range<Int>, in text: FactText) -> Bool {
    var depth = 0
    for index in range {
      if openers.contains(text.scalars[index]) { depth += 1 }
      if closers.contains(text.scalars[index]) {
        depth -= 1
        if depth < 0 { return false }
      }
    }
    return depth == 0
  }

  private static let openers = Set("“「『（(《【".unicodeScalars)
  private static let closers = Set("”」』）)》】".unicodeScalars)
  private static let sentenceMarks = Set("。，！？；：…—\n\t,.!?;:".unicodeScalars)
  private static let allMarks = sentenceMarks.union("、“”「」『』（）()".unicodeScalars)
}
