@testable import SheafIngest

extension TextLine {
  /// The lines of a text in a string.
  static func lines(of text: String) -> [TextLine] { lines(of: Array(text.utf8)) }
}
