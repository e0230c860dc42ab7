/// Two characters side by side, or one at the end of a run.
struct Gram: Hashable, Sendable {
  /// The first.
  let first: GramCharacter
  /// The second; nil where a run ends with the first.
  let second: GramCharacter?

  /// Makes a gram.
  init(_ first: GramCharacter, _ second: GramCharacter? = nil) {
    self.first = first
    self.second = second
  }

  /// Both characters in one number, that of the first in the upper half; never 0.
  var code: UInt64 { UInt64(first.number) << GramCharacter.bits | UInt64(second?.number ?? 0) }

  /// How many bits a code has.
  static let bits = 2 * GramCharacter.bits

  /// The character that the gram of a code begins with.
  static func first(of code: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: code >> GramCharacter.bits) }
}

extension GramCharacter {
  /// The codes of all grams that begin with it.
  var codes: Range<UInt64> { UInt64(number) << Self.bits..<(UInt64(number) + 1) << Self.bits }
}
