import SheafEngine
import SheafKit

/// Finding terms in files and nothing else: what `rg -F` does, with every spelling that folding makes one.
enum Matching {
  /// Prints how many files below a folder hold one of the terms that a file lists, a line each, and how often they
  /// stand there, with a tab between. Walks, reads, folds and matches on one core.
  static func measure(_ folder: String, terms list: String) throws(SystemFailure) {
    let terms = try Disk.text(of: list).split(separator: "\n").map { TextFold.bytes(of: String($0)) }
    let matcher = TermMatcher(terms: terms)
    let screen = TermScreen(terms)
    var (files, occurrences) = (0, 0)
    for path in try Disk.files(below: folder) {
      let bytes = try Disk.bytes(of: path)
      guard screen.mayHold(bytes) else { continue }
      let count = matcher.matches(in: TextFold.bytes(of: String(decoding: bytes, as: UTF8.self))).count
      files += count > 0 ? 1 : 0
      occurrences += count
    }
    print("\(files)\t\(occurrences)")
  }
}
