import SheafKit

extension Han {
  /// Whether text is written in Chinese for the most part, for text in UTF-8.
  static func isChinese(utf8 text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var (ideographs, words, inWord, place) = (0, 0, false, 0)
      while place < bytes.count {
        let byte = bytes[place]
        if byte < 0x80 {
          let isLetter = (0x61...0x7A).contains(byte | 0x20)
          if isLetter, !inWord { words += 1 }
          inWord = isLetter
          place += 1
        } else {
          inWord = false
          // U+5000 to U+9FFF, nearly all that are written.
          if (0xE5...0xE9).contains(byte), place + 3 <= bytes.count {
            ideographs += 1
            place += 3
          } else {
            let (scalar, length) = UTF8Scalar.decode(bytes, at: place)
            if isIdeograph(scalar) { ideographs += 1 }
            place += length
          }
        }
      }
      return ideographs > words
    }
  }
}
