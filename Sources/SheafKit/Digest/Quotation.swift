/// Words that somebody said, as an article quotes them; a term or a title in quotation marks is none.
public struct Quotation: Hashable, Sendable {
  /// The words inside the quotation marks.
  public var text: String
  /// Who said them, as printed beside the quotation; nil for a pronoun, and wherever there is doubt.
  public var speaker: String?
  /// The index of the block among the article's blocks, from 0.
  public var block: Int
  /// The place of the words in the block's plain text, without the marks.
  public var range: TextRange

  /// Makes a quotation from its words and its place.
  public init(text: String, speaker: String? = nil, block: Int, range: TextRange) {
    self.text = text
    self.speaker = speaker
    self.block = block
    self.range = range
  }
}
