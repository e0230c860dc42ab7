/// A place in a text file: where a diagnostic points, and where an article's block came from.
///
/// Lines and columns count from 1. A column counts Unicode code points, so that a Han character is one column
/// however wide a terminal draws it.
public struct SourceLocation: Hashable, Sendable, Codable {
  /// The file as the user named it, or relative to the recipe that names it; never made absolute.
  public var file: String
  /// The line, from 1; nil when the whole file is meant.
  public var line: Int?
  /// The column in code points, from 1; nil when the whole line is meant.
  public var column: Int?
  /// How many code points the place covers, for the caret line; nil when only its start is known.
  public var length: Int?

  /// Makes a place from its parts.
  public init(file: String, line: Int? = nil, column: Int? = nil, length: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as compilers print it and editors open it.
  public var description: String {
    ([file] + [line, line == nil ? nil : column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}
