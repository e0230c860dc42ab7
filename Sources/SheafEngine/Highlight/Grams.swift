import SheafKit

/// What texts are compared by: pairs of neighbouring Han characters, and words of other scripts.
enum Grams {
  /// The grams of a text, with repetitions, in its order; each is a number that stands for it.
  static func of(_ text: some Sequence<Unicode.Scalar>) -> [UInt64] {
    var grams: [UInt64] = []
    grams.reserveCapacity(text.underestimatedCount)
    var previous: Unicode.Scalar?
    var word: UInt64 = 0
    var length = 0
    func endWord() {
      if length >= 3 || length > 0 && isNumber, !stopWords.contains(word | 1 << 63) { grams.append(word | 1 << 63) }
      length = 0
      isNumber = false
    }
    var isNumber = false
    for scalar in text {
      if Han.isIdeograph(scalar) {
        endWord()
        if let previous { grams.append(UInt64(previous.value) << 32 | UInt64(scalar.value)) }
        previous = scalar
      } else {
        previous = nil
        if let letter = letter(scalar) {
          if length == 0 { word = 0xCBF2_9CE4_8422_2325 }
          // The hash of Fowler, Noll and Vo (FNV-1a); a word is told from a pair by its highest bit.
          word = (word ^ UInt64(letter)) &* 0x100_0000_01B3
          length += 1
          isNumber = isNumber || (0x30...0x39).contains(letter)
        } else {
          endWord()
        }
      }
    }
    endWord()
    return grams
  }

  /// The different grams of a text, in the order of their numbers.
  static func different(in text: some Sequence<Unicode.Scalar>) -> [UInt64] {
    var grams = of(text)
    grams.sort()
    var kept = 0
    for index in grams.indices where index == 0 || grams[index] != grams[kept - 1] {
      grams[kept] = grams[index]
      kept += 1
    }
    grams.removeSubrange(kept...)
    return grams
  }

  /// The value of a letter or digit in lower case; nil for everything between words.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x41...0x5A: scalar.value + 32
    case 0x61...0x7A, 0x30...0x39: scalar.value
    case 0...0xBF: nil
    default: scalar.properties.isAlphabetic ? scalar.value : nil
    }
  }

  private static let stopWords: Set<UInt64> = Set(
    """
    the and for with that this from have has had was were are not but his her its they them their you our who what when \
    which will would can could about into over than then there been more also one all out
    """.split(separator: " ").map { word in
      word.unicodeScalars.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01B3 } | 1
        << 63
    })
}
