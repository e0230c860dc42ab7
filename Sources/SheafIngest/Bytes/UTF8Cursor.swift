/// Walks over UTF-8 bytes a code point at a time, without making strings.
///
/// Bytes that are not UTF-8 read as U+FFFD, one at a time, so that no input can trap it.
struct UTF8Cursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next code point starts.
  private(set) var position: Int

  /// Starts at an offset into bytes that outlive the cursor.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The next code point; nil at the end.
  @inline(__always)
  mutating func next() -> UInt32? {
    let count = bytes.count
    guard position < count else { return nil }
    let first = UInt32(bytes[position])
    if first < 0x80 {
      position += 1
      return first
    }
    if first >= 0xE0, first < 0xF0, position + 2 < count {
      let value =
        (first & 0x0F) << 12 | (UInt32(bytes[position + 1]) & 0x3F) << 6 | (UInt32(bytes[position + 2]) & 0x3F)
      position += 3
      return value
    }
    if first >= 0xC0, first < 0xE0, position + 1 < count {
      let value = (first & 0x1F) << 6 | (UInt32(bytes[position + 1]) & 0x3F)
      position += 2
      return value
    }
    if first >= 0xF0, position + 3 < count {
      let value =
        (first & 0x07) << 18 | (UInt32(bytes[position + 1]) & 0x3F) << 12
        | (UInt32(bytes[position + 2]) & 0x3F) << 6 | (UInt32(bytes[position + 3]) & 0x3F)
      position += 4
      return value
    }
    position += 1
    return 0xFFFD
  }

  /// Whether a Han character may stand here: cheap, and never wrong when it says no.
  @inline(__always)
  var mayStandOnIdeograph: Bool { position < bytes.count && bytes[position] &- 0xE4 < 6 }

  /// Passes over the Han characters that stand here, and says how many they were: most of Chinese text are such runs.
  ///
  /// It knows U+4E00 to U+9FFF and leaves the rest to `next`.
  @inline(__always)
  mutating func skipIdeographs() -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    let start = position
    var place = position
    while place &+ 17 <= bytes.count {
      let run = Self.ideographs(at: base + place)
      place &+= run &* 3
      guard run == 5 else {
        position = place
        return (place &- start) / 3
      }
    }
    while place &+ 2 < bytes.count {
      let first = bytes[place]
      guard first &- 0xE5 < 5 || first == 0xE4 && bytes[place &+ 1] >= 0xB8 else { break }
      place &+= 3
    }
    position = place
    return (place &- start) / 3
  }

  /// How many of the five characters that may stand in the next sixteen bytes are such, before the first that is not; a
  /// byte more is looked at.
  @inline(__always)
  private static func ideographs(at place: UnsafeRawPointer) -> Int {
    let here = place.loadUnaligned(as: ByteBlock.self)
    let next = place.loadUnaligned(fromByteOffset: 1, as: ByteBlock.self)
    // The least byte that may stand at each place, and how many more may: E4–E9, then two that go on a character.
    let least = ByteBlock(
      0xE4, 0x80, 0x80, 0xE4, 0x80, 0x80, 0xE4, 0x80, 0x80, 0xE4, 0x80, 0x80, 0xE4, 0x80, 0x80, 0x00)
    let more = ByteBlock(
      0x05, 0x3F, 0x3F, 0x05, 0x3F, 0x3F, 0x05, 0x3F, 0x3F, 0x05, 0x3F, 0x3F, 0x05, 0x3F, 0x3F, 0xFF)
    let isRare = (here .== ByteBlock(repeating: 0xE4)) .& (next .< ByteBlock(repeating: 0xB8))
    let isOther = unsafeBitCast(((here &- least) .> more) .| isRare, to: SIMD2<UInt64>.self)
    if isOther[0] != 0 { return isOther[0].trailingZeroBitCount / 24 }
    return isOther[1] != 0 ? (64 + isOther[1].trailingZeroBitCount) / 24 : 5
  }

  /// The code point after the current place, which stays.
  @inline(__always)
  func peek() -> UInt32? {
    var ahead = self
    return ahead.next()
  }
}
