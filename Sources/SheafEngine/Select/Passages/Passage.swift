import SheafKit

/// A stretch of an article that can be chosen by itself: what stands under a heading, one portrait of a row of people,
/// a question with its answer.
struct Passage: Hashable, Sendable {
  /// A block that belongs to it, or some of one.
  struct Part: Hashable, Sendable {
    /// The index of the block in the article.
    var block: Int
    /// What of the block's `plainText` belongs to it; nil for the whole block. Only lists are divided.
    var range: TextRange?
  }

  /// Its blocks in the order of the source, its own heading and the pictures among it included.
  var parts: [Part]
  /// The words that open it and say what it is about, where there are any.
  var lead: Lead?
  /// The blocks of the headings that stand over it, the outermost first; its own heading, when that is its lead, is not
  /// among them.
  var headings: [Int]
}

extension Passage {
  /// The words that open a passage and say what, or who, it is about.
  struct Lead: Hashable, Sendable {
    /// What gives it away.
    enum Kind: Hashable, Sendable {
      /// A heading, or a short paragraph that is one.
      case heading
      /// The opening of a paragraph: `守土尽责——水务支部。`, `白砚营业厅店长王芳：`, `【抢修班】`, `一是加强领导。`
      case runIn
      /// The speaker of a turn: `王芳：`, `问：`.
      case speaker
      /// The opening of an item of a list.
      case item
    }

    var kind: Kind
    /// The words as they stand, signs included: what `range` spans.
    var text: String
    /// The words without numbers, brackets and end marks: the title of an entry that prints the passage alone.
    var headline: String
    /// The block that they stand in.
    var block: Int
    /// Where they stand in the block's `plainText`.
    var range: TextRange
    /// Where the text begins that is printed under the headline. It is the end of `range`, or its start where the words
    /// are part of a sentence that would be torn: `白砚站的年轻党员王芳同志，…`.
    var bodyStart: Int
    /// The person that it names; nil when it names nobody or several, and where the end of the name is not certain.
    var person: String?
    /// Whether the headline can stand over an entry; that of a mere point (`一是…`) or of a speaker cannot.
    var isTitle: Bool
  }
}
