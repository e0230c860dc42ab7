import SheafKit

/// One article's share of a document, before it is read.
struct Piece {
  /// The organisation that stands before the title, as `机构•标题` has it.
  var organisation: Stated<ArraySlice<UInt8>>?
  /// The line over the title (引题), where the mark of the compilation says which line the title is.
  var kicker: Stated<ArraySlice<UInt8>>?
  /// The title, where the mark of the compilation says which lines it is.
  var title: Stated<ArraySlice<UInt8>>?
  /// The day behind the title, where the mark of the compilation is that it stands there.
  var published: CalendarDate?
  /// Whether it is a mail, which has a greeting and a signature around its text.
  var isMail = false
  /// Whether the bracket that closes its text is a signature whatever stands in it, since those of its neighbours are.
  var isSigned = false
  /// What told it from the pieces beside it, in the words of `Evidence.division`.
  var division: String?
  /// The line that it starts on.
  var line: Int
  /// The paragraphs, without the title when that is known.
  var paragraphs: [Paragraph]
}
