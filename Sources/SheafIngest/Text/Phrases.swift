/// A list of phrases that texts are searched for, by their bytes; ASCII letters match in either case.
///
/// Searching costs about half a nanosecond a byte: a table tells for nearly every character that no phrase starts with it.
struct Phrases {
  /// The phrases that start alike, longest first.
  private struct Group {
    let key: UInt32
    var phrases: [[UInt8]]
    /// The number of the next group with the same slot; 0 when there is none.
    var next: UInt16
  }

  /// The groups, numbered from 1.
  private var groups: [Group] = []
  /// For each slot the number of its first group.
  private var table = [UInt16](repeating: 0, count: 4096)

  /// Makes a list from words separated by white space; `_` stands for a space inside a phrase. Each has two bytes or
  /// more.
  init(_ list: String) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      add(word.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : Self.lower($0) })
    }
    for index in groups.indices { groups[index].phrases.sort { $0.count > $1.count } }
  }

  private mutating func add(_ phrase: [UInt8]) {
    guard let key = phrase.withUnsafeBufferPointer({ $0.count < 2 ? nil : Self.key($0, at: 0) }) else { return }
    if let index = groups.firstIndex(where: { $0.key == key }) {
      groups[index].phrases.append(phrase)
    } else if groups.count < UInt16.max {
      let slot = Self.slot(key)
      groups.append(Group(key: key, phrases: [phrase], next: table[slot]))
      table[slot] = UInt16(groups.count)
    }
  }

  /// How many bytes of a text the longest phrase at its start takes up; nil when there is none.
  @inline(__always)
  func prefix(of text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBufferPointer { length(in: $0, at: 0) }
  }

  /// Whether a text starts with a phrase.
  func start(_ text: ArraySlice<UInt8>) -> Bool { prefix(of: text) != nil }

  /// Whether a phrase stands anywhere in a text.
  func occur(in text: ArraySlice<UInt8>) -> Bool { count(in: text, upTo: 1) > 0 }

  /// How many phrases stand in a text, none overlapping, counted up to a limit.
  func count(in text: ArraySlice<UInt8>, upTo limit: Int) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var found = 0
      var place = 0
      while place < bytes.count, found < limit {
        if let length = length(in: bytes, at: place) {
          found += 1
          place += length
        } else {
          // No phrase starts inside a code point.
          place += 1
          while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        }
      }
      return found
    }
  }

  /// How many bytes the longest phrase at a place takes up.
  @inline(__always)
  private func length(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    guard place + 1 < bytes.count else { return nil }
    let key = Self.key(bytes, at: place)
    let first = table[Self.slot(key)]
    return first == 0 ? nil : longest(key, first, bytes, place)
  }

  private func longest(_ key: UInt32, _ first: UInt16, _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    var number = Int(first)
    while number > 0 {
      let group = groups[number - 1]
      if group.key == key {
        return group.phrases.first { phrase in
          guard phrase.count <= bytes.count - place else { return false }
          return phrase.indices.allSatisfy { phrase[$0] == Self.lower(bytes[place + $0]) }
        }?.count
      }
      number = Int(group.next)
    }
    return nil
  }

  /// The first two bytes as one number, or the first three where they are one code point; there are two at least.
  @inline(__always)
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
    let first = bytes[place]
    let key = UInt32(lower(first)) << 16 | UInt32(lower(bytes[place + 1])) << 8
    return first >= 0xE0 && place + 2 < bytes.count ? key | UInt32(bytes[place + 2]) : key
  }

  /// A place among 4096 for a key.
  @inline(__always)
  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
