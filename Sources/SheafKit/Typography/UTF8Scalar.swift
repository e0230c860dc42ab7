/// Reads code points out of UTF-8 bytes by index, for scans that have to go back.
public enum UTF8Scalar {
  /// The code point that starts at a byte of valid UTF-8, and its length in bytes; U+FFFD where the bytes are not
  /// valid.
  @inlinable
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    if first & 0xF0 == 0xE0, index + 3 <= bytes.count {
      let value =
        UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return (Unicode.Scalar(value) ?? "\u{FFFD}", 3)
    }
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, bytes.count - index)
    var value = UInt32(first) & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07)
    for offset in 1..<max(1, length) { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension [Unicode.Scalar] {
  /// The code points of a text: what an array of its `unicodeScalars` is, in a fraction of the time.
  package init(codePointsOf text: String) {
    var text = text
    self = text.withUTF8 { Self(utf8: $0) }
  }

  /// The code points of UTF-8 that is valid.
  package init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    self = withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: bytes.count) { scalars in
      var (index, count) = (0, 0)
      while index < bytes.count {
        // Nearly all Han, U+4000 to U+9FFF, without another call.
        let first = bytes[index] &- 0xE4
        if first < 6, index &+ 3 <= bytes.count {
          let low = UInt32(bytes[index &+ 1] & 0x3F) << 6 | UInt32(bytes[index &+ 2] & 0x3F)
          let value = 0x4000 &+ (UInt32(first) << 12 | low)
          scalars.initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
          index &+= 3
        } else {
          let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
          scalars.initializeElement(at: count, to: scalar)
          index &+= length
        }
        count &+= 1
      }
      return Array(UnsafeBufferPointer(rebasing: scalars[..<count]))
    }
  }
}
