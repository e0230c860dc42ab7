import SheafKit

/// A sentence that may be printed.
struct Sentence {
  /// The index of its block among the article's.
  var block: Int
  /// Its place in the plain text of the block, without a connective that was cut from its start.
  var range: TextRange
  /// Where it starts when what stands before it is printed, too.
  var fullStart: Int
  /// The passage it belongs to: a number that rises with the text.
  var passage: Int
  /// Whether that passage is one of several about different people or matters.
  var isOneOfSeveral: Bool
  /// Its different words.
  var grams: Set<UInt64>
  /// What speaks for and against it.
  var traits: SentenceTraits
  /// The sum of its points, in thousandths.
  var score: Int

  /// The number of code points.
  var length: Int { range.end - range.start }

  /// Whether its opening leans on the sentence before.
  var leans: Bool { traits[.leaning] > 0 }
}
