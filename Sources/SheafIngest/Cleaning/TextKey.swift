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
      // What stays as it is comes over in runs.
      var run = 0
      while true {
        _ = cursor.skipIdeographs()
        let start = cursor.position
        guard let value = cursor.next() else { break }
        let folded: UInt8?
        switch Glyph(value) {
        case .space, .nothing: folded = nil
        case .openingQuote, .closingQuote, .straightQuote: folded = 0x22
        default:
          guard (0xFF01...0xFF5E).contains(value) else { continue }
          folded = UInt8(value - 0xFEE0)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[run..<start]))
        if let folded { bytes.append(folded) }
        run = cursor.position
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[run...]))
    }
    self.bytes = bytes
  }

  /// Whether the text starts with another.
  func hasPrefix(_ other: TextKey) -> Bool { !other.bytes.isEmpty && bytes.starts(with: other.bytes) }
}
