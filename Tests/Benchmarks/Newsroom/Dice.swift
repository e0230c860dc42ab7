/// A seeded source of figures, the same on every machine: SplitMix64 of Steele, Lea and Flood (2014).
struct Dice {
  private var state: UInt64

  /// The dice for one purpose: those of another number or purpose have nothing to do with them.
  init(seed: UInt64, number: Int, purpose: Purpose) {
    state = seed &+ UInt64(number) &* 0x2545_f491_4f6c_dd1d &+ purpose.rawValue &* 0x9fb2_1c65_1e98_df25
    _ = next()
  }

  /// What figures are drawn for, so that a page can be laid out otherwise without any text changing.
  enum Purpose: UInt64 {
    case kind, story, reprint, page
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Whether something happens that does so in so many cases of a hundred.
  mutating func happens(_ percent: Int) -> Bool { roll(1...100) <= percent }
}
