/// Simplified Chinese in seven bits, `~{R9P#~}`: GB 2312 between marks of ASCII.
enum HZText {
  /// The text in eight bits, which GB18030 reads: between `~{` and `~}` each byte has its high bit set.
  ///
  /// A line end ends Chinese that nothing else does, so that a lost mark costs one line. Source: RFC 1843.
  static func eightBit(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let tilde = UInt8(ascii: "~")
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isChinese = false
    var place = 0
    while place < bytes.count {
      let (byte, next) = (bytes[place], place + 1 < bytes.count ? bytes[place + 1] : 0)
      place += 1
      if byte == tilde, let escaped = meaning(of: next, isChinese) {
        (isChinese, place) = (escaped.isChinese, place + 1)
        text += escaped.text
      } else if isChinese, byte > 0x20, byte < 0x7F, next > 0x20, next < 0x7F {
        text += [byte | 0x80, next | 0x80]
        place += 1
      } else {
        if byte == 0x0A { isChinese = false }
        text.append(byte)
      }
    }
    return text
  }

  /// What a byte behind a tilde means: the text that follows, and the text that both stand for; nil where the tilde is
  /// no part of a mark.
  private static func meaning(of byte: UInt8, _ isChinese: Bool) -> (isChinese: Bool, text: [UInt8])? {
    switch byte {
    case UInt8(ascii: "{") where !isChinese: (true, [])
    case UInt8(ascii: "}") where isChinese: (false, [])
    case UInt8(ascii: "~") where !isChinese: (false, [byte])
    case 0x0A where !isChinese: (false, [])
    default: nil
    }
  }
}
