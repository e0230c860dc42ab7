/// A piece of a query in one line, and where it stands.
struct OneLineToken: Equatable {
  /// What pieces there are.
  enum Kind: Equatable {
    case word(String)
    /// Words between quotes, or a word that is one for its parser.
    case phrase(String)
    /// A regular expression between slashes.
    case pattern(String)
    case open
    case close
    case or
    /// `NEAR/12`.
    case near(within: Int)
    /// The `-` before what must not be there.
    case minus
    /// `title:`.
    case field(Field)
    /// `^3`, behind what it weighs.
    case weight(Double)
  }

  var kind: Kind
  /// In code points, from 0.
  var start: Int
  /// In code points.
  var length: Int
}
