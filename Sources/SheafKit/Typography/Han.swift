/// What the engine and the formatters need to know about characters of Chinese text.
public enum Han {
  /// Whether a code point is a Han character: the unified ideographs, their extensions and compatibility forms, and 〇
  /// 々.
  ///
  /// The blocks are those of the Unicode script property Han that hold characters of running text.
  @inlinable
  public static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x2FA1F, 0x30000...0x3347F, 0x3005, 0x3007: true
    default: false
    }
  }

  /// Whether a code point is punctuation of Chinese text: full-width marks, and the quotes, dashes and ellipses that
  /// Chinese shares with Latin.
  public static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0x2014, 0x2018...0x2019, 0x201C...0x201D, 0x2026, 0x00B7, 0x30FB:
      true
    default: false
    }
  }

  /// Whether text is written in Chinese for the most part: more Han characters than Latin words.
  public static func isChinese(_ text: some StringProtocol) -> Bool {
    var ideographs = 0
    var words = 0
    var inWord = false
    for scalar in text.unicodeScalars {
      if isIdeograph(scalar) { ideographs += 1 }
      let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
      if isLetter, !inWord { words += 1 }
      inWord = isLetter
    }
    return ideographs > words
  }
}
