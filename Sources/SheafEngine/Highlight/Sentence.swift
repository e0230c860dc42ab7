import SheafKit

/// A sentence that may be printed.
struct Sentence {
  /// The index of its block among the article's.
  var block: Int
  /// Its place in the plain text of the block, without a connective that is cut from its start.
  var range: TextRange
  /// Whether its opening leans on the sentence before: it is never printed without that one.
  var leans: Bool
  /// Its different words, by the numbers that the extract gives them.
  var words: [Int32]
  /// What speaks for and against it.
  var traits: SentenceTraits
  /// The people it names, each once.
  var people: [String] = []
  /// The pronoun for somebody whom it does not name.
  var pronoun: Pronoun?
  /// Whom the pronoun means, where that is certain.
  var antecedent: String?
  /// Whether it speaks of 我 and 我们 outside of quotations.
  var isFirstPerson = false
  /// The figures in it, by their numbers in the article, that say what exact or rounded ones elsewhere say, too.
  var figures: [Int] = []
  /// The passage it belongs to: a number that rises with the text.
  var passage = 0
  /// Whether that passage is one of several, about different people or matters.
  var isOneOfSeveral = false
  /// The sum of its points, in thousandths.
  var score = 0

  /// The number of code points.
  var length: Int { range.end - range.start }
}
