/// A half-open range of Unicode code points, counted from 0.
///
/// Code points are what Python, jq and most other languages count, so that a plugin can use the numbers as they are.
public struct TextRange: Hashable, Sendable {
  /// The first code point.
  public var start: Int
  /// The one after the last.
  public var end: Int

  /// Makes a range.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
