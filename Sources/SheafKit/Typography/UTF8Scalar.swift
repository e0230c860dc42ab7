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
      guard let source = UnsafeRawPointer(bytes.baseAddress), var target = scalars.baseAddress else { return }
      var index = 0
      while index < bytes.count {
        // The characters of Chinese text, four bytes at a time.
        if bytes[index] & 0xF0 == 0xE0, index &+ 4 <= bytes.count {
          let word = UInt32(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt32.self))
          let value = (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F
          target.initialize(to: Unicode.Scalar(value) ?? "\u{FFFD}")
          index &+= 3
        } else {
          let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
          target.initialize(to: scalar)
          index &+= length
        }
        target += 1
      }
      count = scalars.baseAddress.map { target - $0 } ?? 0
    }
  }
}
