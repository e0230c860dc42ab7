/// How much JSON is read: what comes from outside may be made to fill the memory or the stack.
public struct JSONLimits: Hashable, Sendable {
  /// The most bytes of the whole text.
  public var bytes: Int
  /// How deep objects and lists may stand in each other; every level takes a part of the stack.
  public var depth: Int
  /// The most values: members of objects and of lists.
  public var values: Int

  /// Makes limits from their numbers.
  public init(bytes: Int = 256 << 20, depth: Int = 512, values: Int = 20_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }
}
