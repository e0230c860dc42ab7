/// What opening a library found and did.
public enum SQLiteOpening: Hashable, Sendable {
  /// It was there, whole and of this version.
  case opened
  /// There was none, and an empty one was made.
  case made
  /// There was one that could not be used, and an empty one was made in its place.
  case madeAnew(Reason)

  /// Why a library could not be used.
  public enum Reason: Hashable, Sendable {
    /// It was made by an older version of Sheaf.
    case older
    /// It was damaged; the text says what was found.
    case damaged(String)
    /// It was no library; it was not removed but stands at this path now.
    case foreign(movedTo: String)
    /// It was asked for.
    case asked
  }
}
