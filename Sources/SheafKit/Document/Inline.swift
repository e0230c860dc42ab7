/// A run of text inside a block: a small closed set, so that a formatter can switch over it without a default.
///
/// What nearly every run is, text, has no box of its own on the heap.
public enum Inline: Hashable, Sendable {
  /// Text as it is to be read; line breaks in it mean nothing.
  case text(String)
  /// Emphasis, set in italics in Latin text and with another face or dots in Chinese.
  case emphasis([Inline])
  /// Strong emphasis, set bold.
  case strong([Inline])
  /// A link with its destination as the source gave it; formatters must not trust its scheme.
  indirect case link([Inline], destination: String)
  /// Code or another literal run.
  case code(String)
  /// A place where a theme's term was found, when the recipe asks for `mark-terms`.
  case mark([Inline])
  /// A line break that the source means, as in a poem or an address.
  case lineBreak
}

extension Inline {
  /// What a reader reads, without the marks; a line break is `\n`.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .link(let inner, _), .mark(let inner): inner.plainText
    case .lineBreak: "\n"
    }
  }
}

extension Sequence<Inline> {
  /// What a reader reads, without the marks; a line break is `\n`.
  public var plainText: String {
    var text = ""
    // A block is nearly always one run, whose string is taken as it is.
    for inline in self { if text.isEmpty { text = inline.plainText } else { text += inline.plainText } }
    return text
  }
}
