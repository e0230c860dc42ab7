/// The grams of a text, each once: every pair of characters that stand side by side in a stretch of it, and the last
/// character of each run by itself. So a pair is found as it is, and a character as what a gram begins with.
///
/// Characters are code points. A pair that holds what is no `GramCharacter` is left out: nothing is looked for by it.
public struct Grams: Hashable, Sendable {
  /// The grams as UTF-8, a space behind each, as the full-text index takes them; in the order of the text.
  public let text: String

  /// The grams of folded text, in stretches that end with a zero byte.
  public init(of searchable: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(searchable.count * 2)
    var seen = GramSet(bytes: searchable.count)
    GramScan.forEach(in: searchable) { gram in
      guard seen.insert(gram) else { return }
      gram.append(to: &bytes)
      bytes.append(UInt8(ascii: " "))
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
