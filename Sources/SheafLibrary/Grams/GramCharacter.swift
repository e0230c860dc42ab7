/// A character as the index knows it: anything but what parts words in a sentence, which is white space, control characters
/// and the punctuation of running text. Signs that stand in terms are characters: `c++`, `5%`, `r&d`, `.net`.
struct GramCharacter: Hashable, Sendable {
  /// Its one to four bytes of UTF-8, the first in the lowest place; never 0.
  let code: UInt32

  /// Reads what stands at a byte and moves behind it; nil for what is not indexed. Where the bytes are no UTF-8, each
  /// stray one is a character.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at place: inout Int) {
    let first = bytes[place]
    place += 1
    guard first >= 0x80 else {
      guard Self.isIndexed(first) else { return nil }
      // SQLite takes capital letters of ASCII for small ones, too.
      code = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) ? UInt32(first) | 0x20 : UInt32(first)
      return
    }
    var code = UInt32(first)
    if first & 0xF0 == 0xE0, place + 2 <= bytes.count, bytes[place] & bytes[place + 1] & 0xC0 == 0x80 {
      code |= UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1]) << 16
      place += 2
    } else {
      var shift: UInt32 = 8
      while shift < 32, place < bytes.count, bytes[place] & 0xC0 == 0x80 {
        code |= UInt32(bytes[place]) << shift
        shift += 8
        place += 1
      }
    }
    guard !Self.isPunctuation(code) else { return nil }
    self.code = code
  }

  /// Appends its UTF-8.
  func append(to bytes: inout [UInt8]) {
    var rest = code
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Writes its UTF-8 and zeros behind it, four bytes in all; returns how many it has.
  @inline(__always)
  func store(in bytes: UnsafeMutableRawBufferPointer, at place: Int) -> Int {
    bytes.storeBytes(of: code.littleEndian, toByteOffset: place, as: UInt32.self)
    return 4 - code.leadingZeroBitCount / 8
  }

  /// Whether a byte of ASCII is a character: a letter, a digit, or one of `#$%&*+-./@_`. A bit for each byte.
  @inline(__always)
  private static func isIndexed(_ byte: UInt8) -> Bool {
    (byte < 0x40 ? 0x03FF_EC78_0000_0000 : 0x07FF_FFFE_87FF_FFFF as UInt64) >> UInt64(byte & 0x3F) & 1 == 1
  }

  /// Whether it is of the blocks General Punctuation (U+2000 to U+203F of it) or CJK Symbols and Punctuation, but for the
  /// signs of the latter that are read as Han: 々, 〆, 〇 and the numerals of Suzhou.
  private static func isPunctuation(_ code: UInt32) -> Bool {
    switch code & 0xFFFF {
    case 0x80E2: true
    case 0x80E3: ![0x85, 0x86, 0x87].contains(code >> 16) && !(0xA1...0xA9).contains(code >> 16)
    default: false
    }
  }
}
