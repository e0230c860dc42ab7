/// Numbers for the grams of some sentences, from 0 up in the order in which they are met, so that what is known of each
/// is kept in an array.
///
/// A table with open addressing. Where a run of neighbours grows long, by accident or because somebody made a text for
/// it, the table is made anew with another multiplier, so that no text takes more than a few steps for each gram.
struct GramNumbers {
  /// A place of the table; an empty one has no gram, and no gram is 0.
  private struct Slot {
    var gram: UInt64 = 0
    var number: Int32 = 0
    /// The last text that the gram was met in.
    var text: Int32 = 0
  }

  private var slots: [Slot]
  private var shift: UInt64
  private var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// How many different grams there are.
  private(set) var count = 0
  /// How many texts there were.
  private var texts: Int32 = 0

  /// The most places that are looked at for one gram.
  private static let reach = 48

  /// Has room for about so many grams; more make it larger.
  init(capacity: Int) {
    let bits = max(4, Int.bitWidth - (capacity * 2).leadingZeroBitCount)
    slots = Self.empty(1 << bits)
    shift = UInt64(64 - bits)
  }

  /// Places without grams, of which every byte is 0.
  private static func empty(_ count: Int) -> [Slot] {
    [Slot](unsafeUninitializedCapacity: count) { slots, filled in
      UnsafeMutableRawBufferPointer(slots).initializeMemory(as: UInt64.self, repeating: 0)
      filled = count
    }
  }

  /// The number of a gram, which is new where the gram is.
  mutating func number(of gram: UInt64) -> Int {
    if let number = known(gram) { return number }
    put(gram)
    return count - 1
  }

  /// The numbers of the different grams of a text, in its order.
  mutating func numbers(of text: ArraySlice<Unicode.Scalar>) -> [Int32] {
    texts &+= 1
    // A text has no more grams than code points.
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: text.count + 1) { grams in
      var count = 0
      text.withUnsafeBufferPointer { text in
        Grams.forEach(in: text) { gram in
          grams.initializeElement(at: count, to: gram)
          count &+= 1
        }
      }
      return withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { numbers in
        var (next, filled) = (0, 0)
        while next < count {
          next = note(UnsafeBufferPointer(grams), from: next, to: count, numbers, &filled)
          // The table has no room for this one.
          if next < count { put(grams[next]) }
        }
        return Array(UnsafeBufferPointer(rebasing: numbers[..<filled]))
      }
    }
  }

  /// Appends the numbers of the grams that this text had not yet, until one comes for which there is no room; returns
  /// its place.
  private mutating func note(
    _ grams: UnsafeBufferPointer<UInt64>, from first: Int, to end: Int, _ numbers: UnsafeMutableBufferPointer<Int32>,
    _ filled: inout Int
  ) -> Int {
    let (mask, multiplier, shift, text) = (slots.count - 1, multiplier, shift, texts)
    var (known, next) = (count, first)
    slots.withUnsafeMutableBufferPointer { slots in
      search: while next < end {
        let gram = grams[next]
        var place = Int(truncatingIfNeeded: (gram &* multiplier) >> shift)
        var steps = 0
        while slots[place].gram != gram {
          if slots[place].gram == 0 {
            guard known * 2 < slots.count else { break search }
            slots[place] = Slot(gram: gram, number: Int32(truncatingIfNeeded: known))
            known += 1
            break
          }
          steps += 1
          guard steps < Self.reach else { break search }
          place = (place + 1) & mask
        }
        next += 1
        guard slots[place].text != text else { continue }
        slots[place].text = text
        numbers.initializeElement(at: filled, to: slots[place].number)
        filled += 1
      }
    }
    count = known
    return next
  }

  /// The number of a gram that was met; nil for another.
  func known(_ gram: UInt64) -> Int? {
    guard let place = place(of: gram), slots[place].gram == gram else { return nil }
    return Int(slots[place].number)
  }

  /// Where a gram is or would be put; nil when there is no room near.
  @inline(__always)
  private func place(of gram: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: (gram &* multiplier) >> shift)
    for _ in 0..<Self.reach {
      if slots[place].gram == gram || slots[place].gram == 0 { return place }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives a new gram the next number, in a table with room for it.
  private mutating func put(_ gram: UInt64) {
    if count * 2 >= slots.count { grow() }
    while true {
      if let place = place(of: gram) {
        slots[place] = Slot(gram: gram, number: Int32(truncatingIfNeeded: count))
        count += 1
        return
      }
      grow()
    }
  }

  private mutating func grow() {
    let old = slots
    repeat {
      // The generator of Knuth (MMIX) makes the next odd multiplier.
      multiplier = multiplier &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_406
      slots = Self.empty(slots.count * 2)
      shift -= 1
    } while !refill(from: old)
  }

  private mutating func refill(from old: [Slot]) -> Bool {
    for slot in old where slot.gram != 0 {
      guard let place = place(of: slot.gram) else { return false }
      slots[place] = slot
    }
    return true
  }
}
