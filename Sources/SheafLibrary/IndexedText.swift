/// The text by which an article is found: folded, in stretches that end with a zero byte, and how much what stands in
/// each counts. No text that is looked for runs from one stretch into the next.
public struct IndexedText: Sendable {
  /// A stretch of the bytes.
  public struct Stretch: Hashable, Sendable {
    /// Its first byte; it ends where the next begins.
    public var start: Int
    /// How much an occurrence in it counts, in halves: 2 for once. 0 where it is found but counts for nothing.
    public var halves: UInt8

    /// Makes a stretch.
    public init(start: Int, halves: UInt8) { (self.start, self.halves) = (start, halves) }
  }

  /// The bytes.
  public var bytes: [UInt8]
  /// The stretches, by rising starts.
  public var stretches: [Stretch]

  /// Puts a text together.
  public init(_ bytes: [UInt8], stretches: [Stretch]) { (self.bytes, self.stretches) = (bytes, stretches) }

  /// A text in which every occurrence counts once.
  public init(_ bytes: [UInt8]) { self.init(bytes, stretches: [Stretch(start: 0, halves: 2)]) }
}
