/// Which of the articles that are shown hold a hash of a sketch.
///
/// A table with open addressing, since the hashes are even already, and a chain of articles for each hash. A hash that
/// many unlike articles share is a set phrase or a form: it tells nothing about any of them and is not followed, which
/// also bounds the work.
struct SketchIndex {
  /// The most articles that are followed for a hash.
  static let longestChain = 24

  /// Who holds a hash.
  enum Holders {
    /// At most `longestChain` articles.
    case few
    /// So many that it says nothing.
    case many
  }

  private var keys: [UInt64]
  private var heads: [Int32]
  private var lengths: [UInt8]
  private var links: [(article: Int32, next: Int32)] = []
  private var used = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1 << 12)
    heads = [Int32](repeating: -1, count: 1 << 12)
    lengths = [UInt8](repeating: 0, count: 1 << 12)
  }

  /// Calls `body` with each article that holds a hash.
  func forEachHolder(of hash: UInt64, _ body: (Int) -> Void) -> Holders {
    let slot = slot(of: hash)
    guard lengths[slot] <= Self.longestChain else { return .many }
    var link = heads[slot]
    while link >= 0 {
      let (article, next) = links[Int(link)]
      body(Int(article))
      link = next
    }
    return .few
  }

  /// Notes that an article holds the hashes.
  mutating func insert(_ hashes: HashSelection, of article: Int) {
    if (used + hashes.count) * 2 > keys.count { grow(by: hashes.count) }
    for hash in hashes {
      let slot = slot(of: hash)
      if lengths[slot] == 0 {
        keys[slot] = hash
        used += 1
      }
      guard lengths[slot] <= Self.longestChain else { continue }
      links.append((Int32(truncatingIfNeeded: article), heads[slot]))
      heads[slot] = Int32(truncatingIfNeeded: links.count - 1)
      lengths[slot] += 1
    }
  }

  /// Where a hash stands, or the free place for it.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    // Sketches hold the least hashes, so that their high bits are nearly the same: the low ones tell them apart.
    var slot = Int(truncatingIfNeeded: hash) & mask
    while lengths[slot] > 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow(by count: Int) {
    var capacity = keys.count
    while (used + count) * 2 > capacity { capacity *= 2 }
    let old = (keys, heads, lengths)
    keys = [UInt64](repeating: 0, count: capacity)
    heads = [Int32](repeating: -1, count: capacity)
    lengths = [UInt8](repeating: 0, count: capacity)
    for place in old.0.indices where old.2[place] > 0 {
      let slot = slot(of: old.0[place])
      (keys[slot], heads[slot], lengths[slot]) = (old.0[place], old.1[place], old.2[place])
    }
  }
}
