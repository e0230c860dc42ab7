/// The grams of a text and how much each counts: a table of numbers with open places, since a `Dictionary` takes ten
/// times as long.
struct GramTable: ~Copyable {
  // A power of two of places, at most half of them taken; 0 is an open one.
  private var places: UnsafeMutableBufferPointer<UInt64>
  private(set) var count = 0

  /// Makes a table with room for the grams of a text of so many bytes; it grows where that is not enough.
  init(bytes: Int) {
    var room = 256
    while room < bytes, room < 1 << 14 { room *= 2 }
    places = Self.table(of: room)
  }

  deinit { places.deallocate() }

  /// Adds to what the gram of a code counts.
  @inline(__always)
  mutating func add(_ code: UInt64, halves: UInt8) {
    let place = Self.place(of: code, in: places)
    let before = places[place]
    guard before != 0 else {
      places[place] = GramEntry(code, halves: halves).bits
      count += 1
      if count * 2 > places.count { grow() }
      return
    }
    let entry = GramEntry(bits: before)
    places[place] = GramEntry(code, halves: ArticleCount.sum(entry.halves, halves)).bits
  }

  /// The grams, in no order that means anything.
  var entries: [GramEntry] {
    // One more, since each place is written where the next entry belongs, and counts only where it is taken: whether it
    // is cannot be foretold.
    [GramEntry](unsafeUninitializedCapacity: count + 1) { entries, taken in
      taken = 0
      for place in places {
        entries.initializeElement(at: taken, to: GramEntry(bits: place))
        taken += place == 0 ? 0 : 1
      }
    }
  }

  @inline(never)
  private mutating func grow() {
    let larger = Self.table(of: places.count * 2)
    for entry in places where entry != 0 { larger[Self.place(of: GramEntry(bits: entry).code, in: larger)] = entry }
    places.deallocate()
    places = larger
  }

  private static func table(of count: Int) -> UnsafeMutableBufferPointer<UInt64> {
    let table = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
    table.initialize(repeating: 0)
    return table
  }

  /// Where a code stands, or the open place where it belongs.
  @inline(__always)
  private static func place(of code: UInt64, in places: UnsafeMutableBufferPointer<UInt64>) -> Int {
    let mask = places.count - 1
    // Multiplied by 2^64 / φ, the upper bits depend on all of the code (Knuth, The Art of Computer Programming, 6.4).
    var place = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[place] != 0, GramEntry(bits: places[place]).code != code { place = (place &+ 1) & mask }
    return place
  }
}
