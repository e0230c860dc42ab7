/// Numbers for the grams of some sentences, from 0 up in the order in which they are met, so that what is known of each is
/// kept in an array.
///
/// A table with open addressing. Where a run of neighbours grows long, by accident or because somebody made a text for it,
/// the table is made anew with another multiplier, so that no text takes more than a few steps for each gram.
struct GramNumbers {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private var shift: UInt64
  private var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// How many different grams there are.
  private(set) var count = 0
  /// For each gram the last text that it was met in, and how many texts there were.
  private var lastTexts: [Int32] = []
  private var texts: Int32 = 0

  /// The most places that are looked at for one gram.
  private static let reach = 48

  /// Has room for about so many grams; more make it larger.
  init(capacity: Int) {
    let bits = max(4, Int.bitWidth - (capacity * 2).leadingZeroBitCount)
    keys = [UInt64](repeating: 0, count: 1 << bits)
    numbers = [Int32](repeating: 0, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The number of a gram, which is new where the gram is.
  mutating func number(of gram: UInt64) -> Int {
    while true {
      if let place = place(of: gram) {
        if keys[place] == gram { return Int(numbers[place]) }
        guard count * 2 < keys.count else {
          grow()
          continue
        }
        keys[place] = gram
        numbers[place] = Int32(truncatingIfNeeded: count)
        count += 1
        return count - 1
      }
      grow()
    }
  }

  /// The numbers of the different grams of a text, in its order.
  mutating func numbers(of text: ArraySlice<Unicode.Scalar>) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(text.count)
    texts &+= 1
    Grams.forEach(in: text) { gram in
      let number = number(of: gram)
      if number < lastTexts.count {
        guard lastTexts[number] != texts else { return }
        lastTexts[number] = texts
      } else {
        lastTexts.append(texts)
      }
      numbers.append(Int32(truncatingIfNeeded: number))
    }
    return numbers
  }

  /// The number of a gram that was met; nil for another.
  func known(_ gram: UInt64) -> Int? {
    guard let place = place(of: gram), keys[place] == gram else { return nil }
    return Int(numbers[place])
  }

  /// Where a gram is or would be put; nil when there is no room near. No gram is 0.
  private func place(of gram: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: (gram &* multiplier) >> shift)
    for _ in 0..<Self.reach {
      if keys[place] == gram || keys[place] == 0 { return place }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    repeat {
      // The generator of Knuth (MMIX) makes the next odd multiplier.
      multiplier = multiplier &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_406
      keys = [UInt64](repeating: 0, count: keys.count * 2)
      numbers = [Int32](repeating: 0, count: keys.count)
      shift -= 1
    } while !refill(from: oldKeys, oldNumbers)
  }

  private mutating func refill(from oldKeys: [UInt64], _ oldNumbers: [Int32]) -> Bool {
    for (key, number) in zip(oldKeys, oldNumbers) where key != 0 {
      guard let place = place(of: key) else { return false }
      keys[place] = key
      numbers[place] = number
    }
    return true
  }
}
