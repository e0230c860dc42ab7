/// Folds text so that forms that readers take for the same are the same bytes: full-width and half-width, upper and
/// lower case, the kinds of space, and traditional and simplified characters.
///
/// Matching runs over folded UTF-8; what is quoted is always the original. A piece of folded text never gets longer
/// than the original, and each code point becomes exactly one, so that places can be mapped back. Each is folded by
/// itself, whatever stands around it: a term is found wherever its characters stand. What cannot be told by one character
/// alone is left as it is, and searched for in both ways: `SharedCharacters`.
package enum TextFold {
  /// Appends the folded UTF-8 of `text` to `bytes`.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      guard let base = source.baseAddress else { return }
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: source.count))
      let count = bytes.withUnsafeMutableBytes { target in
        fold(UnsafeRawBufferPointer(start: base, count: source.count), into: target[start...])
      }
      bytes.removeLast(source.count - count)
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
  package static func codePoints(in folded: [UInt8]) -> [Int] {
    [Int](unsafeUninitializedCapacity: folded.count + 1) { map, count in
      var index = -1
      for (place, byte) in folded.enumerated() {
        if byte & 0xC0 != 0x80 { index += 1 }
        map[place] = index
      }
      map[folded.count] = index + 1
      count = folded.count + 1
    }
  }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): UInt8(ascii: " ")
    default: byte
    }
  }

  // MARK: - Bytes

  /// Folds valid UTF-8 into memory that is as large; returns how many bytes it takes.
  private static func fold(_ source: UnsafeRawBufferPointer, into target: Slice<UnsafeMutableRawBufferPointer>) -> Int {
    let target = UnsafeMutableRawBufferPointer(rebasing: target)
    let table = FoldTable.standard
    return table.marks.withUnsafeBufferPointer { marks in
      var (from, to) = (0, 0)
      while from < source.count {
        let byte = source[from]
        if byte < 0x80 {
          target[to] = lowercased(byte)
          from += 1
          to += 1
        } else if byte & 0xF0 == 0xE0, from + 4 <= source.count {
          // Four bytes at a time: what is written behind a character is overwritten by the next.
          let word = UInt32(littleEndian: source.loadUnaligned(fromByteOffset: from, as: UInt32.self))
          let pair = Int(word & 0x0F) << 6 | Int(word >> 8 & 0x3F)
          let bit = word >> 16 & 0x3F
          if marks[pair] >> UInt64(bit) & 1 == 0 {
            target.storeBytes(of: word.littleEndian, toByteOffset: to, as: UInt32.self)
            to += 3
          } else {
            to = put(table.form(pair: pair, bit: bit), into: target, at: to)
          }
          from += 3
        } else {
          let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
          let end = min(from + length, source.count)
          to = foldAlone(UnsafeRawBufferPointer(rebasing: source[from..<end]), into: target, at: to)
          from = end
        }
      }
      return to
    }
  }

  /// Folds one code point of two to four bytes; returns the place behind it.
  private static func foldAlone(
    _ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer, at place: Int
  ) -> Int {
    switch source.count {
    case 2:
      let scalar = Unicode.Scalar(UInt32(source[0] & 0x1F) << 6 | UInt32(source[1] & 0x3F))
      if scalar?.value == 0xA0 { return put(0x20, into: target, at: place) }
      let lower = (scalar?.properties.lowercaseMapping ?? "").utf8
      // A few have a small form that is longer; U+0130 becomes two code points.
      if lower.count == 2 || lower.count == 1 {
        for (offset, byte) in lower.enumerated() { target[place + offset] = byte }
        return place + lower.count
      }
    case 3:
      let pair = Int(source[0] & 0x0F) << 6 | Int(source[1] & 0x3F)
      let bit = UInt32(source[2] & 0x3F)
      if FoldTable.standard.marks[pair] >> UInt64(bit) & 1 == 1 {
        return put(FoldTable.standard.form(pair: pair, bit: bit), into: target, at: place)
      }
    default: break
    }
    for (offset, byte) in source.enumerated() { target[place + offset] = byte }
    return place + source.count
  }

  /// Writes a form, which is of ASCII or of three bytes; returns the place behind it.
  private static func put(_ form: UInt16, into target: UnsafeMutableRawBufferPointer, at place: Int) -> Int {
    if form < 0x80 {
      target[place] = UInt8(form)
      return place + 1
    }
    target[place] = 0xE0 | UInt8(form >> 12)
    target[place + 1] = 0x80 | UInt8(form >> 6 & 0x3F)
    target[place + 2] = 0x80 | UInt8(form & 0x3F)
    return place + 3
  }
}
