/// Finds the places of a text at which one of many words stands, in one walk that costs about two instructions a byte.
///
/// Of a word the first two characters are looked at together: each of them alone is common, and a list of some hundred words
/// starts with a good part of all that is written.
struct WordScan {
  private let words: Phrases
  /// A bit for each slot of six bytes that a word starts with, two Han characters or one and a mark, and of three where a word
  /// is no longer.
  private var openings = [UInt64](repeating: 0, count: 512)
  /// Whether a word of the latter starts with a Han character.
  private var hasSingles = false
  /// Whether a word in another script starts with a byte.
  private var firsts = [Bool](repeating: false, count: 256)

  /// Makes a scan for the words of some lists.
  init(_ lists: [Phrases]) {
    words = Phrases(lists.flatMap(\.phrases))
    for word in words.phrases {
      guard let first = word.first else { continue }
      if Self.isThreeBytes(first) {
        let opening = word.prefix(word.count < 6 ? 3 : 6)
        let slot = Self.slot(opening.reversed().reduce(0) { $0 << 8 | UInt64($1) })
        openings[slot >> 6] |= 1 << UInt64(slot & 63)
        hasSingles = hasSingles || opening.count == 3 && Self.isHan(first)
      } else {
        firsts[Int(first)] = true
        firsts[Int(Self.upper(first))] = true
      }
    }
  }

  /// Calls with the places, in order.
  func forEachPlace(in bytes: UnsafeBufferPointer<UInt8>, _ take: (Int) -> Void) {
    openings.withUnsafeBufferPointer { openings in
      var place = 0
      while true {
        if !hasSingles { place = Self.behindHan(in: bytes, from: place, openings) }
        guard place < bytes.count else { return }
        let first = bytes[place]
        let mayStart =
          Self.isThreeBytes(first) ? Self.mayStart(bytes, at: place, openings) : firsts[Int(first)]
        if mayStart, words.prefix(of: bytes, at: place) != nil { take(place) }
        place += first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      }
    }
  }

  /// Whether a word may start with a character of three bytes: cheap, and never wrong when it says no.
  @inline(__always)
  private static func mayStart(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ openings: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    guard place + 8 <= bytes.count else { return true }
    let raw = UnsafeRawBufferPointer(bytes)
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    let (two, one) = (slot(word), slot(word & 0xFF_FFFF))
    return openings[two >> 6] & 1 << UInt64(two & 63) | openings[one >> 6] & 1 << UInt64(one & 63)
      != 0
  }

  /// Passes over what surely starts no word: Han characters, nearly all of Chinese text.
  @inline(__always)
  private static func behindHan(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ openings: UnsafeBufferPointer<UInt64>
  ) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    let last = bytes.count - 8
    var place = start
    while place <= last {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      guard isHan(UInt8(truncatingIfNeeded: word)) else { break }
      let slot = slot(word)
      guard openings[slot >> 6] & 1 << UInt64(slot & 63) == 0 else { break }
      place &+= 3
    }
    return place
  }

  /// Whether a byte starts a Han character, from U+4000 on.
  @inline(__always)
  private static func isHan(_ byte: UInt8) -> Bool { byte &- 0xE4 < 6 }

  @inline(__always)
  private static func isThreeBytes(_ byte: UInt8) -> Bool { byte >= 0xE0 && byte < 0xF0 }

  /// A place among 32,768 for the first six of eight bytes, letters the same in either case.
  @inline(__always)
  private static func slot(_ bytes: UInt64) -> Int {
    Int(((bytes | 0x2020_2020_2020) << 16 &* 0x9E37_79B9_7F4A_7C15) >> 49)
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }
}
