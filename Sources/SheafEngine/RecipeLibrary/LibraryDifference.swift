/// Something that a library holds otherwise than reading its files would give.
public struct LibraryDifference: Hashable, Sendable {
  /// The file, as the library names it.
  public var file: String
  /// What is wrong, as one clause: `its second article is kept with another title`.
  public var explained: String
  /// Whether the library is wrong; otherwise the file changed since, and the next update reads it.
  public var isFault: Bool

  /// Makes a difference.
  public init(file: String, explained: String, isFault: Bool) {
    self.file = file
    self.explained = explained
    self.isFault = isFault
  }
}
