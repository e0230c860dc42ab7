/// Some of the hashes of a sketch, told by a bit for each, so that none is copied.
struct HashSelection: Sequence, IteratorProtocol {
  /// The hashes of the sketch, of which there are at most 64.
  let hashes: [UInt64]
  /// Which of them are meant, the lowest bit for the first.
  private(set) var bits: UInt64

  /// Selects hashes.
  init(hashes: [UInt64], bits: UInt64) { (self.hashes, self.bits) = (hashes, bits) }

  /// How many are left.
  var count: Int { bits.nonzeroBitCount }

  /// The next one.
  mutating func next() -> UInt64? {
    let place = bits.trailingZeroBitCount
    guard place < hashes.count else { return nil }
    bits &= bits &- 1
    return hashes[place]
  }
}
