/// A sample of the long shingles of a text, by which texts that may be alike are found.
///
/// The least hashes of all are kept (bottom-k; Cohen and Kaplan, "Summarizing data using bottom-k sketches", 2007):
/// two texts that share a stretch sample the same shingles of it, also when one of them is three times as long. Long
/// shingles are rare: set phrases and the clauses of a report form are shorter than they.
struct ShingleSketch: Sendable {
  /// The length of a shingle in code points.
  static let length = 12
  /// The most hashes that are kept.
  static let size = 64

  /// The least hashes, rising, each once.
  let hashes: [UInt64]

  /// The sample of these hashes.
  init(hashes: [UInt64]) { self.hashes = hashes }

  init(_ text: RepostText) {
    let count = text.units.count - Self.length + 1
    guard count > 0 else {
      hashes = text.units.isEmpty ? [] : [text.fingerprint]
      return
    }
    // Hashes are even, so that those under this bound are half as many again as are wanted. A text that repeats itself
    // has fewer: the bound rises until enough are found.
    var bound = Self.product(UInt64.max / UInt64(count), UInt64(Self.size * 3 / 2))
    while true {
      let found = Self.least(of: text.units, upTo: bound, of: count)
      if found.count >= Self.size || bound == .max {
        hashes = Array(found.prefix(Self.size))
        return
      }
      bound = Self.product(bound, 8)
    }
  }

  /// The hashes up to a bound, rising, each once, of so many shingles.
  private static func least(of units: [UInt32], upTo bound: UInt64, of shingles: Int) -> [UInt64] {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: shingles) { found in
      var count = 0
      // Nobody can foretell which are kept: each is written, and overwritten by the next where it is not.
      ShingleHash.forEach(in: units, length: length) { hash in
        found.initializeElement(at: count, to: hash)
        count += hash <= bound ? 1 : 0
      }
      var least = UnsafeMutableBufferPointer(rebasing: found[..<count])
      least.sort()
      return Array(least).withoutRepeats()
    }
  }

  /// The product, or the greatest number there is.
  private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? .max : product
  }

  /// How many hashes the sketches of two texts of these lengths share when the shorter is a part of the longer.
  static func shared(between left: Int, and right: Int) -> Int {
    let (shorter, longer) = (
      max(min(left, right) - length + 1, 1), max(max(left, right) - length + 1, 1)
    )
    return shorter * min(size, longer) / longer
  }
}

extension [UInt64] {
  /// Without the elements that equal the one before.
  fileprivate func withoutRepeats() -> [UInt64] {
    var kept: [UInt64] = []
    kept.reserveCapacity(count)
    for element in self where element != kept.last { kept.append(element) }
    return kept
  }
}
