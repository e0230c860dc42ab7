/// Words found at a place of a text, the longest first; each word may carry a value.
///
/// One look-up for each code point of the word that is found, so that a scan that asks at every place stays linear.
struct WordTrie<Value: Sendable>: Sendable {
  /// The steps from one state to the next: a table with open addressing, which is at most half full.
  private var keys: [UInt64] = [UInt64](repeating: 0, count: 16)
  private var targets: [Int32] = [Int32](repeating: 0, count: 16)
  private var shift: UInt64 = 60
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
    words.forEachWord { add($0, value) }
  }

  /// Adds a word; one that is there already keeps its value.
  mutating func add(_ word: some Sequence<Unicode.Scalar>, _ value: Value) {
    add(word, value) { first, _ in first }
  }

  /// Adds a word; of one that is there already `merged` makes the value, out of the one it has and the new one.
  mutating func add(_ word: some Sequence<Unicode.Scalar>, _ value: Value, merged: (Value, Value) -> Value) {
    var state = 0
    for scalar in word {
      let known = step(from: state, by: scalar)
      if known > 0 {
        state = known
      } else {
        values.append(nil)
        addStep(from: state, by: scalar, to: values.count - 1)
        state = values.count - 1
      }
    }
    values[state] = values[state].map { merged($0, value) } ?? value
  }

  /// The longest word that starts at `start` and ends before `limit`.
  func longest(in text: [Unicode.Scalar], from start: Int, to limit: Int) -> Match? {
    var (state, index) = (0, start)
    var found: Match?
    while index < limit {
      state = step(from: state, by: text[index])
      guard state > 0 else { break }
      index += 1
      if let value = values[state] { found = Match(length: index - start, value: value) }
    }
    return found
  }

  /// The length of the longest word, spelt from its end, that ends before `end` and does not start before `limit`; 0 for
  /// none.
  func length(in text: [Unicode.Scalar], before end: Int, downTo limit: Int) -> Int {
    var (state, index) = (0, end)
    var length = 0
    while index > limit {
      state = step(from: state, by: text[index - 1])
      guard state > 0 else { break }
      index -= 1
      if values[state] != nil { length = end - index }
    }
    return length
  }

  /// Calls `body` with the end and the value of each word that starts at a place, the shortest first.
  func forEach(in text: [Unicode.Scalar], from start: Int, _ body: (Int, Value) -> Void) {
    var (state, index) = (0, start)
    while index < text.count {
      state = step(from: state, by: text[index])
      guard state > 0 else { return }
      index += 1
      if let value = values[state] { body(index, value) }
    }
  }

  // MARK: - Steps

  /// The state that a code point leads to; 0 for none, since no step leads to the start.
  @inline(__always)
  private func step(from state: Int, by scalar: Unicode.Scalar) -> Int {
    let key = Self.key(state, scalar)
    var place = Self.place(key, shift)
    while true {
      if keys[place] == key { return Int(targets[place]) }
      if keys[place] == 0 { return 0 }
      place = (place + 1) & (keys.count - 1)
    }
  }

  private mutating func addStep(from state: Int, by scalar: Unicode.Scalar, to target: Int) {
    if values.count * 2 > keys.count {
      let (oldKeys, oldTargets) = (keys, targets)
      keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
      targets = [Int32](repeating: 0, count: oldKeys.count * 2)
      shift -= 1
      for (key, target) in zip(oldKeys, oldTargets) where key != 0 { put(key, target) }
    }
    put(Self.key(state, scalar), Int32(truncatingIfNeeded: target))
  }

  private mutating func put(_ key: UInt64, _ target: Int32) {
    var place = Self.place(key, shift)
    while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = key
    targets[place] = target
  }

  /// No key is 0.
  @inline(__always)
  private static func key(_ state: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(state + 1) << 21 | UInt64(scalar.value)
  }

  @inline(__always)
  private static func place(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
