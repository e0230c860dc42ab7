import SheafKit

/// What texts are compared by: pairs of neighbouring Han characters, and words of other scripts.
enum Grams {
  /// The grams of a text, with repetitions, in its order; each is a number that stands for it.
  static func of(_ text: some Sequence<Unicode.Scalar>) -> [UInt64] {
    var grams: [UInt64] = []
    grams.reserveCapacity(text.underestimatedCount)
    forEach(in: text) { grams.append($0) }
    return grams
  }

  /// Calls `body` with the grams of a text, in its order.
  @inline(__always)
  static func forEach(in text: some Sequence<Unicode.Scalar>, _ body: (UInt64) -> Void) {
    // The Han character before; 0 for none.
    var previous: UInt32 = 0
    var word: UInt64 = 0
    var length = 0
    var isNumber = false
    func endWord() {
      if length >= 3 || length > 0 && isNumber, !stopWords.contains(word | 1 << 63) { body(word | 1 << 63) }
      length = 0
      isNumber = false
    }
    for scalar in text {
      if Han.isIdeograph(scalar) {
        if length > 0 { endWord() }
        if previous != 0 { body(UInt64(previous) << 32 | UInt64(scalar.value)) }
        previous = scalar.value
      } else {
        previous = 0
        if let letter = letter(scalar) {
          if length == 0 { word = FowlerNollVo.basis }
          // A word is told from a pair by its highest bit.
          word = FowlerNollVo.adding(UInt64(letter), to: word)
          length += 1
          isNumber = isNumber || (0x30...0x39).contains(letter)
        } else if length > 0 {
          endWord()
        }
      }
    }
    if length > 0 { endWord() }
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
    // The marks of running text, Latin and Han.
    case 0...0xBF, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF20: nil
    default: scalar.properties.isAlphabetic ? scalar.value : nil
    }
  }

  private static let stopWords: Set<UInt64> = Set(
    """
    the and for with that this from have has had was were are not but his her its they them their you our who what when \
    which will would can could about into over than then there been more also one all out
    """.split(separator: " ").map { word in
      word.unicodeScalars.reduce(FowlerNollVo.basis) { FowlerNollVo.adding(UInt64($1.value), to: $0) } | 1 << 63
    })
}
