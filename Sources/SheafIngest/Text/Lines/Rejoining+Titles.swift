// The lines of titles and headings among wrapped lines: what is no text ends where it breaks off, without a mark.
extension Rejoining {
  /// Whether lines are the start of a title in 【】 that has not come to its end.
  func isOpenTitle(_ lines: ArraySlice<TextLine>) -> Bool {
    guard let first = lines.first, first.text.firstScalar == "【" else { return false }
    return lines.allSatisfy { $0.shape.sentences == 0 && $0.text.firstRange(of: Self.titleEnd) == nil }
  }

  /// Whether a line is the last of the head and says so: a gap follows it that no line of the text has, or it is the
  /// first and was broken off where lines are filled to the last character.
  func endsHead(_ index: Int) -> Bool {
    guard index < 3, !lines[index + 1].startsPage, lines[...index].allSatisfy({ $0.shape.ending == .open }) else {
      return false
    }
    return lines[index + 1].gap > wrapping.pitch || index == 0 && (isBrokenOff(0) || isTooWide(0))
  }

  /// Whether a line was broken off in the middle of a sentence, as only a heading is.
  func isBrokenOff(_ index: Int) -> Bool {
    guard wrapping.isChinese, let measure = wrapping.measure, measure.isExact, index + 1 < lines.count else {
      return false
    }
    return lines[index].shape.clauses <= (index > 0 && isAlone[index - 1] ? 1 : 0) && leavesRoom(index)
      && !measure.mayBeFull(lines[index], before: lines[index + 1])
  }

  /// Whether a line is wider than those that are filled to the last character.
  func isTooWide(_ index: Int) -> Bool {
    guard let measure = wrapping.measure, measure.isExact else { return false }
    return measure.extent(of: lines[index]) - lines[index].hangingColumns(by: wrapping.unit) > measure.columns
  }

  /// Whether a line that left room is worded as a kicker: a title follows it, and no text.
  func isKicker(_ index: Int) -> Bool {
    let shape = lines[index].shape
    guard shape.ending == .open, shape.columns <= 50, shape.clauses == 0, !isFull[index], index + 1 < lines.count,
      lines[index + 1].shape.ending == .open, index == 0 || !readsOn(index - 1)
    else { return false }
    return HeadlineRole.isKicker(lines[index].text)
  }

  /// Whether a line of the head is no more than the start of a longer title, which took up all the room.
  func ranOut(_ index: Int) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    guard let measure = wrapping.measure, line.shape.ending == .open, isFull[index],
      measure.mayBeFull(line, before: next)
    else {
      return false
    }
    return next.gap <= wrapping.pitch && !next.startsPage && next.indent <= line.indent + (line.indent > 0 ? 80 : 1)
  }

  /// Whether a line is the last of a title that took up more than one: unlike a paragraph it breaks off without a mark.
  func endsTitle(_ index: Int, from first: Int) -> Bool {
    guard index > first, index - first < 3, index + 1 < lines.count, let measure = wrapping.measure else {
      return false
    }
    let (line, next) = (lines[index], lines[index + 1])
    guard line.shape.ending == .open, isBrokenOff(index) || measure.extent(of: line) * 4 <= measure.columns * 3,
      isFull[index + 1] || next.shape.isEnded || next.shape.ending == .colon
    else { return false }
    return !isInNarrowColumn(index)
      && lines[first...index].allSatisfy { $0.shape.sentences == 0 && $0.shape.clauses <= 1 }
  }

  /// Whether a line is about as wide as the one before it, and neither filled: text that runs beside a picture.
  func isInNarrowColumn(_ index: Int) -> Bool {
    guard index > 0, !isFull[index], !isFull[index - 1] else { return false }
    return abs(lines[index].printedColumns(by: wrapping.unit) - lines[index - 1].printedColumns(by: wrapping.unit)) <= 3
  }

  /// Whether a line is a title with its organisation, as compilations set them, after a text that is done.
  func isTitle(_ index: Int) -> Bool {
    guard !isFull[index], lines[index].shape.ending == .open, lines[index].shape.clauses <= 1,
      index == 0 || lines[index - 1].shape.isEnded || isAlone[index - 1]
    else { return false }
    let line = lines[index]
    if TitleMark.ornament(of: line.text) != nil || TitleMark.bracket(of: line.text) != nil { return true }
    return line.shape.clauses == 0 && TitleMark.organisation(of: line.text) != nil
  }

  /// Whether a line looks like a heading among wrapped lines: short, without any mark of a sentence, after a paragraph
  /// that is done and before a line that is filled.
  func isHeading(_ index: Int) -> Bool {
    guard let width = wrapping.width else { return false }
    let shape = lines[index].shape
    // Where an indent starts paragraphs, a flush line before one may be longer.
    let isFlush =
      wrapping.baseIndent != nil && index + 1 < lines.count && (isMarked(index + 1) || isAlone[index + 1])
      && leavesRoom(index)
    let isShort = lines[index].columns(by: wrapping.unit) * 4 <= width * 3 && leavesRoom(index)
    guard shape.ending == .open, shape.clauses <= 1, shape.openPairs == 0, isFlush || isBrokenOff(index) || isShort
    else {
      return false
    }
    if index > 0, readsOn(index - 1) { return false }
    guard index + 1 < lines.count else { return true }
    let next = lines[index + 1]
    if isAlone[index + 1], index > 0, lines[index - 1].shape.isEnded, CreditLine.whole(next.text) != nil { return true }
    if (next.columns(by: wrapping.unit) + next.shape.ambiguous) * 4 >= width * 3 { return true }
    return !isInNarrowColumn(index) && (next.shape.isEnded || next.shape.ending == .colon)
  }

  private static let titleEnd = Array("】".utf8)
}
