/// What a character beyond ASCII and Han is to the measure of a line: a letter, a mark, the end of a sentence.
///
/// Arabic, Devanagari, Burmese, Khmer, Ethiopic and Armenian have marks of their own (Unicode, chapter 6.2 and the
/// chapters on the scripts). Thai and Lao have none: there a space ends a clause, and stands nowhere else.
enum ScriptMarks {
  /// What the character is.
  enum Kind {
    /// White space.
    case space
    /// A letter of a script that sets words apart.
    case letter
    /// A letter of a script that sets clauses apart, and not words.
    case unspaced
    /// A mark inside a sentence.
    case mark
    /// A mark that ends one.
    case end
    /// A quotation mark, a dash, a sign: it neither ends a sentence nor goes on with one.
    case neutral
    /// A sign two columns wide.
    case wide
  }

  /// The character that starts at a place, and its length in bytes; the place must hold the first byte of one.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (kind: Kind, length: Int) {
    let second = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch bytes[place] {
    case 0xC2: return (second == 0xA0 ? .space : .neutral, 2)
    case ..<0xE0: return (twoBytes(bytes[place], second), 2)
    case 0xE2: return (second == 0x80 ? general(place + 2 < bytes.count ? bytes[place + 2] : 0) : .neutral, 3)
    case 0xE0, 0xE1: return (threeBytes(bytes[place], second, place + 2 < bytes.count ? bytes[place + 2] : 0), 3)
    case ..<0xF0: return (.letter, 3)
    default: return (.wide, 4)
    }
  }

  /// Arabic, Syriac and Armenian.
  private static func twoBytes(_ first: UInt8, _ second: UInt8) -> Kind {
    switch (first, second) {
    case (0xD8, 0x8C), (0xD8, 0x9B), (0xD5, 0x9D): .mark
    case (0xD8, 0x9F), (0xDB, 0x94), (0xD6, 0x89): .end
    default: .letter
    }
  }

  /// The scripts of South and Southeast Asia and of Ethiopia.
  private static func threeBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Kind {
    switch (first, second, third) {
    case (0xE0, 0xB8...0xBB, _): .unspaced
    case (0xE0, 0xA5, 0xA4...0xA5), (0xE1, 0x81, 0x8B), (0xE1, 0x9F, 0x94...0x95), (0xE1, 0x8D, 0xA2),
      (0xE0, 0xBC, 0x8D...0x8E):
      .end
    case (0xE1, 0x81, 0x8A), (0xE1, 0x8D, 0xA1), (0xE1, 0x8D, 0xA3...0xA5): .mark
    default: .letter
    }
  }

  /// General punctuation: spaces of all widths, marks of direction, the ellipsis.
  private static func general(_ third: UInt8) -> Kind {
    switch third {
    case 0x80...0x8B, 0x8E, 0x8F, 0xAF: .space
    case 0xA6: .end
    default: .neutral
    }
  }
}
