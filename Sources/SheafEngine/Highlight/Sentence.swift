import SheafKit

/// A sentence that may be printed.
struct Sentence {
  /// The index of its block among the article's.
  var block: Int
  /// Its place in the plain text of the block, without a connective that is cut from its start.
  var range: TextRange
  /// Whether its opening leans on the sentence before: it is never printed without that one.
  var leans: Bool
  /// Its different words.
  var grams: Set<UInt64>
  /// What speaks for and against it.
  var traits: SentenceTraits
  /// The passage it belongs to: a number that rises with the text.
  var passage = 0
  /// Whether that passage is one of several, about different people or matters.
  var isOneOfSeveral = false
  /// The sum of its points, in thousandths.
  var score = 0

  /// The number of code points.
  var length: Int { range.end - range.start }
}
