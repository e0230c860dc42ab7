import SheafKit

extension Diagnostic {
  /// A warning about a file that is read, or about a line of it.
  static func warning(
    _ id: String, _ message: String, in file: String, line: Int? = nil, help: String?
  ) -> Diagnostic {
    Diagnostic(.warning, id: id, message, at: SourceLocation(file: file, line: line), help: help)
  }
}
