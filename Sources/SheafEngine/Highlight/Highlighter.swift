import SheafKit
import SheafRecipe

/// Chooses the sentences of an article that are worth printing, word for word and in the order of the source.
///
/// `SentenceReader` finds the sentences and what speaks for and against each, `SentenceChoice` the best set of them
/// within the limits of the recipe, `HighlightRuns` makes them ready to print.
struct Highlighter {
  let rule: EntryRule
  /// The terms that speak for a sentence: those of the selection and of the section.
  let terms: TermMarks
  /// The terms that are marked in print: those of the selection.
  let marks: TermMarks

  /// The highlights of an extract; empty only when it has no text.
  func highlights(of extract: Extract) -> [Highlight] {
    highlights(of: extract, facts: ArticleFacts(extract.article))
  }

  /// The same, for an article whose facts are known.
  func highlights(of extract: Extract, facts: ArticleFacts) -> [Highlight] {
    let read = SentenceReader(terms: terms).read(extract, facts: facts)
    let choice = SentenceChoice(
      sentences: read.sentences, wordCount: read.numbers.count, limit: rule.sentences, characters: rule.characters)
    let required = read.sentences.indices.filter { index in
      extract.required.contains { read.sentences[index].holds($0) }
    }
    let runs = HighlightRuns(
      read: read, article: extract.article, texts: facts.texts, marks: rule.marksTerms ? marks : nil)
    return runs.highlights(of: choice.taken(with: required))
  }
}

extension Sentence {
  /// Whether some of the words at a place stand in it.
  fileprivate func holds(_ place: QuotedWords.Place) -> Bool {
    block == place.block && range.start < place.range.end && place.range.start < range.end
  }
}
