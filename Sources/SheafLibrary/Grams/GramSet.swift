/// The grams that were seen: a table of their codes with open places, since a `Set` takes ten times as long.
struct GramSet: ~Copyable {
  // A power of two of places, at most half of them taken; 0 is an open one.
  private var places: UnsafeMutableBufferPointer<UInt64>
  private var count = 0

  /// Makes a set with room for the grams of a text of so many bytes; it grows where that is not enough.
  init(bytes: Int) {
    var room = 256
    while room < bytes, room < 1 << 14 { room *= 2 }
    places = Self.table(of: room)
  }

  deinit { places.deallocate() }

  /// Puts a gram in; whether it was not there.
  @inline(__always)
  mutating func insert(_ code: UInt64) -> Bool {
    guard Self.put(code, in: places) else { return false }
    count += 1
    if count * 2 > places.count { grow() }
    return true
  }

  @inline(never)
  private mutating func grow() {
    let larger = Self.table(of: places.count * 2)
    for code in places where code != 0 { _ = Self.put(code, in: larger) }
    places.deallocate()
    places = larger
  }

  private static func table(of count: Int) -> UnsafeMutableBufferPointer<UInt64> {
    let table = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
    table.initialize(repeating: 0)
    return table
  }

  @inline(__always)
  private static func put(_ code: UInt64, in places: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    let mask = places.count - 1
    // Multiplied by 2^64 / φ, the upper bits depend on all of the code (Knuth, The Art of Computer Programming, 6.4).
    var place = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[place] != 0 {
      if places[place] == code { return false }
      place = (place &+ 1) & mask
    }
    places[place] = code
    return true
  }
}
