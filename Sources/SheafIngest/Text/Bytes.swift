/// Questions about UTF-8 text that is not a string: bytes are compared as they are, so that equal means equal.
extension ArraySlice<UInt8> {
  /// Makes the bytes of a string.
  init(_ text: String) { self = Array(text.utf8)[...] }

  /// The bytes as text.
  var string: String { String(decoding: self, as: UTF8.self) }

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

  /// The start of the text up to a number of bytes, no code point cut in two.
  func clipped(to length: Int) -> ArraySlice<UInt8> {
    guard count > length else { return self }
    var end = startIndex + length
    while end > startIndex, self[end] & 0xC0 == 0x80 { end -= 1 }
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
  var scalars: [Unicode.Scalar] { Array(string.unicodeScalars) }
}
