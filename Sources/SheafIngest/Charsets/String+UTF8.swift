extension String {
  /// Makes a string of a part of a text that is UTF-8 throughout (`DecodedText`), which need not be surveyed again: it is
  /// whole when no code point is cut at either end.
  init(partOfUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    #if compiler(>=6.2)
      if Self.isWhole(bytes) {
        self.init(copying: UTF8Span(unchecked: bytes.span))
        return
      }
    #endif
    self.init(decoding: bytes, as: UTF8.self)
  }

  private static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, first & 0xC0 != 0x80 else { return bytes.isEmpty }
    // The last code point has as many bytes as its first one says.
    var tail = 0
    while tail < 4, tail < bytes.count - 1, bytes[bytes.count - 1 - tail] & 0xC0 == 0x80 { tail += 1 }
    return switch bytes[bytes.count - 1 - tail] {
    case 0..<0x80: tail == 0
    case 0xC0..<0xE0: tail == 1
    case 0xE0..<0xF0: tail == 2
    default: tail == 3
    }
  }

  /// Makes a string of bytes that are UTF-8 but for what is damaged; U+FFFD stands for that, as `init(decoding:as:)` has it.
  ///
  /// Surveying the bytes and copying them takes a third of the time in which the standard library validates Chinese text.
  init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    #if compiler(>=6.2)
      if UTF8Survey(UnsafeRawBufferPointer(bytes)).isValid {
        self.init(copying: UTF8Span(unchecked: bytes.span))
        return
      }
    #endif
    self.init(decoding: bytes, as: UTF8.self)
  }
}
