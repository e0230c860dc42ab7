/// A list of phrases that texts are searched for, by their bytes; ASCII letters match in either case.
///
/// Searching costs about a nanosecond a byte: a small table tells for nearly every place that no phrase starts there.
struct Phrases {
  private var byStart: [UInt32: [[UInt8]]] = [:]
  private var starts = [UInt64](repeating: 0, count: 64)

  /// Makes a list from words separated by white space; `_` stands for a space inside a phrase. Each has two bytes or
  /// more.
  init(_ list: String) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      let bytes = word.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : Self.lower($0) }
      guard let key = Self.key(bytes[...]) else { continue }
      byStart[key, default: []].append(bytes)
      let slot = Self.slot(key)
      starts[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    byStart = byStart.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// How many bytes of a text the longest phrase at its start takes up; nil when there is none.
  @inline(__always)
  func prefix(of text: ArraySlice<UInt8>) -> Int? {
    guard let key = Self.key(text) else { return nil }
    let slot = Self.slot(key)
    guard starts[slot >> 6] & 1 << UInt64(slot & 63) != 0 else { return nil }
    return longest(key, text)
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
      // No phrase starts inside a code point.
      if text[place] & 0xC0 != 0x80, let length = prefix(of: text[place...]) {
        found += 1
        place += length
      } else {
        place += 1
      }
    }
    return found
  }

  private func longest(_ key: UInt32, _ text: ArraySlice<UInt8>) -> Int? {
    byStart[key]?.first { phrase in
      phrase.count <= text.count && zip(phrase, text).allSatisfy { $0 == Self.lower($1) }
    }?.count
  }

  /// The first two bytes as one number, or the first three where they are one code point.
  @inline(__always)
  private static func key(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard text.count >= 2 else { return nil }
    let start = text.startIndex
    let key = UInt32(lower(text[start])) << 16 | UInt32(lower(text[start + 1])) << 8
    return text[start] >= 0xE0 && text.count >= 3 ? key | UInt32(text[start + 2]) : key
  }

  /// A place among 4096 for a key.
  @inline(__always)
  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
