/// The words of the page furniture in one language, so that a formatter needs to know none.
public struct Labels: Hashable, Sendable {
  /// The heading of the table of contents (目录).
  public var contents: String
  /// The heading of the editor's note (编者按).
  public var editorsNote: String
  /// The heading of the list of sources (资料来源).
  public var sources: String
  /// The link that leads keyboards and screen readers past the head of a page (跳到正文).
  public var skipToText: String
  /// What an empty digest says instead of sections.
  public var empty: String
  /// What an empty section says, when the recipe keeps empty sections.
  public var emptySection: String
  /// What names a picture where the picture itself cannot stand (图).
  public var figure: String
  /// The mark where something was left out (……).
  public var omission: String
  /// What stands between a label and its text (`：` or `: `).
  public var colon: String
  /// What brackets a source line.
  public var brackets: Brackets

  /// An opening and a closing bracket.
  public struct Brackets: Hashable, Sendable {
    /// `（` or `(`.
    public var opening: String
    /// `）` or `)`.
    public var closing: String

    /// Makes a pair.
    public init(opening: String, closing: String) {
      self.opening = opening
      self.closing = closing
    }
  }

  /// Makes labels from their words.
  public init(
    contents: String, editorsNote: String, sources: String, skipToText: String, empty: String,
    emptySection: String, figure: String,
    omission: String, colon: String, brackets: Brackets
  ) {
    self.contents = contents
    self.editorsNote = editorsNote
    self.sources = sources
    self.skipToText = skipToText
    self.empty = empty
    self.emptySection = emptySection
    self.figure = figure
    self.omission = omission
    self.colon = colon
    self.brackets = brackets
  }

  /// `text` in the brackets of the language.
  public func bracketed(_ text: String) -> String { brackets.opening + text + brackets.closing }
}
