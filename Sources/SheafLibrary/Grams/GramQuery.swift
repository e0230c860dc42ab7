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

  /// Whether an index gives just the articles that hold a text: one of one character or of two.
  public static func isExact(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var (place, count) = (0, 0)
      while place < bytes.count {
        guard count < 2, GramCharacter(bytes, at: &place) != nil else { return false }
        count += 1
      }
      return count > 0
    }
  }
}
