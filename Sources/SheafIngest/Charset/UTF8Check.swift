/// Whether bytes are UTF-8, by the table of the Unicode Standard (Table 3-7): no overlong forms, no surrogates.
enum UTF8Check {
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { firstInvalid(in: $0) == nil }
  }

  /// The place of the first byte that cannot be part of UTF-8; nil when all is well.
  static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = 0
    let count = bytes.count
    while i < count {
      // Eight ASCII bytes at a time: markup and Latin text are most of many files.
      while i + 8 <= count,
        UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + i).loadUnaligned(as: UInt64.self)
          & 0x8080_8080_8080_8080 == 0
      { i += 8 }
      guard i < count else { break }
      let byte = bytes[i]
      let length: Int
      let second: ClosedRange<UInt8>
      switch byte {
      case 0x00...0x7F: (length, second) = (1, 0...0)
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return i
      }
      guard i + length <= count else { return i }
      if length > 1, !second.contains(bytes[i + 1]) { return i }
      if length > 2, bytes[i + 2] & 0xC0 != 0x80 { return i }
      if length > 3, bytes[i + 3] & 0xC0 != 0x80 { return i }
      i += length
    }
    return nil
  }
}
