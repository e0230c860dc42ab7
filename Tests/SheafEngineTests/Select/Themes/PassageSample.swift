import Foundation

/// An invented passage, and whether it belongs to a theme: a line of `Passages/THEME.txt`.
struct PassageSample {
  /// The number of its line.
  var line: Int
  /// The heading that stands over it; empty for none.
  var heading: String
  /// Its own text.
  var text: String
  /// Whether an editor would take it for the theme.
  var belongs: Bool
  /// Whether the vocabulary takes it: a `?` after the sign says that the two are known to differ.
  var isTaken: Bool

  static let project = URL(filePath: #filePath).appending(path: "../../../../..").standardized
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Passages")

  /// The themes that there are passages for.
  static let themes = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

  /// The passages for a theme.
  static func all(of theme: String) throws -> [PassageSample] {
    let content = try String(contentsOf: folder.appending(path: theme + ".txt"), encoding: .utf8)
    return content.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      PassageSample(line, number: index + 1)
    }
  }

  private init?(_ written: Substring, number: Int) {
    guard let match = written.wholeMatch(of: /([+-])(\??) (?:\[(.+?)\] )?(.+)/) else { return nil }
    line = number
    heading = String(match.3 ?? "")
    text = String(match.4)
    belongs = match.1 == "+"
    isTaken = belongs == match.2.isEmpty
  }
}
