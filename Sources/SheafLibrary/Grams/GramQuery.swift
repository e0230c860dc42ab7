/// What an article must hold to be worth judging: a query without its weights, fields and distances.
public indirect enum GramQuery: Hashable, Sendable {
  /// Any article.
  case everything
  /// No article.
  case nothing
  /// The folded bytes stand in one stretch of the text.
  case text([UInt8])
  /// All of them hold.
  case all([GramQuery])
  /// One of them holds.
  case any([GramQuery])
}
