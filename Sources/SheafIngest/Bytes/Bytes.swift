import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Whether a byte stands in the text.
  func has(_ byte: UInt8) -> Bool { baseAddress.map { memchr($0, Int32(byte), count) != nil } ?? false }
}

/// Questions about UTF-8 text that is not a string: bytes are compared as they are, so that equal means equal.
extension ArraySlice<UInt8> {
  /// Makes the bytes of a string.
  init(_ text: String) { self = Array(text.utf8)[...] }

  /// The bytes as text.
  var string: String { withUnsafeBufferPointer { String(utf8: $0) } }

  /// Whether the text ends with some bytes.
  @inline(__always)
  func hasSuffix(_ bytes: [UInt8]) -> Bool { has(bytes, at: endIndex - bytes.count) }

  /// Whether the text starts with some bytes.
  @inline(__always)
  func hasPrefix(_ bytes: [UInt8]) -> Bool { has(bytes, at: startIndex) }

  /// Whether some bytes stand at a place; nearly always the first of them tells.
  @inline(__always)
  private func has(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place >= startIndex, place + bytes.count <= endIndex else { return false }
    for offset in 0..<bytes.count where self[place + offset] != bytes[offset] { return false }
    return true
  }

  /// Whether a byte stands in the text.
  func has(_ byte: UInt8) -> Bool { withUnsafeBufferPointer { $0.has(byte) } }

  /// Where some bytes stand first; nil where they do not.
  func firstRange(of bytes: [UInt8]) -> Range<Int>? {
    let start = withUnsafeBytes { text in
      bytes.withUnsafeBytes { bytes -> Int? in
        guard let base = text.baseAddress, let wanted = bytes.baseAddress, let first = bytes.first else { return nil }
        var place = 0
        while place + bytes.count <= text.count,
          let found = memchr(base + place, Int32(first), text.count - place - bytes.count + 1)
        {
          place = UnsafeRawPointer(found) - base
          if memcmp(found, wanted, bytes.count) == 0 { return place }
          place += 1
        }
        return nil
      }
    }
    return start.map { startIndex + $0..<startIndex + $0 + bytes.count }
  }

  /// The start of the text up to a number of bytes, no code point cut in two.
  func clipped(to length: Int) -> ArraySlice<UInt8> {
    guard count > length else { return self }
    var end = startIndex + length
    while end > startIndex, self[end] & 0xC0 == 0x80 { end -= 1 }
    return self[..<end]
  }

  /// The text without the white space of one byte at its end.
  var withoutSpaceAtEnd: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1] <= 0x20 { end -= 1 }
    return self[..<end]
  }

  /// The first code point; nil when there is no text.
  var firstScalar: Unicode.Scalar? {
    withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      return cursor.next().flatMap { Unicode.Scalar($0) }
    }
  }

  /// The text as code points.
  var scalars: [Unicode.Scalar] {
    withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: bytes.count) { scalars in
        var cursor = UTF8Cursor(bytes)
        var count = 0
        while let value = cursor.next() {
          // What is no UTF-8, a character cut in two for one, reads as a string reads it.
          guard value != 0xFFFD, let scalar = Unicode.Scalar(value) else { return Array(string.unicodeScalars) }
          scalars.initializeElement(at: count, to: scalar)
          count &+= 1
        }
        return Array(UnsafeBufferPointer(rebasing: scalars[..<count]))
      }
    }
  }
}
