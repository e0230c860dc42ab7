import SheafKit

/// A position in the text of a YAML file.
public struct YAMLMark: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in code points, from 1.
  public var column: Int
  /// The position in bytes from the start of the text, a byte order mark not counted.
  public var offset: Int

  /// Makes a position.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The first position of a text.
  public static let start = YAMLMark(line: 1, column: 1, offset: 0)
}

extension SourceLocation {
  /// The place from one mark to another; its length is told only where both stand on one line.
  public init(file: String, from start: YAMLMark, to end: YAMLMark) {
    let length = start.line == end.line && end.column > start.column ? end.column - start.column : nil
    self.init(file: file, line: start.line, column: start.column, length: length)
  }
}
