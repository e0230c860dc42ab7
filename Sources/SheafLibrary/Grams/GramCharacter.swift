/// A character as the index knows it: anything but what parts words in a sentence, which is white space, control
/// characters and the punctuation of running text. Signs that stand in terms are characters: `c++`, `5%`, `r&d`,
/// `.net`.
struct GramCharacter: Hashable, Sendable {
  /// Its code point; for a byte that is no UTF-8 the byte above the last code point. Has 21 bits and is never 0.
  let number: UInt32

  /// How many bits a number has.
  static let bits: UInt64 = 21

  /// Reads what stands at a byte and moves behind it; nil for what is not indexed. Where the bytes are no UTF-8, each
  /// stray one is a character.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at place: inout Int) {
    let first = bytes[place]
    place += 1
    guard first >= 0x80 else {
      guard Self.isIndexed(first) else { return nil }
      // Capital letters of ASCII are small ones; folded text has none.
      number = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) ? UInt32(first) | 0x20 : UInt32(first)
      return
    }
    if first & 0xF0 == 0xE0, place + 2 <= bytes.count, bytes[place] & 0xC0 == 0x80, bytes[place + 1] & 0xC0 == 0x80 {
      let point = UInt32(first & 0x0F) << 12 | UInt32(bytes[place] & 0x3F) << 6 | UInt32(bytes[place + 1] & 0x3F)
      if point >= 0x800 {
        place += 2
        guard !Self.isPunctuation(point) else { return nil }
        number = point
        return
      }
    }
    number = Self.rare(first, bytes, at: &place)
  }

  /// What takes two or four bytes, and stray bytes.
  @inline(never)
  private static func rare(_ first: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at place: inout Int) -> UInt32 {
    let count = first & 0xE0 == 0xC0 ? 1 : first & 0xF8 == 0xF0 ? 3 : 0
    let range: ClosedRange<UInt32> = count == 1 ? 0x80...0x7FF : 0x1_0000...0x10_FFFF
    var point = UInt32(count == 1 ? first & 0x1F : first & 0x07)
    guard count > 0, place + count <= bytes.count else { return 0x11_0000 | UInt32(first) }
    for byte in bytes[place..<place + count] {
      guard byte & 0xC0 == 0x80 else { return 0x11_0000 | UInt32(first) }
      point = point << 6 | UInt32(byte & 0x3F)
    }
    guard range.contains(point) else { return 0x11_0000 | UInt32(first) }
    place += count
    return point
  }

  /// Whether a byte of ASCII is a character: a letter, a digit, or one of `#$%&*+-./@_`. A bit for each byte.
  @inline(__always)
  private static func isIndexed(_ byte: UInt8) -> Bool {
    (byte < 0x40 ? 0x03FF_EC78_0000_0000 : 0x07FF_FFFE_87FF_FFFF as UInt64) >> UInt64(byte & 0x3F) & 1 == 1
  }

  /// Whether it is of the blocks General Punctuation (U+2000 to U+203F of it) or CJK Symbols and Punctuation, but for
  /// the signs of the latter that are read as Han: 々, 〆, 〇 and the numerals of Suzhou.
  @inline(__always)
  private static func isPunctuation(_ point: UInt32) -> Bool {
    switch point >> 6 {
    case 0x2000 >> 6: true
    case 0x3000 >> 6: !(0x3005...0x3007).contains(point) && !(0x3021...0x3029).contains(point)
    default: false
    }
  }
}
