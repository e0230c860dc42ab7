/// Hashes of shingles: the runs of a fixed number of code points that a text is made of, each by a number.
///
/// Broder, "On the resemblance and containment of documents", 1997, has shingles of words; Chinese prints none, so
/// that code points take their place. The hash is a polynomial that rolls over the text (Karp and Rabin, 1987), mixed
/// afterwards so that its bits are even.
enum ShingleHash {
  /// Calls `body` with the hash of every run of `length` code points, from the first to the last.
  @inline(__always)
  static func forEach(in units: [UInt32], length: Int, _ body: (UInt64) -> Void) {
    guard length > 0, units.count >= length else { return }
    units.withUnsafeBufferPointer { units in
      var leaving: UInt64 = 1
      for _ in 0..<length { leaving = leaving &* base }
      var hash = units[..<length].reduce(0) { $0 &* base &+ UInt64($1) }
      body(mixed(hash))
      for place in length..<units.count {
        // In brackets what does not wait for the hash before.
        hash = hash &* base &+ (UInt64(units[place]) &- UInt64(units[place - length]) &* leaving)
        body(mixed(hash))
      }
    }
  }

  /// The hash of all code points together.
  static func whole(_ units: [UInt32]) -> UInt64 {
    units.withUnsafeBufferPointer { units in
      var hash = UInt64(units.count)
      var place = 0
      // Four code points in a step, since each step waits for the one before.
      let (square, cube) = (base &* base, base &* base &* base)
      while place + 4 <= units.count {
        let first = UInt64(units[place]) &* cube &+ UInt64(units[place + 1]) &* square
        hash = hash &* (square &* square) &+ (first &+ UInt64(units[place + 2]) &* base &+ UInt64(units[place + 3]))
        place += 4
      }
      return mixed(units[place...].reduce(hash) { $0 &* base &+ UInt64($1) })
    }
  }

  /// An odd number without pattern: the fraction of the golden ratio.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The finisher of MurmurHash3 (Appleby): a bijection in which every bit depends on every other.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}
