/// What bytes look like when they are read as UTF-8.
///
/// One pass over 16 bytes at once, which costs about two instructions a byte for text in any script.
struct UTF8Survey: Hashable {
  /// How many characters of more than one byte there are.
  private(set) var sequences = 0
  /// How many places are wrong; a sequence that is cut short is one place.
  private(set) var errors = 0
  /// Whether there is a zero byte.
  private(set) var hasZero = false

  /// Whether the bytes are UTF-8, every one of them.
  var isValid: Bool { errors == 0 }

  /// Surveys bytes. What is valid is the table 3-7 of the Unicode Standard: no surrogates, nothing overlong.
  init(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    let count = bytes.count
    while place < count {
      place = skipPlain(bytes, from: place)
      guard place < count else { return }
      // Eight bytes of ASCII at once; the second test finds a zero among them.
      while place + 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        guard word & 0x8080_8080_8080_8080 == 0 else { break }
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { hasZero = true }
        place += 8
      }
      guard place < count else { return }
      let first = bytes[place]
      if first < 0x80 {
        if first == 0 { hasZero = true }
        place += 1
        continue
      }
      let length = Self.length(of: first)
      if length == 0 || !Self.accepts(bytes, at: place, length: length) {
        errors += 1
        place += 1
        while place < count, bytes[place] & 0xC0 == 0x80, length > 0 { place += 1 }
      } else {
        sequences += 1
        place += length
      }
    }
  }

  /// Passes over plain bytes from the start of a character on, up to the start of another: ASCII, and characters of two or
  /// three bytes that need no further questions (no E0, ED or F0 and above in them).
  ///
  /// Bytes are plain when those that go on a character stand where, and only where, the two bytes before them ask for it.
  private mutating func skipPlain(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    // What stands before must ask for nothing any more.
    guard start >= 2, bytes[start - 1] < 0xC0, bytes[start - 2] < 0xE0, let base = bytes.baseAddress else {
      return start
    }
    var place = start
    while place + 16 <= bytes.count {
      var firsts = ByteBlock()
      var zeros = ByteBlock()
      // A count of one byte is full after so many rounds.
      let stop = min(bytes.count - 16, place + 16 * 254)
      var isPlain = true
      while place <= stop {
        let here = base.loadUnaligned(fromByteOffset: place, as: ByteBlock.self)
        let before = base.loadUnaligned(fromByteOffset: place - 1, as: ByteBlock.self)
        let twoBefore = base.loadUnaligned(fromByteOffset: place - 2, as: ByteBlock.self)
        let isFirst = here .>= ByteBlock(repeating: 0xC0)
        let goesOn = (here & ByteBlock(repeating: 0xC0)) .== ByteBlock(repeating: 0x80)
        let isAskedFor = (before .>= ByteBlock(repeating: 0xC0)) .| (twoBefore .>= ByteBlock(repeating: 0xE0))
        let isOdd =
          (here .>= ByteBlock(repeating: 0xF0)) .| (here .== ByteBlock(repeating: 0xE0))
          .| (here .== ByteBlock(repeating: 0xED))
          .| ((here & ByteBlock(repeating: 0xFE)) .== ByteBlock(repeating: 0xC0))
        isPlain = !((goesOn .^ isAskedFor) .| isOdd).holdsSomewhere
        guard isPlain else { break }
        firsts.replace(with: firsts &+ ByteBlock(repeating: 1), where: isFirst)
        zeros.replace(with: ByteBlock(repeating: 1), where: here .== ByteBlock())
        place += 16
      }
      sequences += Int(SIMD16<UInt16>(truncatingIfNeeded: firsts).wrappedSum())
      hasZero = hasZero || (zeros .!= ByteBlock()).holdsSomewhere
      guard isPlain else { break }
    }
    // The last character may be cut in two.
    let end = place
    while place > start, place > end - 3, bytes[place - 1] & 0xC0 == 0x80 { place -= 1 }
    guard place > start, bytes[place - 1] >= 0xC0 else { return end }
    let length = bytes[place - 1] >= 0xE0 ? 3 : 2
    guard end - (place - 1) < length else { return end }
    sequences -= 1
    return place - 1
  }

  @inline(__always)
  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xE0...0xEF: 3
    case 0xC2...0xDF: 2
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  @inline(__always)
  private static func accepts(_ bytes: UnsafeRawBufferPointer, at place: Int, length: Int) -> Bool {
    guard place + length <= bytes.count else { return false }
    let second = bytes[place + 1]
    guard second & 0xC0 == 0x80 else { return false }
    if length == 2 { return true }
    guard bytes[place + 2] & 0xC0 == 0x80 else { return false }
    switch bytes[place] {
    case 0xE0: return second >= 0xA0
    case 0xED: return second < 0xA0
    case 0xF0: return second >= 0x90 && bytes[place + 3] & 0xC0 == 0x80
    case 0xF4: return second < 0x90 && bytes[place + 3] & 0xC0 == 0x80
    case 0xF1...0xF3: return bytes[place + 3] & 0xC0 == 0x80
    default: return true
    }
  }
}
