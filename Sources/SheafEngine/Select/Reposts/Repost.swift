import SheafKit

/// A repost, as it stands to the article that is shown in its place.
struct Repost: Sendable {
  /// The article that is not shown.
  var drawn: DrawnArticle
  /// How similar it is to the one that is shown, in thousandths; 1000 is letter for letter. See `RepostJudge`.
  var similarity: Int
  /// What was done to the text.
  var kind: RepostKind

  /// All of the article.
  var article: Article { drawn.whole }
}

/// What the text of a repost is to the text that is shown.
package enum RepostKind: String, Sendable, Hashable, CaseIterable {
  /// The same letter for letter; width, case, punctuation and white space set aside.
  case sameText = "same text"
  /// About as long, with some words other than there.
  case altered
  /// A part of it.
  case shortened
  /// More than it: the text that is shown is a part of this one.
  case longer
}

/// An article and its reposts, as indices in a list of articles.
package struct RepostGroup: Sendable, Hashable {
  /// The article that is shown.
  package var representative: Int
  /// The others, in the order of publication, then of file and line.
  package var others: [Other] = []

  /// A repost.
  package struct Other: Sendable, Hashable {
    /// Its index in the list.
    package var article: Int
    /// In thousandths.
    package var similarity: Int
    /// What was done to the text.
    package var kind: RepostKind
  }
}
