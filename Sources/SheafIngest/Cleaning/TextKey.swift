/// What two printings of one text have in common: their letters and marks, without white space, width and form of
/// quotation marks.
struct TextKey: Hashable {
  /// The text, folded.
  let bytes: [UInt8]

  /// Folds a text.
  init(_ text: ArraySlice<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { buffer in
      var cursor = UTF8Cursor(buffer)
      while true {
        let start = cursor.position
        guard let value = cursor.next() else { break }
        switch Glyph(value) {
        case .space, .nothing: break
        case .openingQuote, .closingQuote, .straightQuote: bytes.append(0x22)
        default:
          if (0xFF01...0xFF5E).contains(value) {
            bytes.append(UInt8(value - 0xFEE0))
          } else {
            bytes.append(contentsOf: buffer[start..<cursor.position])
          }
        }
      }
    }
    self.bytes = bytes
  }

  /// Whether the text starts with another.
  func hasPrefix(_ other: TextKey) -> Bool { !other.bytes.isEmpty && bytes.starts(with: other.bytes) }
}
