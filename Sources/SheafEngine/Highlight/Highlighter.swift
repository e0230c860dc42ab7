import SheafKit
import SheafRecipe

/// Chooses the sentences of an article that are worth printing.
///
/// Every sentence of paragraphs, quotes and lists is a candidate and gets the points of `SentenceScore`. They are
/// taken from the best down, the earlier first of equals, as long as the recipe's limits in sentences and characters
/// allow; one that repeats what is taken already is passed over. What is taken stands in the order of the source.
struct Highlighter {
  let rule: EntryRule
  /// The terms that speak for a sentence: those of the selection and of the section.
  let terms: TermMarks
  /// The terms that are marked in print: those of the selection.
  let marks: TermMarks

  /// The highlights of an article, or of parts of it; empty only when there is no text.
  func highlights(of article: Article, parts: [SentenceReader.Part]? = nil) -> [Highlight] {
    let sentences = SentenceReader(terms: terms).sentences(of: article, parts: parts)
    let choice = SentenceChoice(sentences: sentences, limit: rule.sentences, characters: rule.characters)
    return runs(of: choice.taken(), in: sentences, of: article)
  }

  // MARK: - Runs

  /// Sentences that follow each other in one block become one highlight.
  private func runs(of taken: [Int], in sentences: [Sentence], of article: Article) -> [Highlight] {
    var runs: [[Int]] = []
    for index in taken {
      if let previous = runs.last?.last, previous + 1 == index, sentences[previous].block == sentences[index].block {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    var previous: Int?
    return runs.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      defer { previous = last }
      let block = article.blocks[sentences[first].block]
      let range = TextRange(start: sentences[first].range.start, end: sentences[last].range.end)
      return Highlight(
        inlines: inlines(of: block, in: range), article: article.id, block: sentences[first].block, range: range,
        at: block.place, followsOmission: previous.map { $0 + 1 != first } ?? false)
    }
  }

  private func inlines(of block: Block, in range: TextRange) -> [Inline] {
    let scalars = block.plainText.unicodeScalars.dropFirst(range.start).prefix(range.end - range.start)
    let text = String(String.UnicodeScalarView(scalars))
    let inlines = [Inline.text(text)]
    return rule.marksTerms ? inlines.marking(marks.marks(in: text).map(\.range)) : inlines
  }
}
