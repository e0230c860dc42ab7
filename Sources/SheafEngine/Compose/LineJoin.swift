import SheafKit

/// Joins lines that somebody broke by hand: with nothing beside a Han character or Chinese punctuation, with a space
/// between Latin words.
enum LineJoin {
  /// The lines as one paragraph, the white space at their ends dropped.
  static func joined(_ lines: [Substring]) -> String {
    var text = ""
    for line in lines {
      let line = line.drop(while: \.isWhitespace)
      let end = line.lastIndex { !$0.isWhitespace }.map { line.index(after: $0) } ?? line.startIndex
      if let last = text.unicodeScalars.last, let first = line.unicodeScalars.first, !isHan(last), !isHan(first) {
        text += " "
      }
      text += line[..<end]
    }
    return text
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { Han.isIdeograph(scalar) || Han.isPunctuation(scalar) }
}
