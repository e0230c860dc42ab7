import SheafKit

/// What is wrong with a query in one line, as it is found.
struct OneLineProblems {
  private(set) var diagnostics: [Diagnostic] = []
  /// What the line is called in diagnostics.
  let file: String

  /// More would help nobody.
  private static let limit = 20

  init(file: String) { self.file = file }

  /// Notes a problem at a place in code points from 0.
  mutating func add(_ message: String, at start: Int, length: Int = 1, help: String? = nil) {
    guard diagnostics.count < Self.limit else { return }
    diagnostics.append(Diagnostic(.error, id: "query", message, at: location(start, length), help: help))
  }

  /// The place of some code points of the line.
  func location(_ start: Int, _ length: Int) -> SourceLocation {
    SourceLocation(file: file, line: 1, column: start + 1, length: max(length, 1))
  }
}
