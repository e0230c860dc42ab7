/// Joins the printed lines of each paragraph, by the convention of the document.
struct Rejoining {
  /// The lines of the document.
  let lines: [TextLine]
  /// Its convention.
  let wrapping: Wrapping
  /// Whether each line is filled.
  let isFull: [Bool]
  /// Whether each line stands by itself whatever surrounds it.
  let isAlone: [Bool]
  /// How many lines stand before the first filled one: title, credits, masthead, each on a line of its own.
  private let headCount: Int

  /// Sets out to join lines under a convention.
  init(_ lines: [TextLine], _ wrapping: Wrapping) {
    self.lines = lines
    self.wrapping = wrapping
    // Where each line is a paragraph none is filled, and none stands alone.
    let none = [Bool](repeating: false, count: lines.count)
    let isWrapped = wrapping.width != nil
    let isFull = isWrapped ? lines.map { wrapping.isFull($0) } : none
    self.isFull = isFull
    var isAlone = isWrapped ? zip(lines, isFull).map { Self.isAlone($0, isFull: $1, wrapping) } : none
    for index in Masthead.lines(of: lines) { isAlone[index] = true }
    for index in TitleBlock.lines(of: lines, wrapping) { isAlone[index] = true }
    if isWrapped { for index in UnitLines.lines(of: lines) { isAlone[index] = true } }
    self.isAlone = isAlone
    let head = lines.indices.prefix { index in
      // Where paragraphs are indented, everything before the first indent is head, however long.
      let isText = wrapping.baseIndent.map { lines[index].indent >= $0 + 2 } ?? isFull[index]
      // What follows a listed title is text.
      return !lines[index].shape.isEnded && !(isText && isFull[index]) && lines[index].role == .unlisted
    }
    headCount = head.count
  }

  /// The paragraphs, in order.
  func paragraphs() -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(wrapping.width == nil ? lines.count : lines.count / 3 + 8)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !startsParagraph(end, of: start) { end += 1 }
      paragraphs.append(paragraph(start..<end))
      start = end
    }
    return paragraphs
  }

  private func paragraph(_ range: Range<Int>) -> Paragraph {
    let first = range.lowerBound
    let (number, gap, role) = (lines[first].number, lines[first].gap, lines[first].role)
    let standsApart = lines[first].startsPage || gap > wrapping.pitch
    guard range.count > 1 else {
      return Paragraph(
        lines[first].text, line: number, standsApart: standsApart, gap: gap, indent: lines[first].indent,
        isSetRight: wrapping.width != nil && wrapping.isSetRight(lines[first]), role: role, shape: lines[first].shape)
    }
    var text: [UInt8] = []
    text.reserveCapacity(lines[range].reduce(0) { $0 + $1.text.count + 1 })
    for index in range { LineJoint.append(lines[index].text, to: &text) }
    return Paragraph(
      text[...], line: number, standsApart: standsApart, gap: gap, indent: lines[first].indent, role: role)
  }

  private func startsParagraph(_ index: Int, of first: Int) -> Bool {
    // The lines of a listed title are known; what joins them is the business of titles.
    if lines[index - 1].role != .unlisted || lines[index].role != .unlisted { return true }
    // A rule is never a part of what it parts.
    if isRule(index - 1) || isRule(index) { return true }
    let shape = lines[index - 1].shape
    guard wrapping.width != nil else {
      return !readsOn(index - 1, into: lines[index].shape) || ClosingBracket.ends(lines[index - 1].text)
    }
    if isFull[index - 1], startsWithClosingMark(index) { return false }
    // Who gets a bulletin stands at its foot, below what is closed by a bracket as well.
    if !isFull[index - 1], Colophon.receivers.start(lines[index].text) { return true }
    if isAlone[index - 1] || isAlone[index] { return true }
    if endsHead(index - 1) { return true }
    if index - first < 3, isOpenTitle(lines[first..<index]) { return false }
    if index <= headCount || isTitle(index - 1), ranOut(index - 1) { return false }
    if isMarked(index) || index <= headCount || isTitle(index) || isTitle(index - 1) { return true }
    if shape.ending != .open, shape.ending != .clause, ListMark.starts(lines[index].text) { return true }
    if index - 1 == first, isHeading(first) || isKicker(first) { return true }
    if wrapping.hasMark {
      if let base = wrapping.baseIndent {
        if shape.isEnded || ClosingBracket.namesSender(lines[index - 1].text, shape), leavesRoom(index - 1),
          !mayBeFull(index - 1)
        {
          return true
        }
        // What starts without the indent is no paragraph but a heading: it goes on only when it ran out of room.
        if lines[first].indent < base + 2, shape.ending == .open, !isFull[index - 1] { return true }
      }
      return isHeading(index) && (isMarked(index + 1) || isAlone[index + 1])
    }
    return isLast(index - 1, of: first) || isHeading(index) || endsTitle(index - 1, from: first)
  }

  private func isRule(_ index: Int) -> Bool { lines[index].shape.ideographs == 0 && Rule.isRule(lines[index].text) }

  /// Whether a line starts with a mark that closes or stops, as no paragraph does: it had no room in the line before.
  private func startsWithClosingMark(_ index: Int) -> Bool {
    switch lines[index].text.firstScalar.map({ Glyph($0.value) }) {
    case .closer, .closingQuote: true
    // A dash or dots may open a line.
    case .stop: lines[index].text.firstScalar.map { !"…—".unicodeScalars.contains($0) } ?? false
    default: false
    }
  }

  private static let dots = Array("...".utf8)

  /// Whether what follows a line would have had a place on it.
  func leavesRoom(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return true }
    return wrapping.measure?.leavesRoom(lines[index], before: lines[index + 1]) ?? !isFull[index]
  }

  /// Whether a line may have been full, however wide its marks are.
  func mayBeFull(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    return wrapping.measure?.mayBeFull(lines[index], before: lines[index + 1]) ?? false
  }

  /// Whether a line is the last of a paragraph, where only its length can tell: it is done, and it was broken off.
  ///
  /// In a narrow column beside a picture the line before sets the measure.
  private func isLast(_ index: Int, of first: Int) -> Bool {
    let line = lines[index]
    guard line.shape.isEnded || line.shape.ending == .colon || ClosingBracket.namesSender(line.text, line.shape),
      index + 1 < lines.count,
      leavesRoom(index) || !isFull[index]
    else { return false }
    let next = lines[index + 1]
    guard index > first, !isFull[index - 1], !isFull[index + 1], let measure = wrapping.measure
    else {
      return true
    }
    let before = lines[index - 1]
    let room = measure.extent(of: before) - before.hangingColumns(by: wrapping.unit) - measure.extent(of: line)
    return room >= next.unitColumns(by: wrapping.unit) + measure.slack
  }

  /// Whether one of the document's marks says that a paragraph ends before a line.
  func isMarked(_ index: Int) -> Bool {
    guard index < lines.count else { return true }
    if wrapping.trailingSpaceEnds, lines[index - 1].hasTrailingSpace { return true }
    if wrapping.trailingSpaceContinues, !lines[index - 1].hasTrailingSpace { return true }
    if let base = wrapping.baseIndent, lines[index].indent >= base + 2 { return true }
    guard wrapping.gapEnds, lines[index].gap > wrapping.pitch || lines[index].startsPage else { return false }
    guard lines[index].startsPage else { return true }
    // Between two pages there mostly is a gap: only a line that is done, or that left room, ends a paragraph there.
    let isEnded = lines[index - 1].shape.isEnded
    if lines[index].gap > wrapping.pitch { return isEnded || !isFull[index - 1] }
    return isEnded && leavesRoom(index - 1)
  }

  /// Whether a line is no part of any paragraph: a rule, credits, or a line too long for the width that text is set at.
  private static func isAlone(_ line: TextLine, isFull: Bool, _ wrapping: Wrapping) -> Bool {
    guard let width = wrapping.width, !line.shape.isEnded else { return false }
    if Masthead.isContentsHeading(line.text) || PageFurniture.isContentsEntry(line.text) { return true }
    let columns = line.columns(by: wrapping.unit) - line.hangingColumns(by: wrapping.unit)
    if columns > width + 2 || Rule.isRule(line.text) || wrapping.isSetRight(line) { return true }
    if !isFull, MailHeader.isAddress(line.text) { return true }
    if !isFull, ClosingBracket.isWhole(line.text) || TitleMark.isBracketed(line.text) { return true }
    if !isFull, SectionName.isPart(line.text) || PersonNames.isPaddedName(line.text) { return true }
    // A filled line may read like credits by chance; with a label and two facts it does not.
    guard let credits = CreditLine.whole(line.text) else { return false }
    return !isFull || credits.source != nil && credits.published != nil
  }

  /// Whether a line may go on in the next: it is not done, and it is not by itself.
  func readsOn(_ index: Int) -> Bool {
    switch lines[index].shape.ending {
    case .sentence, .semicolon, .colon: false
    case .clause, .open: !isAlone[index] && !isTitle(index)
    }
  }

  /// Whether a paragraph that was set on one line was cut in two, as at the foot of a newspaper column.
  ///
  /// It stops inside a sentence: in the middle of a quotation, behind a comma, or far beyond the length of a heading.
  private func readsOn(_ index: Int, into next: TextShape) -> Bool {
    let shape = lines[index].shape
    guard shape.columns > 16, next.columns > 8 else { return false }
    switch shape.ending {
    case .clause: return shape.columns > 40
    case .open:
      // The numbers of pages stood between the halves.
      if lines[index + 1].startsPage, shape.columns > 40, shape.clauses + shape.sentences > 0, next.isEnded {
        return true
      }
      return shape.openPairs == 1
        || shape.columns > 120 && shape.sentences > 0 && next.isEnded && !lines[index].text.hasSuffix(Self.dots)
          && !RepeatedLead.isLead(lines[index].text)
    case .sentence, .semicolon, .colon: return false
    }
  }
}
