import SheafKit

/// The list of titles at the head of a bulletin (目录), and the lines of the text where these titles come back.
///
/// It is told by just that: a run of short lines at the top, one of which opens what follows, and most of which are found
/// again further down. Whatever else marks the titles of the document, or nothing, this names them.
struct ContentsList {
  /// The places of the lines in the text on which a title starts, and how many lines it has.
  private(set) var titles: [(start: Int, count: Int)] = []

  /// No list is longer, nor starts further down.
  private static let longest = 160
  private static let highest = 40

  /// Looks for the list at the head of a document.
  init(in lines: [TextLine]) {
    // A letter greets, and says what it brings, before the list.
    let heading = lines.prefix(Self.highest).firstIndex { Masthead.isContentsHeading($0.text) }
    let head = lines[(heading ?? 0)...].prefix(Self.longest).prefix { !Self.isText($0) }
    // Without a heading it takes three titles, and one of them again.
    guard head.count >= (heading == nil ? 4 : 3) else { return }
    let first = heading.map { $0 + 1 } ?? 0
    var seen: Set<TextKey> = []
    var places: [TextKey: Int] = [:]
    for index in head.indices[first...] {
      var back: Set<TextKey> = []
      // The first title that comes back ends the list.
      if Self.length(of: seen, in: lines, at: index, &back) > 0, let start = back.first.flatMap({ places[$0] }) {
        let entries = Self.entries(head[start..<index])
        guard entries.count >= (heading == nil ? 3 : 2) else { continue }
        find(entries, in: lines, from: index)
        return
      }
      let key = Self.key(of: head[index])
      guard key.bytes.count >= 4 else { continue }
      seen.insert(key)
      places[key] = index
    }
    // The first title may stand right before its text, at the end of the head.
    guard let heading, head.count > 2 else { return }
    find(Self.entries(head[(heading + 1)...]), in: lines, from: head.endIndex)
  }

  private mutating func find(_ entries: Set<TextKey>, in lines: [TextLine], from start: Int) {
    var found: Set<TextKey> = []
    var index = start
    while index < lines.count {
      let count = Self.length(of: entries, in: lines, at: index, &found)
      if count > 0 { titles.append((index, count)) }
      index += max(1, count)
    }
    guard found.count >= 2, found.count * 2 >= entries.count, titles.count <= entries.count * 2 else {
      titles = []
      return
    }
  }

  /// The lines, those of the listed titles marked.
  static func marked(_ lines: [TextLine]) -> [TextLine] {
    let titles = ContentsList(in: lines).titles
    guard !titles.isEmpty else { return lines }
    var lines = lines
    for (start, count) in titles {
      for index in start..<(start + count) { lines[index].role = index == start ? .title : .titleContinuation }
    }
    return lines
  }

  /// How many lines from a place on are one of the titles; 0 when none is.
  private static func length(
    of entries: Set<TextKey>, in lines: [TextLine], at index: Int, _ found: inout Set<TextKey>
  ) -> Int {
    guard lines[index].shape.columns <= 120, lines[index].shape.clauses <= 3 else { return 0 }
    var text: [UInt8] = []
    for count in 1...3 where index + count <= lines.count {
      text += lines[index + count - 1].text
      let key = Self.key(of: text[...])
      if entries.contains(key) {
        found.insert(key)
        return count
      }
      // 二公司“师带徒”满一年： may stand on a line of its own.
      guard [.open, .clause, .colon].contains(lines[index + count - 1].shape.ending),
        entries.contains(where: { $0.hasPrefix(key) })
      else { return 0 }
    }
    return 0
  }

  /// The titles that a list names; an entry without a page number goes on where others have one.
  private static func entries(_ lines: ArraySlice<TextLine>) -> Set<TextKey> {
    let areNumbered = lines.contains { PageFurniture.isContentsEntry($0.text) }
    var entries: Set<TextKey> = []
    var open: [UInt8] = []
    for line in lines where !isPagePart(line) {
      // The name of a column stands over the entries of its articles; what is cut off for want of room is wider.
      if areNumbered,
        TitleMark.isBracketed(line.text) || open.isEmpty && (isColumnName(line) || SectionName.isPart(line.text))
      {
        open = []
        continue
      }
      open += line.text
      guard !areNumbered || PageFurniture.isContentsEntry(line.text) else { continue }
      let key = key(of: open[...])
      if key.bytes.count >= 4 { entries.insert(key) }
      open = []
    }
    return entries
  }

  private static func isColumnName(_ line: TextLine) -> Bool {
    line.shape.columns <= 16 && line.shape.ideographs * 2 == line.shape.columns
      && !PageFurniture.isContentsEntry(line.text)
  }

  /// Whether a line is what a page prints around its articles, which comes back with each of them too.
  private static func isPagePart(_ line: TextLine) -> Bool {
    let paragraph = Paragraph(line.text, line: line.number, shape: line.shape)
    return Breadcrumbs.isBreadcrumb(paragraph) || Widgets.isWidget(paragraph)
  }

  /// Whether a line is running text, before which the head of a document ends.
  private static func isText(_ line: TextLine) -> Bool {
    line.shape.isEnded && line.shape.clauses + line.shape.sentences > 1 || line.shape.columns > 160
  }

  private static func key(of line: TextLine) -> TextKey { key(of: line.text) }

  /// What a title has in common in the list and over its text: not its number, nor the dots and the page behind it, nor who
  /// wrote it in a column of its own.
  private static func key(of text: ArraySlice<UInt8>) -> TextKey {
    let title = withoutPageOrOffice(PageFurniture.withoutPage(text).prefix { $0 != 0x09 })
    return TextKey(TitleNumber(title)?.title ?? TitleMark.ornament(of: title) ?? withoutDot(title))
  }

  /// A line without the page or the office in brackets behind its title: `（3）`, `（某某镇人民政府）`.
  private static func withoutPageOrOffice(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let before = ClosingBracket.before(line) else { return line }
    let inside = line[before.endIndex...].scalars[...].trimming(\.isSpace).dropFirst().dropLast()
    return inside.allSatisfy(DateText.isDigit) || PersonNames.isOffice(inside) ? before : line
  }

  /// A line without the dot that a list puts before it.
  private static func withoutDot(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let length = dots.prefix(of: line) else { return line }
    return line.dropFirst(length).drop { $0 <= 0x20 }
  }

  private static let dots = Phrases("· • ・ ∙ ◇ ◆")
}
