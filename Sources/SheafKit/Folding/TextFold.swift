/// Folds text so that forms that readers take for the same are the same bytes: full-width and half-width, upper and
/// lower case, the kinds of space, and traditional and simplified characters.
///
/// Matching runs over folded UTF-8; what is quoted is always the original. A piece of folded text never gets longer
/// than the original, and each code point becomes exactly one, so that places can be mapped back. Each is folded by
/// itself, whatever stands around it: a term is found wherever its characters stand. What cannot be told by one
/// character alone is left as it is, and searched for in both ways: `SharedCharacters`.
package enum TextFold {
  /// Appends the folded UTF-8 of `text` to `bytes`.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    // Texts are native, so that nearly always none is copied.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &bytes) }
    guard isDone == nil else { return }
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count) { target in
      let count = fold(source, into: target)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: target[..<count]))
    }
  }

  /// The folded UTF-8 of `text`.
  package static func bytes(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { source in
      [UInt8](unsafeUninitializedCapacity: source.count) { target, count in count = fold(source, into: target) }
    }
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

  /// What an ASCII character folds to: small letters for capitals, a space for tabs and line ends.
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): UInt8(ascii: " ")
    default: byte
    }
  }

  // MARK: - Bytes

  /// Folds valid UTF-8 into memory that is as large; returns how many bytes it takes.
  private static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let from = UnsafeRawPointer(source.baseAddress), let to = UnsafeMutableRawPointer(target.baseAddress) else {
      return 0
    }
    let end = from + source.count
    let marks = FoldTable.standard.marks
    var (next, place) = (from, to)
    while next < end {
      let byte = next.load(as: UInt8.self)
      if byte < 0x80 {
        place.storeBytes(of: lowercased(byte), as: UInt8.self)
        next += 1
        place += 1
      } else if byte & 0xF0 == 0xE0, next + 4 <= end {
        // Four bytes at a time: what is written behind a character is overwritten by the next.
        let word = UInt32(littleEndian: next.loadUnaligned(as: UInt32.self))
        let pair = Int(word & 0x0F) << 6 | Int(word >> 8 & 0x3F)
        let bit = word >> 16 & 0x3F
        if marks[pair] &>> UInt64(bit) & 1 == 0 {
          place.storeBytes(of: word.littleEndian, as: UInt32.self)
          place += 3
        } else {
          place = put(FoldTable.standard.form(pair: pair, bit: bit), at: place)
        }
        next += 3
      } else {
        let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, end - next)
        place = foldAlone(UnsafeRawBufferPointer(start: next, count: length), at: place)
        next += length
      }
    }
    return place - to
  }

  /// Folds one code point of two to four bytes; returns the place behind it.
  private static func foldAlone(
    _ source: UnsafeRawBufferPointer, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    switch source.count {
    case 2:
      let scalar = Unicode.Scalar(UInt32(source[0] & 0x1F) << 6 | UInt32(source[1] & 0x3F))
      if scalar?.value == 0xA0 { return put(0x20, at: place) }
      let lower = (scalar?.properties.lowercaseMapping ?? "").utf8
      // A few have a small form that is longer; U+0130 becomes two code points.
      if lower.count == 2 || lower.count == 1 {
        for (offset, byte) in lower.enumerated() { place.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self) }
        return place + lower.count
      }
    case 3:
      let pair = Int(source[0] & 0x0F) << 6 | Int(source[1] & 0x3F)
      let bit = UInt32(source[2] & 0x3F)
      if FoldTable.standard.marks[pair] >> UInt64(bit) & 1 == 1 {
        return put(FoldTable.standard.form(pair: pair, bit: bit), at: place)
      }
    default: break
    }
    if let base = source.baseAddress { place.copyMemory(from: base, byteCount: source.count) }
    return place + source.count
  }

  /// Writes a form, which is of ASCII or of three bytes; returns the place behind it.
  private static func put(_ form: UInt16, at place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    if form < 0x80 {
      place.storeBytes(of: UInt8(form), as: UInt8.self)
      return place + 1
    }
    place.storeBytes(of: 0xE0 | UInt8(form >> 12), as: UInt8.self)
    place.storeBytes(of: 0x80 | UInt8(form >> 6 & 0x3F), toByteOffset: 1, as: UInt8.self)
    place.storeBytes(of: 0x80 | UInt8(form & 0x3F), toByteOffset: 2, as: UInt8.self)
    return place + 3
  }
}
