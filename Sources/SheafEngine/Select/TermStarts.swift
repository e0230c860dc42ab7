/// Where in a text a term may start, by the first two characters of the terms: a sieve that lets everything through that
/// matters, and little else.
///
/// A bit for each hash of two characters, and one for each character that is a term by itself. Text is skipped at two
/// look-ups a character, where an automaton takes three or four steps.
struct TermStarts: Sendable {
  private var pairs: [UInt64]
  private var singles: [UInt64]

  /// 16 KB: one of 50 places is let through in vain with 2,000 terms.
  private static let bits = 17

  /// Makes the sieve of folded terms.
  init(_ terms: [[UInt8]]) {
    pairs = [UInt64](repeating: 0, count: (1 << Self.bits) / 64)
    singles = [UInt64](repeating: 0, count: (1 << 16) / 64)
    for term in terms where !term.isEmpty {
      term.withUnsafeBufferPointer { term in
        let first = Character(at: 0, in: term)
        guard first.end < term.count else { return singles[Int(first.key >> 6)] |= 1 << UInt64(first.key & 63) }
        let pair = Self.pair(first.key, Character(at: first.end, in: term).key)
        pairs[Int(pair >> 6)] |= 1 << UInt64(pair & 63)
      }
    }
  }

  /// Calls `body` with the sieve as it is looked through fastest.
  func withSieve<Result>(_ body: (Sieve) -> Result) -> Result {
    pairs.withUnsafeBufferPointer { pairs in
      singles.withUnsafeBufferPointer { singles in body(Sieve(pairs: pairs, singles: singles)) }
    }
  }

  /// The sieve over memory.
  struct Sieve {
    fileprivate let pairs: UnsafeBufferPointer<UInt64>
    fileprivate let singles: UnsafeBufferPointer<UInt64>

    /// The first place at or after `start`, which is the start of a character, where a term may start; the end of the text
    /// if there is none.
    func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
      var place = start
      guard place < text.count else { return text.count }
      var character = Character(at: place, in: text)
      while true {
        if singles[Int(character.key >> 6)] >> UInt64(character.key & 63) & 1 == 1 { return place }
        // The last character starts a term only by itself.
        guard character.end < text.count else { return text.count }
        let next = Character(at: character.end, in: text)
        if holds(character.key, next.key) { return place }
        place = character.end
        character = next
      }
    }

    /// Whether a term may start with the character before `place` and the one at it.
    func mayStart(before place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
      guard place < text.count else { return false }
      var start = place - 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      return holds(Character(at: start, in: text).key, Character(at: place, in: text).key)
    }

    private func holds(_ first: UInt32, _ second: UInt32) -> Bool {
      let pair = TermStarts.pair(first, second)
      return pairs[Int(pair >> 6)] >> UInt64(pair & 63) & 1 == 1
    }
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> UInt32(32 - bits)
  }

  /// A character of UTF-8, known by 16 bits; few share theirs.
  private struct Character {
    var key: UInt32
    var end: Int

    init(at place: Int, in text: UnsafeBufferPointer<UInt8>) {
      let byte = text[place]
      func low(_ offset: Int) -> UInt32 { place + offset < text.count ? UInt32(text[place + offset] & 0x3F) : 0 }
      if byte & 0xF0 == 0xE0 {
        key = UInt32(byte & 0x0F) << 12 | low(1) << 6 | low(2)
        end = place + 3
      } else if byte < 0xC0 {
        key = UInt32(byte)
        end = place + 1
      } else if byte < 0xE0 {
        key = UInt32(byte & 0x1F) << 6 | low(1)
        end = place + 2
      } else {
        key = (low(1) << 12 | low(2) << 6 | low(3)) & 0xFFFF
        end = place + 4
      }
    }
  }
}
