/// What is wrong with the text of a selector.
public struct SelectorFault: Error, Hashable, Sendable {
  /// The code point that is wrong, from 0; the length of the text where something is missing at its end.
  public var offset: Int
  /// How many code points are wrong; at least 1.
  public var length: Int
  /// What is wrong, as one sentence without a full stop.
  public var message: String
  /// What to write instead; nil when the message says it already.
  public var help: String?

  /// Makes a fault.
  public init(at offset: Int, length: Int = 1, _ message: String, help: String? = nil) {
    self.offset = offset
    self.length = max(1, length)
    self.message = message
    self.help = help
  }
}
