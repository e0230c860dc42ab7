/// Where in a text a word of a list may start, by its first two code points: all places where one does, and few others.
///
/// A look-up of two bits for each code point, where a `WordTrie` takes steps in its table from every place that begins
/// like some word. It is the filter of Bloom that `TermStarts` is, for code points.
struct WordStarts: Sendable {
  private var pairs = [UInt64](repeating: 0, count: (1 << Self.bits) / 64)
  private var singles = [UInt64](repeating: 0, count: 0x1_0000 / 64)

  /// 4 KB: a thousand words leave one place of thirty in vain.
  private static let bits = 15

  /// Adds a word.
  mutating func add(_ word: ArraySlice<Unicode.Scalar>) {
    guard let first = word.first else { return }
    guard let second = word.dropFirst().first else {
      return singles[Int(first.value & 0xFFFF) >> 6] |= 1 << UInt64(first.value & 63)
    }
    let bit = Self.bit(first, second)
    pairs[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Calls `body` with the places where one may start, in order.
  @inline(__always)
  func forEachPlace(in text: [Unicode.Scalar], _ body: (Int) -> Void) {
    pairs.withUnsafeBufferPointer { pairs in
      singles.withUnsafeBufferPointer { singles in
        text.withUnsafeBufferPointer { text in
          for place in text.indices {
            let first = text[place]
            var mayStart = singles[Int(first.value & 0xFFFF) >> 6] >> UInt64(first.value & 63) & 1 == 1
            if !mayStart, place &+ 1 < text.count {
              let bit = Self.bit(first, text[place &+ 1])
              mayStart = pairs[bit >> 6] >> UInt64(bit & 63) & 1 == 1
            }
            if mayStart { body(place) }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func bit(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    Int((first.value &* 0x9E37_79B1 ^ second.value &* 0x85EB_CA6B) >> UInt32(32 - bits))
  }
}
