/// The title of a page that strings the titles of its articles together, or of some: `营养餐评估发布；水窖改造完成；招募社工`.
struct StrungTitle {
  /// The words of each part.
  private let parts: [Set<UInt64>]

  /// Finds it among the lines at the head of a document; nil where none is one.
  init?(in head: ArraySlice<Paragraph>) {
    let found = head.prefix(Self.longestHead).lazy.compactMap { Self.parts(of: $0) }.first
    guard let found else { return nil }
    parts = found
  }

  /// Whether a part has two words or more of the lines of a title.
  func names(_ title: ArraySlice<Paragraph>) -> Bool {
    var words: Set<UInt64> = []
    for line in title { Kinship.runs(of: line.text, length: 2) { words.insert($0) } }
    return parts.contains { $0.intersection(words).count >= 2 }
  }

  /// Whether a line is such a title.
  static func isOne(_ line: Paragraph) -> Bool { parts(of: line) != nil }

  private static func parts(of line: Paragraph) -> [Set<UInt64>]? {
    guard line.shape.clauses > 0, line.shape.columns <= widest, !line.shape.isEnded else { return nil }
    let parts = line.text.clipped(to: 600).scalars.split { $0 == "；" || $0 == ";" }
    guard parts.count >= 2, parts.allSatisfy({ $0.count >= leastLength }) else { return nil }
    return parts.map { part in
      var words: Set<UInt64> = []
      Kinship.runs(of: ArraySlice(String(scalars: part).utf8), length: 2) { words.insert($0) }
      return words
    }
  }

  private static let longestHead = 8
  private static let widest = 240
  private static let leastLength = 4
}
