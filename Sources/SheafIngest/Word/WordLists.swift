/// Makes lists of numbered paragraphs, and text of numbers that a list would not show.
///
/// A list shows bullets, and numbers that count from one without a break. Numbers in Han characters or words (一、, 第三条), of
/// headings, and of paragraphs with other text between them stand in the text as Word prints them.
struct WordLists {
  private let lines: [WordLine]
  /// The numberings of which every run is a list of its own.
  private let listed: Set<Int>

  /// The lines with their lists.
  static func arranged(_ lines: [WordLine]) -> [WordLine] { WordLists(lines).arranged() }

  private init(_ lines: [WordLine]) {
    self.lines = lines
    var seen: Set<Int> = []
    var broken: Set<Int> = []
    for run in Self.runs(of: lines) {
      let base = lines[run].compactMap(\.number).min { $0.level < $1.level }
      for line in lines[run] {
        guard let number = line.number else { continue }
        seen.insert(number.numbering)
        if !number.isBullet, !number.isPlain { broken.insert(number.numbering) }
      }
      guard let base, !base.isBullet else { continue }
      if base.value != 1 || run.count == 1 { broken.insert(base.numbering) }
    }
    listed = seen.subtracting(broken)
  }

  /// The ranges of paragraphs that are numbered, one after another.
  private static func runs(of lines: [WordLine]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      if isItem(line) {
        start = start ?? index
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<lines.count) }
    return runs
  }

  private static func isItem(_ line: WordLine) -> Bool {
    guard line.number != nil, case .paragraph = line.block.content else { return false }
    return true
  }

  private func arranged() -> [WordLine] {
    var result: [WordLine] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      guard Self.isItem(line), let number = line.number, listed.contains(number.numbering) else {
        result.append(Self.printed(line))
        index += 1
        continue
      }
      let end =
        lines[index...].firstIndex { next in
          guard Self.isItem(next), let other = next.number else { return true }
          return !listed.contains(other.numbering)
        } ?? lines.count
      // One point alone is a paragraph with an ornament.
      if end == index + 1, number.isBullet {
        result.append(line)
      } else {
        result += lists(lines[index..<end])
      }
      index = end
    }
    return result
  }

  /// A line with its number in its text.
  private static func printed(_ line: WordLine) -> WordLine {
    guard let number = line.number, !number.text.isEmpty, var text = line.text else { return line }
    var line = line
    text.prepend(number.text)
    line.text = text
    return line
  }

  /// The lists of some points: another begins where bullets and numbers change at the outermost level.
  private func lists(_ points: ArraySlice<WordLine>) -> [WordLine] {
    var result: [WordLine] = []
    var rest = points
    while let first = rest.first, let number = first.number {
      let end =
        rest.dropFirst().firstIndex { line in
          guard let other = line.number else { return true }
          return other.level <= number.level
            && (other.isBullet != number.isBullet || other.numbering != number.numbering && other.value == 1)
        } ?? rest.endIndex
      let run = rest[..<end]
      var list = WordLine(Self.list(run, ordered: !number.isBullet, depth: 0))
      list.notes = run.flatMap(\.notes)
      result.append(list)
      rest = rest[end...]
    }
    return result
  }

  private static func list(_ points: ArraySlice<WordLine>, ordered: Bool, depth: Int) -> DraftBlock {
    var items: [[DraftBlock]] = []
    let level = points.compactMap { $0.number?.level }.min() ?? 0
    var rest = points
    while let first = rest.popFirst() {
      if items.isEmpty || first.number?.level == level || depth >= 9 {
        items.append([first.block])
        continue
      }
      let inner = [first] + rest.prefix { ($0.number?.level ?? 0) > level }
      rest = rest.dropFirst(inner.count - 1)
      items[items.count - 1].append(
        list(inner[...], ordered: first.number.map { !$0.isBullet } ?? false, depth: depth + 1))
    }
    return DraftBlock(.list(ordered: ordered, items: items), line: points.first?.block.line)
  }
}
