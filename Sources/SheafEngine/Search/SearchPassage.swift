import SheafKit
import SheafRecipe

/// The passage of an article that a search shows: one in which the words stand that were asked for.
///
/// The sentence with most of them, of several the one with most points (`SentenceTrait`). Where no sentence has any, what else
/// is printed of the article: a heading, a line of a table, of a list or of a caption. Where they stand in the title alone, that
/// says it all. An article that was found without any word to mark, by its source, shows its best sentence.
struct SearchPassage {
  /// What was asked for.
  let marks: TermMarks
  /// What is shown of a sentence.
  let rule: EntryRule

  /// The most code points of a line that is none of the sentences, and how many of them stand before the first word.
  private static let lineLimit = 120
  private static let before = 30

  /// The passage, its words marked; none where the title says it all, and for an article without text.
  func highlights(of extract: Extract, titleIsMarked: Bool) -> [Highlight] {
    let article = extract.article
    let facts = ArticleFacts(article)
    let read = SentenceReader(terms: marks).read(extract, facts: facts)
    let holding = read.sentences.indices.filter { read.sentences[$0].traits[.term] > 0 }
    if let best = holding.min(by: { Self.order(of: $0, read) < Self.order(of: $1, read) }) {
      return HighlightRuns(read: read, article: article, texts: facts.texts, marks: marks).highlights(of: [best])
    }
    if let line = line(of: extract) { return [line] }
    return titleIsMarked ? [] : Highlighter(rule: rule, terms: marks, marks: marks).highlights(of: extract)
  }

  /// More words first, then more points, then the order of the text.
  private static func order(of index: Int, _ read: ReadExtract) -> (Int, Int, Int) {
    let sentence = read.sentences[index]
    return (-sentence.traits[.term], -sentence.score, index)
  }

  /// The first line of a block in which something was asked for.
  private func line(of extract: Extract) -> Highlight? {
    for part in extract.parts where extract.article.blocks.indices.contains(part.block) {
      let block = extract.article.blocks[part.block]
      let text = block.plainText
      let whole = part.range ?? TextRange(start: 0, end: .max)
      let found = marks.marks(in: text).first { whole.start <= $0.range.start && $0.range.end <= whole.end }
      guard let first = found?.range else { continue }
      let scalars = [Unicode.Scalar](codePointsOf: text)
      let range = Self.range(around: first, in: scalars)
      let shown = String(codePoints: scalars[range.start..<range.end])
      return Highlight(
        inlines: [Inline.text(shown)].marking(marks.marks(in: shown).map(\.range)), article: extract.article.id,
        block: part.block, range: range, at: block.place)
    }
    return nil
  }

  /// The line that a word stands in, cut to what is worth looking at.
  private static func range(around word: TextRange, in scalars: [Unicode.Scalar]) -> TextRange {
    var (start, end) = (word.start, word.end)
    while start > 0, word.start - start < before, scalars[start - 1] != "\n" { start -= 1 }
    while end < scalars.count, end - start < lineLimit, scalars[end] != "\n" { end += 1 }
    return TextRange(start: start, end: end)
  }
}
