import SheafKit

/// The sentences of an extract, and whose they are.
struct ReadExtract {
  /// The words that open a passage and say who speaks in it, or whom it is about.
  struct Lead {
    /// The block that they open.
    var block: Int
    /// The code point behind them.
    var end: Int
    /// Whom or what they name, as it is printed; nil where nobody is named.
    var name: String?
    /// The one person that they name; nil where that is not certain.
    var person: String?
    /// Whether they can be printed before a sentence.
    var isPrintable: Bool
    /// Whether the passage is what this person says.
    var speaks: Bool
    /// Whether the headline of the entry says the same, so that they need not be printed.
    var isInHeadline = false

    /// The same for an entry that is this passage alone.
    var standingAlone: Lead {
      var lead = self
      lead.isInHeadline = true
      return lead
    }
  }

  /// In the order of the text.
  var sentences: [Sentence] = []
  /// The numbers of their words.
  var numbers: GramNumbers
  /// The leads by the number of the passage.
  var leads: [Int: Lead] = [:]
  /// The one person whom the headline names.
  var known: String?
}
