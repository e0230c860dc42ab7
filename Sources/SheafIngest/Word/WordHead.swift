import SheafKit

/// The head of an article in a Word document: its title, the lines over and under it, its credits.
///
/// Styles say which line is the title where there are any. Most documents have none: there the title is the largest line
/// before the text, else the first that is centred or bold, else what the rules for plain text make the title.
struct WordHead {
  /// The line over the title.
  private(set) var kicker: WordLine?
  /// The lines of the title.
  private(set) var title: [WordLine] = []
  /// The line under the title.
  private(set) var subtitle: WordLine?
  /// What the head states about author, medium and date.
  private(set) var credits = GatheredCredits()
  /// What stands behind the head, pictures in it among it.
  private(set) var rest: [WordLine] = []

  private let body: WordBody

  /// Reads the head off the lines of an article.
  init(_ lines: [WordLine], _ body: WordBody) {
    self.body = body
    let head = Self.head(of: lines)
    let paragraphs = head.compactMap(\.line.paragraph)
    let issue = Masthead.length(of: paragraphs)
    let over = max(issue, OfficialHead.length(of: paragraphs))
    var titles = Self.titles(in: Array(head.dropFirst(over)), body)
    if titles.isEmpty, issue > 0, let name = head.first(where: { Self.isMasthead($0.line) }) {
      // An issue that is one text without a title has its own name for one, the number of the issue with it.
      titles = [name.index]
    }
    guard let first = titles.first, let last = titles.last else {
      rest = lines
      return
    }
    title = titles.map { lines[$0] }
    let pictures = lines[..<last].filter { $0.paragraph == nil }
    readOver(lines[..<first], masthead: Set(head.prefix(over).map(\.index)))
    let end = readUnder(lines, from: last + 1)
    rest = pictures + lines[end...]
  }

  /// The title as one line.
  var statedTitle: Stated<MarkedText>? {
    guard let first = title.first?.stated else { return nil }
    guard title.count > 1 else { return first }
    return TitleJoint.joined(title.compactMap(\.paragraph)[...]).map { text in
      var joined = MarkedText()
      joined.append(text.string)
      return joined
    }
  }

  // MARK: - The title

  /// The lines before the text, with their places: no more than a dozen, none of them prose.
  private static func head(of lines: [WordLine]) -> [(index: Int, line: WordLine)] {
    var head: [(Int, WordLine)] = []
    for (index, line) in lines.enumerated().prefix(24) {
      guard let paragraph = line.paragraph else { continue }
      guard line.text != nil, head.count < 12, !paragraph.isProse || line.look.role == .title else { break }
      head.append((index, line))
    }
    return head
  }

  private static func titles(in head: [(index: Int, line: WordLine)], _ body: WordBody) -> [Int] {
    let styled = head.filter { $0.line.look.role == .title }
    if let first = styled.first { return run(from: first.index, of: styled.map(\.index)) }
    let lines = head.filter { entry in
      (entry.line.isTitleLike || isFirstHalf(entry.line, body)) && !isMasthead(entry.line)
        && entry.line.look.role != .subtitle
        && entry.line.look.role != .caption
    }
    // The largest line, with the one behind it that is set alike.
    if let largest = lines.max(by: { body.excess($0.line.look) < body.excess($1.line.look) }),
      body.excess(largest.line.look) > 0
    {
      let size = largest.line.look.size
      let alike = lines.filter { $0.line.look.size == size && !isMarked($0.line) }.map(\.index)
      if let first = lines.first(where: { $0.line.look.size == size }) {
        return isMarked(first.line) ? fallback(lines) : run(from: first.index, of: alike)
      }
    }
    if let heading = lines.first, case .heading? = heading.line.look.role, !isMarked(heading.line) {
      return [heading.index]
    }
    if let apart = lines.first(where: { $0.line.look.isCentred && !body.isCentred && !isMarked($0.line) }) {
      let isBold = apart.line.look.isBold
      let alike = lines.filter { $0.line.look.isCentred && $0.line.look.isBold == isBold && isBold }.map(\.index)
      return alike.isEmpty ? [apart.index] : run(from: apart.index, of: alike)
    }
    if let apart = lines.first, apart.line.look.isBold, !body.isBold, !isMarked(apart.line) { return [apart.index] }
    return fallback(lines)
  }

  /// Whether a line is a clause that a larger title goes on behind: `守闸人换了一代，`.
  private static func isFirstHalf(_ line: WordLine, _ body: WordBody) -> Bool {
    guard let paragraph = line.paragraph, line.text != nil, body.excess(line.look) > 0 else { return false }
    return paragraph.shape.ending == .clause && paragraph.shape.columns <= 60 && !paragraph.isProse
      && !paragraph.isCredits
  }

  /// What the rules for plain text make of lines that nothing sets apart.
  private static func fallback(_ lines: [(index: Int, line: WordLine)]) -> [Int] {
    let paragraphs = lines.prefix(4).compactMap { entry in
      entry.line.paragraph.map { Paragraph($0.text, line: entry.index) }
    }
    guard let first = paragraphs.first, !isMarked(lines[0].line) else { return [] }
    let title = Headline(of: paragraphs, isWrapped: false).title?.value
    return [paragraphs.first { $0.text.elementsEqual(title ?? []) }?.line ?? first.line]
  }

  /// The indices that follow one another from a start: a title over two or three lines.
  private static func run(from start: Int, of indices: [Int]) -> [Int] {
    var run = [start]
    for index in indices where index == (run.last ?? start) + 1 && run.count < 3 { run.append(index) }
    return run
  }

  private static func isMasthead(_ line: WordLine) -> Bool {
    line.paragraph.map { Masthead.isMasthead($0) || OfficialHead.isNumber($0) } ?? false
  }

  /// Whether a line opens with 一、 or another mark of a point: a chapter, no title.
  private static func isMarked(_ line: WordLine) -> Bool {
    line.number?.text.isEmpty == false || ChapterMark.starts(line.paragraph?.text ?? [])
  }

  // MARK: - Around the title

  /// Reads the lines over the title; `masthead` are the places of those that are about the paper, who publishes it and when.
  private mutating func readOver(_ lines: ArraySlice<WordLine>, masthead: Set<Int>) {
    for (index, line) in zip(lines.indices, lines) {
      guard let paragraph = line.paragraph else { continue }
      if Self.isMasthead(line) || masthead.contains(index) {
        if let day = DateText.first(in: paragraph.text) {
          credits.merge(Credits(published: day), from: paragraph)
        }
      } else if let found = paragraph.credits {
        credits.merge(found, from: paragraph)
      }
    }
    if let index = lines.lastIndex(where: { $0.paragraph != nil }), !masthead.contains(index),
      case let line = lines[index], line.isTitleLike, !Self.isMasthead(line), line.look.role != .caption
    {
      kicker = line
    }
  }

  /// Reads what stands under the title; returns where the text starts.
  private mutating func readUnder(_ lines: [WordLine], from start: Int) -> Int {
    var place = start
    while place < lines.count {
      let line = lines[place]
      guard let paragraph = line.paragraph, line.text != nil else { break }
      if let found = paragraph.credits ?? Credits(issued: paragraph) {
        credits.merge(found, from: paragraph)
      } else if OfficialHead.isNumber(paragraph) {
        // The number of an official paper.
      } else if let name = title.first, Self.isMasthead(name), Masthead.isIssue(paragraph.text) {
        // The number of the issue that has its own name for a title.
      } else if let names = PersonNames.signature(paragraph.text), line.look.isCentred || !isHeading(line) {
        credits.merge(Credits(byline: names.map { Contributor(name: $0) }), from: paragraph)
      } else if subtitle == nil, credits.evidence.isEmpty, isSubtitle(line, at: place, in: lines) {
        subtitle = line
      } else if title.contains(where: { TextKey($0.paragraph?.text ?? []) == TextKey(paragraph.text) }) {
        // The title once more.
      } else {
        break
      }
      place += 1
    }
    return place
  }

  private func isHeading(_ line: WordLine) -> Bool { if case .heading? = line.look.role { true } else { false } }

  private func isSubtitle(_ line: WordLine, at place: Int, in lines: [WordLine]) -> Bool {
    if line.look.role == .subtitle { return true }
    guard line.isTitleLike, let paragraph = line.paragraph, !isHeading(line), !ChapterMark.starts(paragraph.text) else {
      return false
    }
    if HeadlineRole.isSubtitle(paragraph.text) { return true }
    // A centred line under a centred title, unless everything is centred, or lines further down are set like it: headings.
    let isRepeated = lines[(place + 1)...].contains { $0.isTitleLike && $0.look == line.look }
    return !isRepeated && line.look.isCentred && !body.isCentred && title.first?.look.isCentred == true
      && !paragraph.shape.isEnded
  }
}
