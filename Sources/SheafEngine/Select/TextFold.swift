/// Folds text so that forms that readers take for the same are the same bytes: full-width and half-width, upper and
/// lower case, and the kinds of space.
///
/// Matching runs over folded UTF-8; what is quoted is always the original. A piece of folded text never gets longer
/// than the original, and code points stay in their order, so that places can be mapped back.
package enum TextFold {
  /// Appends the folded UTF-8 of `text` to `bytes`.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var i = 0
      while i < source.count {
        let byte = source[i]
        if byte < 0x80 {
          bytes.append(lowercased(byte))
          i += 1
          continue
        }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(i + length, source.count)
        switch byte {
        case 0xEF, 0xE3, 0xC2..<0xE0: fold(UnsafeBufferPointer(rebasing: source[i..<end]), to: &bytes)
        default: bytes.append(contentsOf: source[i..<end])
        }
        i = end
      }
    }
  }

  /// The folded UTF-8 of `text`.
  package static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    // Not in `append`: reserving what each piece needs would copy a text once for each of its pieces.
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  /// For each byte of a folded text the index of its code point, and one more entry with the number of code points.
  ///
  /// Folding turns each code point into exactly one, so that these are the indices in the original, too.
  static func codePoints(in folded: [UInt8]) -> [Int] {
    var map: [Int] = []
    map.reserveCapacity(folded.count + 1)
    var index = -1
    for byte in folded {
      if byte & 0xC0 != 0x80 { index += 1 }
      map.append(index)
    }
    map.append(index + 1)
    return map
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): UInt8(ascii: " ")
    default: byte
    }
  }

  /// Folds one code point of two or three bytes that may have another form.
  private static func fold(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    guard let scalar = scalar(source) else { return bytes.append(contentsOf: source) }
    switch scalar.value {
    case 0xFF01...0xFF5E:  // Halfwidth and Fullwidth Forms: the full-width copies of ASCII
      bytes.append(lowercased(UInt8(scalar.value - 0xFEE0)))
    case 0x3000, 0x00A0:
      bytes.append(UInt8(ascii: " "))
    case 0x00C0...0x07FF:
      let lower = scalar.properties.lowercaseMapping.utf8
      if lower.count <= source.count { bytes.append(contentsOf: lower) } else { bytes.append(contentsOf: source) }
    default:
      bytes.append(contentsOf: source)
    }
  }

  private static func scalar(_ source: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    switch source.count {
    case 2: Unicode.Scalar(UInt32(source[0] & 0x1F) << 6 | UInt32(source[1] & 0x3F))
    case 3:
      Unicode.Scalar(UInt32(source[0] & 0x0F) << 12 | UInt32(source[1] & 0x3F) << 6 | UInt32(source[2] & 0x3F))
    default: nil
    }
  }
}
