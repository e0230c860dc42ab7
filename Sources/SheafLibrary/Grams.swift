/// Every pair of characters that stand side by side in a text, and each last character of a stretch, each once.
///
/// A pair that holds white space or ASCII punctuation is left out: nothing is looked for by it.
public struct Grams: Hashable, Sendable {
  /// The pairs as UTF-8, a space between two, as the full-text index takes them.
  public let text: String

  /// The grams of folded text, in stretches that end with a zero byte.
  public init(of searchable: [UInt8]) {
    text = String(decoding: searchable.filter { $0 != 0 }, as: UTF8.self)
  }
}
