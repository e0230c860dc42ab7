/// What the page prints beside the text: page numbers, and the addresses of links that stand on lines of their own.
enum PageFurniture {
  /// The lines without page furniture; a line that follows some starts a page.
  static func removed(from lines: [TextLine]) -> [TextLine] {
    guard let first = lines.indices.first(where: { isFurniture($0, of: lines) }) else { return lines }
    var kept = Array(lines[..<first])
    kept.reserveCapacity(lines.count)
    var startsPage = false
    var gap = 0
    for var line in lines[first...] {
      if isFurniture(line.text) {
        startsPage = true
        gap += line.gap
        continue
      }
      if startsPage {
        line.startsPage = true
        line.gap += gap
        startsPage = false
        gap = 0
      }
      kept.append(line)
    }
    return kept
  }

  /// The rule by which a line is page furniture; nil for text.
  static func rule(of line: ArraySlice<UInt8>) -> DropRule? {
    isAddress(line)
      ? .address
      : isPageNumber(line) || isFoot(line) || isPager(line) ? .pageNumber : isContentsEntry(line) ? .contents : nil
  }

  /// Whether a line names the page beside other things between bars, as the feet of pages do: `Page 2 of 3 | www.…`.
  private static func isFoot(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 160, line.has(UInt8(ascii: "|")) else { return false }
    return line.split(separator: UInt8(ascii: "|")).contains { part in
      isPageNumber(part.drop { $0 == 0x20 }) && pageWords.occur(in: part)
    }
  }

  /// Whether a line is the numbers of the pages that an article is spread over, and the words that lead to them:
  /// `[1] [2] 下一页 尾页`.
  private static func isPager(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 120, line.contains(where: isDigit), turns.occur(in: line) else { return false }
    var rest = line
    while let first = rest.first {
      if let length = turns.prefix(of: rest) {
        rest = rest.dropFirst(length)
      } else if first < 0x80, !isLetter(first) {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }

  private static let turns = Phrases("上一页 下一页 首页 尾页 末页 前一页 后一页")

  private static func isFurniture(_ line: ArraySlice<UInt8>) -> Bool { rule(of: line) != nil }

  /// The same for one of the lines, most of which are running text.
  private static func isFurniture(_ index: Int, of lines: [TextLine]) -> Bool {
    !lines[index].shape.isRunningText && isFurniture(lines[index].text)
  }

  /// Whether a line is nothing but the number of a page: `9`, `- 9 -`, `第 9 页 共 12 页`, `Page 3 of 12`, `P3`, `3/12`.
  ///
  /// A year alone on its line is text, unless dashes or brackets show that it is a page.
  static func isPageNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40, line.contains(where: isDigit) else { return false }
    var numbers: [Int] = []
    var words = 0
    var slashes = 0
    var rest = line
    if let first = rest.first, pageLetters.contains(first), let next = rest.dropFirst().first,
      isDigit(next) || next == 0x2E
    {
      words += 1
      rest = rest.dropFirst()
    }
    while let first = rest.first {
      if isDigit(first) {
        // A third number makes it something else, a day for one.
        guard numbers.count < 2 else { return false }
        let digits = rest.prefix(while: isDigit)
        numbers.append(digits.count)
        rest = rest[digits.endIndex...]
      } else if let length = pageWords.prefix(of: rest) {
        words += 1
        rest = rest.dropFirst(length)
      } else if let length = pageMarks.prefix(of: rest) {
        rest = rest.dropFirst(length)
      } else if first < 0x80, !isLetter(first), first != UInt8(ascii: "%"), first != UInt8(ascii: ":") {
        slashes += first == UInt8(ascii: "/") ? 1 : 0
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    guard let number = numbers.first, numbers.allSatisfy({ $0 <= 4 }) else { return false }
    // 5。 is the end of a sentence that had no room in the line before.
    if numbers.count == 1 {
      return number <= 3 && !line.hasSuffix(fullStop) || words > 0 || !isDigit(line.first ?? 0x30)
    }
    return numbers.count == 2 && (words > 0 || slashes == 1 && numbers.allSatisfy { $0 <= 3 })
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let fullStop = Array("。".utf8)
  private static let pageWords = Phrases("第 页 共 全 page pg pp of")
  private static let pageLetters: [UInt8] = [UInt8(ascii: "P"), UInt8(ascii: "p")]
  private static let pageMarks = Phrases("— – · • ， （ ） 【 】 ～ 。 － ― ─ \u{3000} \u{A0}")

  /// Whether a line is nothing but an address on the web.
  static func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first < 0x80, schemes.start(line) else { return false }
    return !line.contains { $0 >= 0x80 || $0 == 0x20 }
  }

  /// Whether a line is an entry of a table of contents: dots that lead to a number.
  static func isContentsEntry(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 400, let last = line.last, isDigit(last) || last == 0x29 else { return false }
    return leaderStart(of: line) != nil
  }

  /// An entry of a table of contents without the dots and the number behind it; other lines as they are.
  static func withoutPage(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard isContentsEntry(line), let start = leaderStart(of: line) else { return line }
    return line[..<start]
  }

  /// Where the dots start that lead to the number at the end of a line; nil when there are too few of them.
  private static func leaderStart(of line: ArraySlice<UInt8>) -> Int? {
    var end = line.endIndex
    while end > line.startIndex,
      isDigit(line[end - 1]) || line[end - 1] <= 0x20 || (0x28...0x29).contains(line[end - 1])
    {
      end -= 1
    }
    var start = end
    var areDots = true
    // A name of the page does as well as dots: P.2.
    if pageSigns.contains(where: { line[..<end].hasSuffix($0) }) { return lastSpace(of: line[..<end]) }
    while let leader = leaders.first(where: { line[..<start].hasSuffix($0) }) {
      start -= leader.count
      areDots = areDots && leader.count == 1
    }
    return end - start >= 9 || areDots && end - start >= 6 ? start : nil
  }

  /// Where the white space starts that stands before the last word of a line; nil where none does.
  private static func lastSpace(of line: ArraySlice<UInt8>) -> Int? {
    let word = line.indices.last { line[$0] <= 0x20 || line[$0...].starts(with: ideographicSpace) }
    return word.flatMap { place in line[..<place].isEmpty ? nil : place }
  }

  private static let ideographicSpace = Array("\u{3000}".utf8)
  private static let pageSigns = ["P.", "p."].map { Array($0.utf8) }
  private static let leaders = [".", " ", "…", "·", "．", "⋯", "‥"].map { Array($0.utf8) }

  private static let schemes = Phrases("http:// https:// ftp:// www. mailto:")
}
