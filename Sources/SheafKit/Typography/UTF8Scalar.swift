/// Reads code points out of UTF-8 bytes by index, for scans that have to go back.
public enum UTF8Scalar {
  /// The code point that starts at a byte of valid UTF-8, and its length in bytes; U+FFFD where the bytes are not valid.
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
    self.init(unsafeUninitializedCapacity: bytes.count) { scalars, count in
      var index = 0
      while index < bytes.count {
        // The characters of Chinese text, and those of ASCII, without another call.
        if bytes[index] & 0xF0 == 0xE0, index + 3 <= bytes.count {
          let high = UInt32(bytes[index] & 0x0F) << 12
          let value = high | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
          scalars.initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
          index += 3
          count += 1
          continue
        }
        let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
        scalars.initializeElement(at: count, to: scalar)
        count += 1
        index += length
      }
    }
  }
}
