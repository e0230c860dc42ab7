/// The grams of a text, each once: every pair of characters that stand side by side in a stretch of it, and the last
/// character of each run by itself. So a pair is found as it is, and a character as what a gram begins with.
///
/// Characters are code points. A pair that holds what is no `GramCharacter` is left out: nothing is looked for by it.
public struct Grams: Hashable, Sendable {
  /// The grams as UTF-8, a space behind each, as the full-text index takes them; in the order of the text.
  public let text: String

  /// The grams of folded text, in stretches that end with a zero byte.
  public init(of searchable: [UInt8]) {
    var seen = GramSet(bytes: searchable.count)
    // Each character stands in two grams at most, and each gram has a space behind it.
    text = String(unsafeUninitializedCapacity: searchable.count * 3 + 16) { bytes in
      let bytes = UnsafeMutableRawBufferPointer(bytes)
      var count = 0
      GramScan.forEach(in: searchable) { gram in
        guard seen.insert(gram.code) else { return }
        count += gram.first.store(in: bytes, at: count)
        if let second = gram.second { count += second.store(in: bytes, at: count) }
        bytes[count] = UInt8(ascii: " ")
        count += 1
      }
      return count
    }
  }
}
