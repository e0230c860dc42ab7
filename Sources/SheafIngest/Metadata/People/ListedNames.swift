import SheafKit

/// Names on lines of their own under a title that are text, and none of those who wrote it.
enum ListedNames {
  /// Whether the lines from a place on open a list of people: three lines or more of nothing but names, without a mark
  /// before them.
  static func open(_ lines: ArraySlice<Paragraph>) -> Bool {
    let first = lines.prefix(3)
    return first.count == 3 && first.allSatisfy { names(in: $0.text) != nil }
  }

  /// The names on a line that has no mark of a byline before them; nil for every other line.
  static func names(in line: ArraySlice<UInt8>) -> [String]? {
    guard line.count <= 40, line.firstScalar.map(Han.isIdeograph) == true else { return nil }
    return PersonNames.signature(line)
  }

  /// Whether a paragraph is about one of some people: it names them with what people are called behind the name, or
  /// opens with the name.
  ///
  /// Who writes is named in brackets or behind a role.
  static func speaks(_ paragraph: ArraySlice<UInt8>, of names: [String]) -> Bool {
    let head = paragraph.clipped(to: 240)
    return names.contains { name in
      let bytes = Array(name.utf8)
      guard let place = head.firstRange(of: bytes) else { return false }
      return place.lowerBound - head.startIndex <= 6 && subjects.start(head[place.upperBound...])
        || addresses.start(head[place.upperBound...])
    }
  }

  /// What stands behind a name that opens a sentence about somebody.
  private static let subjects = Phrases("， 是 男 女 （ 于 在 生于 出生")
  private static let addresses = Phrases("同志 先生 女士 老师 教授 院士 因病")
}
