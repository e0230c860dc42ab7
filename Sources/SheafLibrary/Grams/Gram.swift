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
  var code: UInt64 { UInt64(first.code) << 32 | UInt64(second?.code ?? 0) }

  /// Appends its UTF-8.
  func append(to bytes: inout [UInt8]) {
    first.append(to: &bytes)
    second?.append(to: &bytes)
  }
}
