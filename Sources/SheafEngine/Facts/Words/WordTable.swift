/// The steps of a `WordTrie` whose words are a constant of the program: one place of memory for each code point that is looked up.
///
/// What a text has at a place is mostly the start of no word; a filter of 512 bytes says so before the table is asked. The memory
/// is never freed, so that nobody who asks has to count who holds it.
struct WordTable: Sendable {
  // Nothing is written there once it is made.
  /// A bit for each code point that a word begins with, by the hash of it.
  private nonisolated(unsafe) let firsts: UnsafePointer<UInt64>
  /// The steps with open addressing: key, state that the step leads to, and whether a word ends there.
  private nonisolated(unsafe) let steps: UnsafePointer<UInt64>
  private let mask: Int
  private let shift: UInt64

  /// Takes the words of a trie, of which there are fewer than 2^20 states.
  init(_ trie: WordTrie<Void>) {
    let firsts = UnsafeMutablePointer<UInt64>.allocate(capacity: 64)
    firsts.initialize(repeating: 0, count: 64)
    let steps = UnsafeMutablePointer<UInt64>.allocate(capacity: trie.places)
    steps.initialize(repeating: 0, count: trie.places)
    trie.forEachStep { place, step in
      steps[place] = step.key << 21 | UInt64(step.target) << 1 | (step.endsWord ? 1 : 0)
      if let first = step.first { firsts[Self.bit(first) >> 6] |= 1 << UInt64(Self.bit(first) & 63) }
    }
    (self.firsts, self.steps) = (UnsafePointer(firsts), UnsafePointer(steps))
    (mask, shift) = (trie.places - 1, trie.shift)
  }

  /// The length of the longest word that is spelt by the code points that `scalar` gives for 0, 1 and so on, before `limit`; 0 for
  /// none.
  @inline(__always)
  func length(before limit: Int, _ scalar: (Int) -> Unicode.Scalar) -> Int {
    guard limit > 0 else { return 0 }
    let first = Self.bit(scalar(0))
    guard firsts[first >> 6] >> UInt64(first & 63) & 1 == 1 else { return 0 }
    var (state, index, length) = (0, 0, 0)
    while index < limit {
      let step = step(WordTrie<Void>.key(state, scalar(index)))
      guard step > 0 else { break }
      index += 1
      if step & 1 == 1 { length = index }
      state = Int(step >> 1 & 0xF_FFFF)
    }
    return length
  }

  /// The step of a key; 0 for none.
  @inline(__always)
  private func step(_ key: UInt64) -> UInt64 {
    var place = WordTrie<Void>.place(key, shift)
    while true {
      let step = steps[place]
      if step == 0 || step >> 21 == key { return step }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  private static func bit(_ first: Unicode.Scalar) -> Int { Int((first.value &* 0x9E37_79B1) >> 20) }
}
