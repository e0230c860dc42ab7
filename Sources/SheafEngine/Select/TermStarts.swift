/// Where in a text a term may start, by the first two characters of the terms: a sieve that lets everything through
/// that matters, and little else.
///
/// A bit for each character that a term starts with, one for each that is a term by itself, and a filter of Bloom (CACM
/// 13:7, 1970) for pairs of characters, with two bits for each. Text is skipped at a look-up or two a character in 32
/// KB, where an automaton takes three steps in megabytes.
struct TermStarts: Sendable {
  private var firsts = CharacterBits()
  private var singles = CharacterBits()
  private var pairs: [UInt64]

  /// 16 KB: one of 1,000 places is let through in vain with 2,000 terms.
  private static let bits = 17

  /// Makes the sieve of folded terms.
  init(_ terms: [[UInt8]]) {
    pairs = [UInt64](repeating: 0, count: (1 << Self.bits) / 64)
    for term in terms where !term.isEmpty {
      term.withUnsafeBufferPointer { term in
        let first = Character(at: 0, in: term)
        firsts.insert(first.key)
        guard first.end < term.count else { return singles.insert(first.key) }
        let pair = Self.pair(first.key, Character(at: first.end, in: term).key)
        for bit in [Self.firstBit(of: pair), Self.secondBit(of: pair)] { pairs[bit >> 6] |= 1 << UInt64(bit & 63) }
      }
    }
  }

  /// Calls `body` with the sieve as it is looked through fastest.
  func withSieve<Result>(_ body: (Sieve) -> Result) -> Result {
    pairs.withUnsafeBufferPointer { pairs in
      firsts.withScan { firsts in
        singles.withScan { singles in body(Sieve(firsts: firsts, singles: singles, pairs: pairs)) }
      }
    }
  }

  /// The sieve over memory.
  struct Sieve {
    fileprivate let firsts: CharacterBits.Scan
    fileprivate let singles: CharacterBits.Scan
    fileprivate let pairs: UnsafeBufferPointer<UInt64>

    /// The first place at or after `start`, which is the start of a character, where a term may start; the end of the
    /// text if there is none.
    func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
      var place = firsts.next(in: text, from: start)
      while place < text.count {
        let character = Character(at: place, in: text)
        if holds(character.key) { return place }
        // The last character starts a term only by itself.
        guard character.end < text.count else { return text.count }
        if holds(character.key, Character(at: character.end, in: text).key) { return place }
        place = firsts.next(in: text, behind: place)
      }
      return text.count
    }

    /// Whether a term may start with the character before `place` and the one at it.
    func mayStart(before place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
      guard place < text.count else { return false }
      var start = place - 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      return holds(Character(at: start, in: text).key, Character(at: place, in: text).key)
    }

    /// Whether a character may be a term by itself.
    @inline(__always)
    func holds(_ single: UInt32) -> Bool { singles.contains(single) }

    /// Whether a term may start with two characters.
    @inline(__always)
    func holds(_ first: UInt32, _ second: UInt32) -> Bool {
      let pair = TermStarts.pair(first, second)
      return has(TermStarts.firstBit(of: pair)) && has(TermStarts.secondBit(of: pair))
    }

    @inline(__always)
    private func has(_ bit: Int) -> Bool {
      pairs[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }
  }

  // MARK: - Hashes

  @inline(__always)
  fileprivate static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B
  }

  @inline(__always)
  fileprivate static func firstBit(of pair: UInt32) -> Int { Int(pair >> UInt32(32 - bits)) }

  @inline(__always)
  fileprivate static func secondBit(of pair: UInt32) -> Int { Int((pair &* 0xC2B2_AE35) >> UInt32(32 - bits)) }

  /// A character of UTF-8, known by 16 bits; few share theirs.
  struct Character {
    /// The low 16 bits of its code point.
    var key: UInt32
    /// The place behind it.
    var end: Int

    @inline(__always)
    init(at place: Int, in text: UnsafeBufferPointer<UInt8>) {
      guard place + 4 <= text.count, text[place] & 0xF0 == 0xE0 else {
        self = Character(rareAt: place, in: text)
        return
      }
      key = UInt32(text[place] & 0x0F) << 12 | UInt32(text[place + 1] & 0x3F) << 6 | UInt32(text[place + 2] & 0x3F)
      end = place + 3
    }

    private init(key: UInt32, end: Int) {
      self.key = key
      self.end = end
    }

    /// A character that has not three bytes, or stands at the end of the text.
    private init(rareAt place: Int, in text: UnsafeBufferPointer<UInt8>) {
      let byte = text[place]
      func low(_ offset: Int) -> UInt32 { place + offset < text.count ? UInt32(text[place + offset] & 0x3F) : 0 }
      switch byte {
      case 0xF0...: self.init(key: (low(1) << 12 | low(2) << 6 | low(3)) & 0xFFFF, end: place + 4)
      case 0xE0...: self.init(key: UInt32(byte & 0x0F) << 12 | low(1) << 6 | low(2), end: place + 3)
      case 0xC0...: self.init(key: UInt32(byte & 0x1F) << 6 | low(1), end: place + 2)
      default: self.init(key: UInt32(byte), end: place + 1)
      }
    }
  }
}
