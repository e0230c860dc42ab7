/// The grams that were seen: a table of their codes with open places, since a `Set` takes ten times as long.
struct GramSet {
  // A power of two of places, at most half of them taken; 0 is an open one.
  private var places: [UInt64]
  private var count = 0

  /// Makes a set with room for the grams of a text of so many bytes; it grows where that is not enough.
  init(bytes: Int) {
    var room = 256
    while room < bytes, room < 1 << 14 { room *= 2 }
    places = Array(repeating: 0, count: room)
  }

  /// Puts a gram in; whether it was not there.
  mutating func insert(_ gram: Gram) -> Bool {
    guard Self.put(gram.code, in: &places) else { return false }
    count += 1
    if count * 2 > places.count { grow() }
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: places.count * 2)
    for code in places where code != 0 { _ = Self.put(code, in: &larger) }
    places = larger
  }

  private static func put(_ code: UInt64, in places: inout [UInt64]) -> Bool {
    let mask = places.count - 1
    // Multiplied by 2^64 / φ, the upper bits depend on all of the code (Knuth, The Art of Computer Programming, 6.4).
    var place = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[place] != 0 {
      if places[place] == code { return false }
      place = (place + 1) & mask
    }
    places[place] = code
    return true
  }
}
