/// Words that texts are asked to end with, by their bytes; nearly always the last two bytes tell that none stands there.
struct Endings {
  private let words: [[UInt8]]
  /// A bit for each slot of two bytes that some word ends with.
  private var lasts = [UInt64](repeating: 0, count: 16)

  /// Makes a list of words, each of two bytes or more.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }.filter { $0.count >= 2 }
    for word in self.words {
      let slot = Self.slot(word[word.count - 2], word[word.count - 1])
      lasts[slot >> 6] |= 1 << UInt64(slot & 63)
    }
  }

  /// Whether a text ends with one of the words.
  func end(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 2 else { return false }
    let slot = Self.slot(text[text.endIndex - 2], text[text.endIndex - 1])
    return lasts[slot >> 6] & 1 << UInt64(slot & 63) != 0 && words.contains { text.hasSuffix($0) }
  }

  /// A place among 1024 for two bytes.
  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8) -> Int { (Int(first & 0x1F) << 6 ^ Int(second)) & 1023 }
}
