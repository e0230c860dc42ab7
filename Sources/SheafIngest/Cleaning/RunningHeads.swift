/// Lines that print repeats at the edge of each page (书眉): the name of the paper, the date, the number of the page.
enum RunningHeads {
  /// The lines without running heads; of one that opens the document the first stays, since it may be its title.
  ///
  /// A running head is a short line that recurs at least three times, twice at the edges of marked pages, its figures
  /// aside, and that either stands at a page's edge or interrupts sentences.
  static func removed(from lines: [TextLine], wrapping: Wrapping) -> [TextLine] {
    var places: [[UInt8]: [Int]] = [:]
    for (index, line) in lines.enumerated() where isCandidate(line) {
      places[key(line.text), default: []].append(index)
    }
    var removed: Set<Int> = []
    for indices in places.values where indices.count >= 2 {
      let edges = indices.count { isAtEdge($0, of: lines) }
      let interruptions = indices.count { $0 > 0 && interrupts($0, lines, wrapping) }
      let recurs = edges >= 2 && edges * 2 >= indices.count || indices.count >= 3 && interruptions * 3 >= indices.count
      guard recurs else { continue }
      removed.formUnion(indices.filter { $0 > 3 })
    }
    guard !removed.isEmpty else { return lines }
    var kept: [TextLine] = []
    var startsPage = false
    for (index, var line) in lines.enumerated() {
      if removed.contains(index) {
        startsPage = true
        continue
      }
      line.startsPage = line.startsPage || startsPage
      startsPage = false
      kept.append(line)
    }
    return kept
  }

  private static func isCandidate(_ line: TextLine) -> Bool {
    line.shape.columns <= 80 && line.shape.columns >= 4 && !line.shape.isEnded && line.shape.ending != .colon
      && line.shape.ideographs + line.shape.words > 0
  }

  /// The line with its figures and white space left out.
  private static func key(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.filter { $0 > 0x20 && !(0x30...0x39).contains($0) && $0 != 0xE3 && $0 != 0x80 }
  }

  /// Whether a line is the first or the last but one of a page.
  private static func isAtEdge(_ index: Int, of lines: [TextLine]) -> Bool {
    (max(0, index - 1)...min(index + 1, lines.count - 1)).contains { lines[$0].startsPage }
  }

  private static func interrupts(_ index: Int, _ lines: [TextLine], _ wrapping: Wrapping) -> Bool {
    let before = lines[index - 1]
    return wrapping.isFull(before) && !before.shape.isEnded && !wrapping.isFull(lines[index])
  }
}
