/// Finds the places of a text at which one of many words stands, in one walk that costs about four instructions a byte.
///
/// Of a word in Han characters the first two are looked at together: each of them alone is common, and a list of some
/// hundred words starts with a good part of all that is written.
struct WordScan {
  private let words: Phrases
  /// A bit for each slot of six bytes that a word starts with.
  private var openings = [UInt64](repeating: 0, count: 512)
  /// Whether a word starts with a byte that starts no such pair.
  private var otherFirsts = [Bool](repeating: false, count: 256)

  /// Makes a scan for the words of some lists.
  init(_ lists: [Phrases]) {
    words = Phrases(lists.flatMap(\.phrases))
    for word in words.phrases {
      guard let first = word.first else { continue }
      if Self.startsPair(first), word.count >= 6 {
        let slot = Self.slot(word.prefix(6).reversed().reduce(0) { $0 << 8 | UInt64($1) })
        openings[slot >> 6] |= 1 << UInt64(slot & 63)
      } else {
        otherFirsts[Int(first)] = true
        otherFirsts[Int(Self.upper(first))] = true
      }
    }
  }

  /// Calls with the places, in order.
  @inline(__always)
  func forEachPlace(in bytes: UnsafeBufferPointer<UInt8>, _ take: (Int) -> Void) {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    func ask(_ place: Int) { if words.prefix(of: bytes, at: place) != nil { take(place) } }
    openings.withUnsafeBufferPointer { openings in
      otherFirsts.withUnsafeBufferPointer { otherFirsts in
        var place = 0
        while place < bytes.count {
          let first = bytes[place]
          if Self.startsPair(first), place + 8 <= bytes.count {
            let slot = Self.slot(UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
            if openings[slot >> 6] & 1 << UInt64(slot & 63) != 0 || otherFirsts[Int(first)] { ask(place) }
            place += 3
          } else {
            if Self.startsPair(first) || otherFirsts[Int(first)] { ask(place) }
            place += first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
          }
        }
      }
    }
  }

  /// Whether a byte starts a Han character, from U+4000 on.
  @inline(__always)
  private static func startsPair(_ byte: UInt8) -> Bool { byte &- 0xE4 < 6 }

  /// A place among 32,768 for the first six of eight bytes, letters the same in either case.
  @inline(__always)
  private static func slot(_ bytes: UInt64) -> Int {
    Int(((bytes | 0x2020_2020_2020) << 16 &* 0x9E37_79B9_7F4A_7C15) >> 49)
  }

  private static func upper(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte - 0x20 : byte }
}
