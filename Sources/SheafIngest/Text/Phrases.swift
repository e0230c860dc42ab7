/// A list of phrases that texts are searched for, by their bytes; ASCII letters match in either case.
struct Phrases {
  private var byStart: [UInt32: [[UInt8]]] = [:]

  /// Makes a list from words separated by white space; `_` stands for a space inside a phrase.
  init(_ list: String) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      let bytes = word.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : Self.lower($0) }
      guard let key = Self.key(bytes[...]) else { continue }
      byStart[key, default: []].append(bytes)
    }
    byStart = byStart.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// How many bytes of a text the longest phrase at its start takes up; nil when there is none.
  func prefix(of text: ArraySlice<UInt8>) -> Int? {
    guard let key = Self.key(text), let candidates = byStart[key] else { return nil }
    return candidates.first { phrase in
      phrase.count <= text.count && zip(phrase, text).allSatisfy { $0 == Self.lower($1) }
    }?.count
  }

  /// Whether a text starts with a phrase.
  func start(_ text: ArraySlice<UInt8>) -> Bool { prefix(of: text) != nil }

  /// Whether a phrase stands anywhere in a text.
  func occur(in text: ArraySlice<UInt8>) -> Bool { count(in: text, upTo: 1) > 0 }

  /// How many phrases stand in a text, none overlapping, counted up to a limit.
  func count(in text: ArraySlice<UInt8>, upTo limit: Int) -> Int {
    var found = 0
    var place = text.startIndex
    while place < text.endIndex, found < limit {
      if let length = prefix(of: text[place...]) {
        found += 1
        place += length
      } else {
        place += 1
      }
    }
    return found
  }

  /// The first two bytes as one number.
  @inline(__always)
  private static func key(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard text.count >= 2 else { return nil }
    return UInt32(lower(text[text.startIndex])) << 8 | UInt32(lower(text[text.startIndex + 1]))
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
