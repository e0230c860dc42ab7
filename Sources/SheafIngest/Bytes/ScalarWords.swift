/// Words that a text is compared with at many places; nearly always one code point tells that none stands there.
struct ScalarWords: Sendable {
  private let words: [[Unicode.Scalar]]
  /// The code points that the words start with.
  var initials: [Unicode.Scalar] { words.compactMap(\.first) }
  private var starts = Filter()
  private var finals = Filter()

  /// Makes a list; words are tried in its order.
  init(_ words: [String]) {
    self.words = words.map { Array($0.unicodeScalars) }
    for word in self.words {
      if let first = word.first { starts.insert(first) }
      if let last = word.last { finals.insert(last) }
    }
  }

  /// Makes a list of words separated by spaces.
  init(list: String) { self.init(list.split(separator: " ").map(String.init)) }

  /// Whether a word is one of them.
  func contains(_ word: [Unicode.Scalar]) -> Bool { words.contains(word) }

  /// The first word that a text starts with; nil when it starts with none.
  @inline(__always)
  func prefix(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let first = text.first, starts.mayContain(first) else { return nil }
    return word(at: text)
  }

  /// Whether a word may start with a code point: cheap, and never wrong when it says no.
  @inline(__always)
  func mayStart(with scalar: Unicode.Scalar) -> Bool { starts.mayContain(scalar) }

  /// The first word that a text ends with; nil when it ends with none.
  @inline(__always)
  func suffix(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let last = text.last, finals.mayContain(last) else { return nil }
    return words.first { text.ends(with: $0) }
  }

  private func word(at text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    words.first { text.starts(with: $0) }
  }

  /// A bit for each of some code points, by their last ten bits.
  private struct Filter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 16)

    mutating func insert(_ scalar: Unicode.Scalar) { bits[Self.slot(scalar)] |= Self.bit(scalar) }

    @inline(__always)
    func mayContain(_ scalar: Unicode.Scalar) -> Bool { bits[Self.slot(scalar)] & Self.bit(scalar) != 0 }

    @inline(__always)
    private static func slot(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value >> 6 & 15) }

    @inline(__always)
    private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
  }
}
