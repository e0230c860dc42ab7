/// A set of characters, each known by the low 16 bits of its code point; finds the next of them in UTF-8.
///
/// Few characters share their bits. A text is passed at one look-up a character in 8 KB.
struct CharacterBits: Sendable {
  private var words = [UInt64](repeating: 0, count: 0x1_0000 / 64)

  /// Adds a character.
  mutating func insert(_ key: UInt32) { words[Int(key >> 6)] |= 1 << UInt64(key & 63) }

  /// Calls `body` with the set as it is looked through fastest.
  @inline(__always)
  func withScan<Result>(_ body: (Scan) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(Scan(words: $0)) }
  }

  /// The set over memory.
  struct Scan {
    fileprivate let words: UnsafeBufferPointer<UInt64>

    /// Whether a character is in it.
    @inline(__always)
    func contains(_ key: UInt32) -> Bool { words[Int(key >> 6)] &>> UInt64(key & 63) & 1 == 1 }

    /// The first place at or after `start` where a character of the set stands; the end of the text if there is none.
    ///
    /// What is no UTF-8 hides no character behind it.
    @inline(__always)
    func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
      guard let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
      var place = start
      while place + 4 <= text.count {
        let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt32.self))
        if word & 0xC0C0F0 == 0x8080E0 {
          let pair = Int(word & 0x0F) << 6 | Int(word >> 8 & 0x3F)
          if words[pair] &>> UInt64(word >> 16 & 0x3F) & 1 == 1 { return place }
          place += 3
        } else if word & 0x80 == 0 {
          if contains(word & 0x7F) { return place }
          place += 1
        } else {
          if contains(TermStarts.Character(at: place, in: text).key) { return place }
          place = Self.end(of: place, in: text)
        }
      }
      while place < text.count {
        if contains(TermStarts.Character(at: place, in: text).key) { return place }
        place = Self.end(of: place, in: text)
      }
      return text.count
    }

    /// The same behind a character.
    @inline(__always)
    func next(in text: UnsafeBufferPointer<UInt8>, behind place: Int) -> Int {
      next(in: text, from: Self.end(of: place, in: text))
    }

    /// Where the next character starts, by the bytes that go on with this one.
    private static func end(of place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
      var end = place + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      return end
    }
  }
}
