/// A list of phrases that texts are searched for, by their bytes; ASCII letters match in either case.
///
/// Searching costs about half a nanosecond a byte: a table tells for nearly every character that no phrase starts with it.
/// Where all phrases are long, asking whether one occurs costs a third of that.
struct Phrases {
  /// The phrases that start alike, longest first.
  private struct Group {
    let key: UInt32
    /// Which of the lengths are theirs.
    var phrases: Range<Int>
    /// Where the bytes of the first of them start.
    var start: Int
    /// The number of the next group with the same slot; 0 when there is none.
    var next: UInt16
  }

  /// The groups, numbered from 1.
  private var groups: [Group] = []
  /// The lengths of all phrases, and their bytes one behind the other.
  private var lengths: [Int] = []
  private var bytes: [UInt8] = []
  /// For each slot the number of its first group.
  private var table = [UInt16](repeating: 0, count: Phrases.slotCount)
  /// A bit for each slot that has a group: little enough to stay near the processor.
  private var isUsed = [UInt64](repeating: 0, count: 64)
  /// For each slot of four bytes how far behind the start of a phrase they may stand, a bit for each distance; empty
  /// where some phrase is short.
  private var grams: [UInt16] = []
  /// How far apart the places are at which a text is asked for such bytes.
  private var stride = 0

  /// Makes a list from words separated by white space; `_` stands for a space inside a phrase. Each has two bytes or
  /// more.
  init(_ list: String) {
    self.init(
      list.split(whereSeparator: \.isWhitespace).map { word in
        word.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : Self.lower($0) }
      })
  }

  /// Makes a list of phrases as others hold them.
  init(_ list: [[UInt8]]) {
    var keys: [UInt32] = []
    var phrases: [UInt32: [[UInt8]]] = [:]
    for phrase in list {
      guard let key = phrase.withUnsafeBufferPointer({ $0.count < 2 ? nil : Self.key($0, at: 0) }) else { continue }
      if phrases[key] == nil { keys.append(key) }
      phrases[key, default: []].append(phrase)
    }
    for key in keys.prefix(Int(UInt16.max)) { add(key, phrases[key] ?? []) }
    sampleGrams(phrases.values.flatMap { $0 })
  }

  /// The least stride that is worth it.
  private static let leastStride = 6

  /// Where all phrases are long, four bytes of each stand at one of the places that a text is sampled at: `stride` apart,
  /// so that most of the text is never looked at.
  private mutating func sampleGrams(_ phrases: [[UInt8]]) {
    stride = min((phrases.map(\.count).min() ?? 0) - 3, 16)
    guard stride >= Self.leastStride else { return }
    grams = [UInt16](repeating: 0, count: 8192)
    for phrase in phrases {
      phrase.withUnsafeBytes { phrase in
        for place in 0..<stride {
          let gram = phrase.loadUnaligned(fromByteOffset: place, as: UInt32.self)
          grams[Self.slotOfGram(gram)] |= 1 << UInt16(place)
        }
      }
    }
  }

  private mutating func add(_ key: UInt32, _ phrases: [[UInt8]]) {
    let slot = Self.slot(key)
    let first = lengths.count
    let start = bytes.count
    for phrase in phrases.sorted(by: { $0.count > $1.count }) {
      lengths.append(phrase.count)
      bytes += phrase
    }
    groups.append(Group(key: key, phrases: first..<lengths.count, start: start, next: table[slot]))
    table[slot] = UInt16(groups.count)
    isUsed[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  /// The phrases, those that start alike together.
  var phrases: [[UInt8]] {
    groups.flatMap { group in
      var start = group.start
      return group.phrases.map { phrase in
        defer { start += lengths[phrase] }
        return Array(bytes[start..<start + lengths[phrase]])
      }
    }
  }

  /// How many slots there are for what phrases start with.
  static let slotCount = 4096

  /// The slots of what the phrases start with.
  var slots: [Int] { groups.map { Self.slot($0.key) } }

  /// The slot of what a text starts with, the same as that of every phrase that stands there; nil where none can.
  static func slot(ofStart text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBufferPointer { $0.count < 2 ? nil : slot(key($0, at: 0)) }
  }

  /// How many bytes of a text the longest phrase at its start takes up; nil when there is none.
  @inline(__always)
  func prefix(of text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBufferPointer { length(in: $0, at: 0) }
  }

  /// The same for the phrase at a place of a text.
  @inline(__always)
  func prefix(of text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? { length(in: text, at: place) }

  /// Whether a text starts with a phrase.
  func start(_ text: ArraySlice<UInt8>) -> Bool { prefix(of: text) != nil }

  /// Whether a phrase stands anywhere in a text.
  func occur(in text: ArraySlice<UInt8>) -> Bool {
    grams.isEmpty ? count(in: text, upTo: 1) > 0 : isSampled(text)
  }

  private func isSampled(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      grams.withUnsafeBufferPointer { grams in
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return false }
        let (last, stride) = (bytes.count - 4, stride)
        var place = 0
        while place <= last {
          var distances = grams[Self.slotOfGram(base.loadUnaligned(fromByteOffset: place, as: UInt32.self))]
          while distances != 0 {
            let distance = distances.trailingZeroBitCount
            if distance <= place, length(in: bytes, at: place - distance) != nil { return true }
            distances &= distances - 1
          }
          place &+= stride
        }
        return false
      }
    }
  }

  /// How many phrases stand in a text, none overlapping, counted up to a limit.
  func count(in text: ArraySlice<UInt8>, upTo limit: Int) -> Int {
    text.withUnsafeBufferPointer { bytes in
      isUsed.withUnsafeBufferPointer { isUsed in
        var found = 0
        var place = 0
        while found < limit {
          place = Self.firstCandidate(in: bytes, from: place, isUsed)
          guard place + 1 < bytes.count else { break }
          if let length = length(in: bytes, at: place) {
            found += 1
            place += length
          } else {
            place += Self.width(bytes[place])
          }
        }
        return found
      }
    }
  }

  /// The bytes of the code point that one starts: no phrase starts inside it.
  @inline(__always)
  private static func width(_ first: UInt8) -> Int { first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

  /// Passes over the characters of three bytes, nearly all of Chinese text, that surely start no phrase.
  @inline(__always)
  private static func firstCandidate(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ isUsed: UnsafeBufferPointer<UInt64>
  ) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    let last = bytes.count - 4
    var place = start
    while place <= last {
      let word = UInt32(bigEndian: base.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      guard word &- 0xE000_0000 < 0x1000_0000 else { break }
      let slot = slot(word >> 8)
      guard isUsed[slot >> 6] & 1 &<< UInt64(slot & 63) == 0 else { break }
      place &+= 3
    }
    return place
  }

  /// How many bytes the longest phrase at a place takes up.
  @inline(__always)
  private func length(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    guard place + 1 < text.count else { return nil }
    let key = Self.key(text, at: place)
    let slot = Self.slot(key)
    return isUsed[slot >> 6] & 1 << UInt64(slot & 63) == 0 ? nil : longest(key, table[slot], text, place)
  }

  private func longest(_ key: UInt32, _ first: UInt16, _ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    var number = Int(first)
    while number > 0, groups[number - 1].key != key { number = Int(groups[number - 1].next) }
    guard number > 0 else { return nil }
    var start = groups[number - 1].start
    for phrase in groups[number - 1].phrases {
      let length = lengths[phrase]
      if length <= text.count - place {
        var same = 0
        while same < length, bytes[start + same] == Self.lower(text[place + same]) { same += 1 }
        if same == length { return length }
      }
      start += length
    }
    return nil
  }

  /// The first two bytes as one number, or the first three where they are one code point; there are two at least.
  @inline(__always)
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
    if first >= 0xE0 {
      return first << 16 | second << 8 | (place + 2 < bytes.count ? UInt32(bytes[place + 2]) : 0)
    }
    return UInt32(lower(bytes[place])) << 16 | UInt32(lower(bytes[place + 1])) << 8
  }

  /// A place among 4096 for a key.
  @inline(__always)
  private static func slot(_ key: UInt32) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 20) }

  /// A place among 8192 for four bytes, the same in either case.
  @inline(__always)
  private static func slotOfGram(_ bytes: UInt32) -> Int {
    Int(truncatingIfNeeded: ((UInt32(littleEndian: bytes) | 0x2020_2020) &* 0x9E37_79B1) >> 19)
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
