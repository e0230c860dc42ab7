/// A few hundred words, each packed into a number, with what they mean: looked up once for every tag and class of a page,
/// where a dictionary's hashing would cost more than everything else that is done with them.
struct WordTable<Meaning: Sendable>: Sendable {
  private var slots: [(word: UInt64, meaning: Meaning)?]
  private let shift: UInt64

  /// Makes a table; of a word that is there twice the last meaning counts.
  init(_ entries: [(UInt64, Meaning)]) {
    var bits: UInt64 = 4
    // At most a quarter of the slots is used, so that most words are found or missed at once.
    while 1 << bits < entries.count * 4 { bits += 1 }
    slots = Array(repeating: nil, count: 1 << bits)
    shift = 64 - bits
    for (word, meaning) in entries {
      var place = start(word)
      while let slot = slots[place], slot.word != word { place = (place + 1) & (slots.count - 1) }
      slots[place] = (word, meaning)
    }
  }

  /// What a word means; nil for one that is not there.
  @inline(__always)
  subscript(word: UInt64) -> Meaning? {
    var place = start(word)
    while let slot = slots[place] {
      if slot.word == word { return slot.meaning }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Multiplicative hashing after Knuth: the high bits of the product with the golden ratio.
  @inline(__always)
  private func start(_ word: UInt64) -> Int { Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> shift) }
}
