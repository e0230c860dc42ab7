/// Goes through the grams of a text.
enum GramScan {
  /// Calls `body` with each pair of characters that stand side by side, and with the last character of each run. What
  /// is no character ends a run, as a zero byte does.
  @inline(__always)
  static func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Gram) -> Void) {
    var place = 0
    var last: GramCharacter?
    while place < bytes.count {
      let next = GramCharacter(bytes, at: &place)
      if let last { body(Gram(last, next)) }
      last = next
    }
    if let last { body(Gram(last)) }
  }

  /// The first gram of a text; nil when it has none.
  static func first(in text: [UInt8]) -> Gram? {
    text.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        guard let first = GramCharacter(bytes, at: &place) else { continue }
        return Gram(first, place < bytes.count ? GramCharacter(bytes, at: &place) : nil)
      }
      return nil
    }
  }
}
