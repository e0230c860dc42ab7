import SheafKit

/// Lines that print repeats at the edge of each page (书眉): the name of the paper, the date, the number of the page.
enum RunningHeads {
  /// The lines without running heads; of one that opens the document the first stays, since it may be its title.
  ///
  /// A running head is a short line that recurs at least three times, twice at the edges of marked pages, its figures
  /// aside, and that either stands at a page's edge or interrupts sentences.
  static func removed(from lines: [TextLine], wrapping: Wrapping) -> [TextLine] {
    let candidates = lines.indices.filter { isCandidate(lines[$0]) }
    var removed: Set<Int> = []
    for indices in repeated(candidates, of: lines) where recurs(indices, lines, wrapping) {
      removed.formUnion(indices.filter { $0 > 3 })
    }
    // The issue of the paper, at a page's edge or inside a sentence, needs no second printing.
    // A sentence that has a number in it fills its line.
    for index in candidates
    where index > 3 && lines[index].shape.clauses == 0
      && (Masthead.isIssue(lines[index].text) || isPaperPage(lines[index].text))
    {
      if lines[index].startsPage || index + 1 < lines.count && lines[index + 1].startsPage
        || !wrapping.isFull(lines[index]) && interrupts(index, lines, wrapping)
      {
        removed.insert(index)
      }
    }
    guard !removed.isEmpty else { return lines }
    var kept: [TextLine] = []
    var startsPage = false
    var gap = 0
    for (index, var line) in lines.enumerated() {
      if removed.contains(index) {
        startsPage = true
        gap += line.gap
        continue
      }
      line.startsPage = line.startsPage || startsPage
      line.gap += gap
      gap = 0
      startsPage = false
      kept.append(line)
    }
    return kept
  }

  /// Whether a line names a paper, its page and what is on that: `某某日报　第4版　综合`. With the day it may be the line over an article.
  private static func isPaperPage(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 90, pages.occur(in: line) else { return false }
    let words = line.scalars.split { $0.isSpace || $0 == "·" }
    return (2...4).contains(words.count) && DateText.first(in: line) == nil
      && words.contains { word in
        word.first == "第" && word.last == "版" && word.count > 2
          && word.dropFirst().dropLast().allSatisfy {
            DateText.isDigit($0) || "一二三四五六七八九十".unicodeScalars.contains($0)
          }
      }
  }

  private static let pages = Phrases("版")

  /// The lines that are printed more than once, those that are alike together.
  private static func repeated(_ candidates: [Int], of lines: [TextLine]) -> [[Int]] {
    guard candidates.count >= 2 else { return [] }
    let keys = candidates.map { key(lines[$0].text) }
    let sorted = keys.sorted()
    guard sorted.indices.dropFirst().contains(where: { sorted[$0] == sorted[$0 - 1] }) else { return [] }
    let twice = Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    var groups: [UInt64: [Int]] = [:]
    for (key, index) in zip(keys, candidates) where twice.contains(key) { groups[key, default: []].append(index) }
    return groups.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// Whether lines end with a bar and the numbers of pages one after another, as feet do: `某某通讯｜2`, `某某通讯｜3`.
  private static func countUp(_ indices: [Int], _ lines: [TextLine]) -> Bool {
    let pages = indices.compactMap { page(behindBarOf: lines[$0].text) }
    return pages.count == indices.count && zip(pages, pages.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private static func page(behindBarOf line: ArraySlice<UInt8>) -> Int? {
    let number = line.suffix(3).reversed().prefix { (0x30...0x39).contains($0) }.count
    let before = line.dropLast(number)
    guard number > 0, before.count >= 8, bars.contains(where: { before.hasSuffix($0) }) else { return nil }
    return Int(line.suffix(number).string)
  }

  private static let bars = ["|", "| ", "｜", "｜ ", "· "].map { Array($0.utf8) }

  private static func recurs(_ indices: [Int], _ lines: [TextLine], _ wrapping: Wrapping) -> Bool {
    // The issue of the paper that once stands inside a sentence is no heading where it stands elsewhere.
    if let first = indices.first, Masthead.isIssue(lines[first].text),
      indices.contains(where: { $0 > 3 && interrupts($0, lines, wrapping) })
    {
      return true
    }
    if indices.count >= 3, countUp(indices, lines) { return true }
    let edges = indices.count { isAtEdge($0, of: lines) }
    if edges >= 2, edges * 2 >= indices.count { return true }
    return indices.count >= 3 && indices.count { $0 > 0 && interrupts($0, lines, wrapping) } * 3 >= indices.count
  }

  /// Whether a line is short, and neither a sentence nor the end of one with something behind it.
  private static func isCandidate(_ line: TextLine) -> Bool {
    line.shape.columns <= 80 && line.shape.columns >= 4 && !line.shape.isEnded && line.shape.ending != .colon
      && (line.shape.sentences == 0 || !line.shape.isChinese) && line.shape.ideographs + line.shape.words > 0
  }

  /// A number for a line, the same for lines that differ in figures and white space only.
  private static func key(_ text: ArraySlice<UInt8>) -> UInt64 {
    text.withUnsafeBufferPointer { bytes in
      var hash = FowlerNollVo.basis
      for byte in bytes where byte > 0x20 && !(0x30...0x39).contains(byte) && byte != 0xE3 && byte != 0x80 {
        hash = FowlerNollVo.adding(byte, to: hash)
      }
      return hash
    }
  }

  /// Whether a line is the first or the last but one of a page.
  private static func isAtEdge(_ index: Int, of lines: [TextLine]) -> Bool {
    (max(0, index - 1)...min(index + 1, lines.count - 1)).contains { lines[$0].startsPage }
  }

  private static func interrupts(_ index: Int, _ lines: [TextLine], _ wrapping: Wrapping) -> Bool {
    let before = lines[index - 1]
    return wrapping.isFull(before) && !before.shape.isEnded
  }
}
