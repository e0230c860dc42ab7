/// Words that a text is compared with at many places; nearly always its first code point tells that none stands there.
struct ScalarWords: Sendable {
  private let words: [[Unicode.Scalar]]
  /// A bit for each of the code points that words start with, by their last ten bits.
  private var initials = [UInt64](repeating: 0, count: 16)

  /// Makes a list; words are tried in its order.
  init(_ words: [String]) {
    self.words = words.map { Array($0.unicodeScalars) }
    for case let first? in self.words.map(\.first) { initials[Self.slot(first)] |= Self.bit(first) }
  }

  /// The first word that a text starts with; nil when it starts with none.
  @inline(__always)
  func prefix(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let first = text.first, initials[Self.slot(first)] & Self.bit(first) != 0 else { return nil }
    return word(at: text)
  }

  private func word(at text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    words.first { text.starts(with: $0) }
  }

  @inline(__always)
  private static func slot(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value >> 6 & 15) }

  @inline(__always)
  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}
