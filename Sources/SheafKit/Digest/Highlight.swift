/// A run of sentences taken word for word from an article, and the place it was taken from.
///
/// Where a name has to be given back to a pronoun, it stands in brackets among the words (`她〔王芳〕`), and `supplied`
/// says where: everything else is the article's.
public struct Highlight: Hashable, Sendable {
  /// The words, with the theme's terms marked when the recipe asks for it.
  public var inlines: [Inline]
  /// The id of the article.
  public var article: String
  /// The index of the block among the article's blocks, from 0.
  public var block: Int
  /// The place in the block's plain text.
  public var range: TextRange
  /// The line of the file that the block starts on, from 1, where known.
  public var line: Int?
  /// The page that the block starts on, from 1, where the source has pages; `line` then counts on that page.
  public var page: Int?
  /// What holds the block, in the words of the source's format, where it has neither lines nor pages.
  public var element: String?
  /// Whether text was left out between the highlight before and this one.
  public var followsOmission: Bool
  /// The places in the plain text of `inlines` that are not in the article, brackets included; nil when all is.
  public var supplied: [TextRange]?

  /// Makes a highlight from its words and its place.
  public init(
    inlines: [Inline], article: String, block: Int, range: TextRange, at place: SourcePlace = .unknown,
    followsOmission: Bool = false, supplied: [TextRange]? = nil
  ) {
    self.inlines = inlines
    self.article = article
    self.block = block
    self.range = range
    line = place.line
    page = place.page
    element = place.element
    self.followsOmission = followsOmission
    self.supplied = supplied
  }

  /// The words of the article alone, as they stand at `range`.
  public var quotedText: String {
    let text = inlines.plainText
    guard let supplied, !supplied.isEmpty else { return text }
    var quoted = String.UnicodeScalarView()
    for (place, scalar) in text.unicodeScalars.enumerated()
    where !supplied.contains(where: { $0.start <= place && place < $0.end }) {
      quoted.append(scalar)
    }
    return String(quoted)
  }
}

extension Sequence<Highlight> {
  /// The paragraphs to print: highlights of one block share a paragraph, and `omission` (`labels.omission`) stands
  /// wherever text was left out between two of them.
  public func paragraphs(omission: String) -> [[Inline]] {
    var paragraphs: [[Inline]] = []
    var previous: Highlight?
    for highlight in self {
      if let previous {
        if highlight.followsOmission { paragraphs[paragraphs.count - 1].append(.text(omission)) }
        if previous.block == highlight.block {
          paragraphs[paragraphs.count - 1] += highlight.inlines
        } else {
          paragraphs.append(highlight.inlines)
        }
      } else {
        paragraphs.append(highlight.inlines)
      }
      previous = highlight
    }
    return paragraphs
  }
}
