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

  /// Passes over the Han characters that stand here, and says how many they were: most of Chinese text are such runs.
  ///
  /// It knows U+4E00 to U+9FFF and leaves the rest to `next`.
  @inline(__always)
  mutating func skipIdeographs() -> Int {
    let start = position
    while position + 2 < bytes.count {
      let first = bytes[position]
      guard first &- 0xE5 < 5 || first == 0xE4 && bytes[position + 1] >= 0xB8 else { break }
      position += 3
    }
    return (position - start) / 3
  }

  /// The code point after the current place, which stays.
  @inline(__always)
  func peek() -> UInt32? {
    var ahead = self
    return ahead.next()
  }
}
