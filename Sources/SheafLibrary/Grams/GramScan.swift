/// Goes through the grams of a text.
enum GramScan {
  /// Calls `body` with each pair of characters that stand side by side, and with the last character of each run. White
  /// space, control characters and zero bytes end a run.
  static func forEach(in text: [UInt8], _ body: (Gram) -> Void) {
    text.withUnsafeBufferPointer { bytes in
      var place = 0
      var last: GramCharacter?
      while place < bytes.count {
        let next = GramCharacter(bytes, at: &place)
        if let last { body(Gram(last, next)) }
        last = next
      }
      if let last { body(Gram(last)) }
    }
  }
}
