/// Words found at a place of a text, the longest first; each word may carry a value.
///
/// One look-up for each code point of the word that is found, so that a scan that asks at every place stays linear.
struct WordTrie<Value: Sendable>: Sendable {
  private var next: [UInt64: Int32] = [:]
  private var values: [Value?] = [nil]

  /// A word that was found: its length in code points and its value.
  struct Match {
    var length: Int
    var value: Value
  }

  /// Makes an empty trie.
  init() {}

  /// Adds words that white space keeps apart; one that is there already keeps its value.
  mutating func add(_ words: String, _ value: Value) {
    for word in words.split(whereSeparator: \.isWhitespace) {
      var state = 0
      for scalar in word.unicodeScalars {
        let key = Self.key(state, scalar)
        if let known = next[key] {
          state = Int(known)
        } else {
          values.append(nil)
          state = values.count - 1
          next[key] = Int32(state)
        }
      }
      if values[state] == nil { values[state] = value }
    }
  }

  /// The longest word that starts at `start` and ends before `limit`.
  func longest(in text: [Unicode.Scalar], from start: Int, to limit: Int) -> Match? {
    var (state, index) = (0, start)
    var found: Match?
    while index < limit, let following = next[Self.key(state, text[index])] {
      state = Int(following)
      index += 1
      if let value = values[state] { found = Match(length: index - start, value: value) }
    }
    return found
  }

  private static func key(_ state: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(state) << 21 | UInt64(scalar.value)
  }
}

/// Words without values, found by where they start or by where they end.
struct WordSet: Sendable {
  private var forwards = WordTrie<Void>()
  private var backwards = WordTrie<Void>()

  /// Makes a set of words that white space keeps apart.
  init(_ words: String) {
    forwards.add(words, ())
    for word in words.split(whereSeparator: \.isWhitespace) { backwards.add(String(word.reversed()), ()) }
  }

  /// The length of the longest word that starts at a place; 0 for none.
  func length(in text: [Unicode.Scalar], from start: Int, to limit: Int) -> Int {
    forwards.longest(in: text, from: start, to: limit)?.length ?? 0
  }

  /// The length of the longest word that ends before `end` and does not start before `limit`; 0 for none.
  func length(in text: [Unicode.Scalar], endingAt end: Int, downTo limit: Int) -> Int {
    guard limit < end else { return 0 }
    // No word is longer than twelve characters.
    let tail = Array(text[max(limit, end - 12)..<end].reversed())
    return backwards.longest(in: tail, from: 0, to: tail.count)?.length ?? 0
  }
}
