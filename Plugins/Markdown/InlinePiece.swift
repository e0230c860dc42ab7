/// A part of a line of Markdown in the order of writing.
enum InlinePiece: Equatable {
  /// Words, to be escaped.
  case text(Words)
  /// A code span.
  case code(String)
  /// A line break that the source means.
  case lineBreak
  /// The beginning of a mark, to be written as `delimiter`: `**`, `*`, `_` or `<mark>`.
  case opening(StyledRun.Style, delimiter: String)
  /// The end of a mark.
  case closing(StyledRun.Style, delimiter: String)
  /// The mark before the words of a link, `[`, or after them, `](…)`.
  case link(String)

  /// Words that stand between marks.
  struct Words: Equatable {
    var text: String
    /// Whether the first character is written as a reference (`&#x5979;`), since the delimiter before it would not
    /// close beside a letter.
    var refersFirst = false
    /// Whether the last character is, since the delimiter after it would not open beside a letter.
    var refersLast = false
  }
}
