import SheafKit

extension String {
  /// Makes a string of code points.
  init(codePoints: some Collection<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: codePoints.reduce(0) { $0 + UTF8.width($1) }) { bytes in
      var place = 0
      for scalar in codePoints {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[place] = byte
          place += 1
        }
      }
      return place
    }
  }

  /// The words in a range, as far as it lies in the text: a digest that was read back may say anything.
  func words(in range: TextRange) -> String {
    let range = range.clamped(to: .max)
    return String(codePoints: unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
  }
}

extension TextRange {
  /// What of it lies in a text of so many code points.
  func clamped(to count: Int) -> Range<Int> {
    let start = min(max(0, start), count)
    return start..<min(max(start, end), count)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of an alphabet or a Han character.
  var isLetter: Bool { isASCII ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic }

  /// Whether it is white space, which nothing above U+3000 is.
  var isWhitespace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : value <= 0x3000 && properties.isWhitespace
  }

  /// Whether it is one of 0–9.
  var isDigit: Bool { (0x30...0x39).contains(value) }
}

extension Sentences {
  /// The sentences of a text, in their words.
  static func texts(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return ranges(in: text).map { String(codePoints: scalars[$0.start..<$0.end]) }
  }
}
