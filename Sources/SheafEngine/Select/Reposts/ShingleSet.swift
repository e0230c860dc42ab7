/// The shingles of a text, each once, for counting exactly how many two texts share.
///
/// Hashes of 32 bits in a table with open addressing: that two of a few thousand fall together is rarer than a
/// misprint.
struct ShingleSet: Sendable {
  /// The length of a shingle in code points: long enough that unrelated news shares few, short enough that a changed
  /// word costs few. `README.md` beside this file has the figures.
  static let length = 5

  private var table: [UInt32]
  /// Each hash once, in the order of the text.
  private(set) var hashes: [UInt32] = []

  init(_ text: RepostText) {
    let count = max(text.units.count - Self.length + 1, 1)
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    var table = [UInt32](repeating: 0, count: capacity)
    var hashes: [UInt32] = []
    hashes.reserveCapacity(count)
    ShingleHash.forEach(in: text.units, length: Self.length) { hash in
      let value = Self.value(hash)
      var slot = Int(value) & (capacity - 1)
      while table[slot] != 0, table[slot] != value { slot = (slot + 1) & (capacity - 1) }
      if table[slot] == 0 {
        table[slot] = value
        hashes.append(value)
      }
    }
    self.table = table
    self.hashes = hashes
  }

  /// How many there are.
  var count: Int { hashes.count }

  /// Whether the shingle with this hash is here.
  func contains(_ hash: UInt64) -> Bool { holds(Self.value(hash)) }

  /// How many of the shingles of another text are here, too.
  func shared(with other: ShingleSet) -> Int { other.hashes.count { holds($0) } }

  private func holds(_ value: UInt32) -> Bool {
    let mask = table.count - 1
    var slot = Int(value) & mask
    while table[slot] != 0 {
      if table[slot] == value { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// The half of a hash that is kept; 0 marks a free place.
  private static func value(_ hash: UInt64) -> UInt32 { max(UInt32(truncatingIfNeeded: hash >> 32), 1) }
}
