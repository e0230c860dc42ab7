import SheafKit

/// Words of an article as whole sentences, with the sentence before and the one behind.
struct SourceSentence {
  let words: String
  let before: String?
  let after: String?

  /// The sentences that a range of a block touches, with their neighbours, also those in the blocks around; `block` is
  /// one that the article has.
  init(_ range: TextRange, block: Int, of article: Article) {
    let here = Self.sentences(around: range, in: article.blocks[block].plainText)
    words = here.words
    before =
      here.before ?? article.blocks[..<block].last(where: \.isText).flatMap { Sentences.texts(in: $0.plainText).last }
    after =
      here.after
      ?? article.blocks[(block + 1)...].first(where: \.isText).flatMap { Sentences.texts(in: $0.plainText).first }
  }

  /// The sentences of a text that a range touches, and their neighbours in the text.
  static func sentences(around range: TextRange, in text: String) -> (words: String, before: String?, after: String?) {
    let scalars = Array(text.unicodeScalars)
    let ranges = Sentences.ranges(in: text)
    func quoted(_ range: TextRange) -> String { String(codePoints: scalars[range.start..<range.end]) }
    let touched = ranges.indices.filter { ranges[$0].start < range.end && range.start < ranges[$0].end }
    guard let first = touched.first, let last = touched.last else { return (text, nil, nil) }
    return (
      quoted(TextRange(start: ranges[first].start, end: ranges[last].end)),
      first > 0 ? quoted(ranges[first - 1]) : nil, last + 1 < ranges.count ? quoted(ranges[last + 1]) : nil
    )
  }
}
