/// Two characters side by side, or one at the end of a run.
struct Gram: Hashable, Sendable {
  /// The first.
  let first: GramCharacter
  /// The second; nil where a run ends with the first.
  let second: GramCharacter?

  /// Makes a gram.
  init(_ first: GramCharacter, _ second: GramCharacter? = nil) {
    self.first = first
    self.second = second
  }

  /// Both characters in one number, that of the first in the upper half; never 0.
  var code: UInt64 { UInt64(first.code) << 32 | UInt64(second?.code ?? 0) }

  /// Appends its UTF-8.
  func append(to bytes: inout [UInt8]) {
    first.append(to: &bytes)
    second?.append(to: &bytes)
  }
}

/// A character as the index knows it: anything but white space and control characters of ASCII.
struct GramCharacter: Hashable, Sendable {
  /// Its one to four bytes of UTF-8, the first in the lowest place; never 0.
  let code: UInt32

  /// Reads what stands at a byte and moves behind it; nil for what is not indexed. Where the bytes are no UTF-8, each
  /// stray one is a character.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at place: inout Int) {
    let first = bytes[place]
    place += 1
    switch first {
    case 0...0x20, 0x7F: return nil
    // SQLite takes capital letters of ASCII for small ones, too.
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): code = UInt32(first) | 0x20
    case 0x21..<0x7F: code = UInt32(first)
    default:
      var code = UInt32(first)
      var shift: UInt32 = 8
      while shift < 32, place < bytes.count, bytes[place] & 0xC0 == 0x80 {
        code |= UInt32(bytes[place]) << shift
        shift += 8
        place += 1
      }
      self.code = code
    }
  }

  /// Appends its UTF-8.
  func append(to bytes: inout [UInt8]) {
    var rest = code
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}
