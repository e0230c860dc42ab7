/// What the page prints beside the text: page numbers, and the addresses of links that stand on lines of their own.
enum PageFurniture {
  /// The lines without page furniture; a line that follows some starts a page.
  static func removed(from lines: [TextLine]) -> [TextLine] {
    var kept: [TextLine] = []
    kept.reserveCapacity(lines.count)
    var startsPage = false
    for var line in lines {
      if isAddress(line.text) || isPageNumber(line.text) || isContentsEntry(line.text) {
        startsPage = true
        continue
      }
      if startsPage {
        line.startsPage = true
        startsPage = false
      }
      kept.append(line)
    }
    return kept
  }

  /// Whether a line is nothing but the number of a page: `9`, `- 9 -`, `第 9 页 共 12 页`, `Page 3 of 12`, `3/12`.
  static func isPageNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40, line.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let words = line.string.lowercased().split { !$0.isLetter && !$0.isNumber }
    let marks = line.string.unicodeScalars.filter {
      !" \u{3000}\u{A0}-—–·•/|第页共全版,，.~_()（）[]【】".unicodeScalars.contains($0)
    }
    guard marks.allSatisfy({ DateText.isDigit($0) || $0.isASCII && $0.properties.isAlphabetic }) else { return false }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    if words.count == 1, let number = numbers.first {
      // A year alone on its line is text, unless dashes or brackets show that it is a page.
      return number.count <= 3 || number.count == 4 && line.first.map { $0 < 0x30 || $0 > 0x39 } == true
    }
    let others = words.filter { !numbers.contains($0) }
    let isNamed = others.contains { word in
      word.hasPrefix("第") && word.hasSuffix("页") || ["page", "p", "pg", "第", "页"].contains(String(word))
    }
    let isPair =
      others.isEmpty && numbers.count == 2 && line.contains(UInt8(ascii: "/"))
      && numbers.allSatisfy { $0.count <= 3 }
    let areKnown = others.allSatisfy { word in
      word.allSatisfy { "第页共全版".contains($0) || $0.isNumber } || ["page", "p", "pg", "of"].contains(String(word))
    }
    return isPair || isNamed && areKnown
  }

  /// Whether a line is nothing but an address on the web.
  static func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    guard schemes.start(line) else { return false }
    return !line.contains { $0 >= 0x80 || $0 == 0x20 }
  }

  /// Whether a line is an entry of a table of contents: dots that lead to a number.
  static func isContentsEntry(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 400, let last = line.last, (0x30...0x39).contains(last) || last == 0x29 else { return false }
    let text = line.prefix { _ in true }.reversed().drop {
      (0x30...0x39).contains($0) || $0 <= 0x20 || $0 == 0x29 || $0 == 0x28
    }
    let leader = text.prefix {
      $0 == 0x2E || $0 == 0x20 || $0 == 0xE2 || $0 == 0x80 || $0 == 0xA6 || $0 == 0xC2 || $0 == 0xB7
    }
    return leader.count >= 9 || leader.count >= 6 && leader.allSatisfy { $0 == 0x2E || $0 == 0x20 }
  }

  private static let schemes = Phrases("http:// https:// ftp:// www. mailto:")
}
