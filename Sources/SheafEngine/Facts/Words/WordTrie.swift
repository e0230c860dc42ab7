/// Words found at a place of a text, the longest first; each word may carry a value.
///
/// One look-up for each code point of the word that is found, so that a scan that asks at every place stays linear.
struct WordTrie<Value: Sendable>: Sendable {
  /// The steps from one state to the next: a table with open addressing, which is at most half full.
  private var keys: [UInt64] = [UInt64](repeating: 0, count: 16)
  private var targets: [Int32] = [Int32](repeating: 0, count: 16)
  private(set) var shift: UInt64 = 60
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

  /// How many places the table of steps has: a power of two.
  var places: Int { keys.count }

  /// A step: its key, the code point of one from the start, where it leads, and whether a word ends there.
  struct Step {
    var key: UInt64
    var first: Unicode.Scalar?
    var target: Int32
    var endsWord: Bool
  }

  /// Calls `body` with each step and its place in the table.
  func forEachStep(_ body: (Int, Step) -> Void) {
    for (place, key) in keys.enumerated() where key != 0 {
      let first = key >> 21 == 1 ? Unicode.Scalar(UInt32(truncatingIfNeeded: key & 0x1F_FFFF)) : nil
      let target = targets[place]
      body(place, Step(key: key, first: first, target: target, endsWord: values[Int(target)] != nil))
    }
  }

  /// No key is 0.
  @inline(__always)
  static func key(_ state: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(state + 1) << 21 | UInt64(scalar.value)
  }

  /// Where a key is looked for first.
  @inline(__always)
  static func place(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
