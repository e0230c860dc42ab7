/// The grams of some articles, to be put in the order of the grams.
struct PostingBatch {
  /// A gram, which article of the batch holds it, and how much it counts there.
  struct Posting {
    /// `Gram.code` in the upper 42 bits, the article in 14, the halves in the lowest 8.
    fileprivate let bits: UInt64

    /// `Gram.code`.
    @inline(__always)
    var code: UInt64 { bits >> 22 }
    /// The article, counted from the first of the batch.
    @inline(__always)
    var article: Int64 { Int64(bits >> 8 & UInt64(mostArticles - 1)) }
    /// How much the gram counts there.
    @inline(__always)
    var halves: UInt8 { UInt8(truncatingIfNeeded: bits) }
  }

  /// How many postings make a batch full: with what sorting takes, 16 MiB.
  private static let mostPostings = 1 << 20
  private static let mostArticles: Int64 = 1 << 14

  /// The first article.
  let first: Int64
  /// The last article that was added.
  private(set) var last: Int64
  private var postings: [UInt64] = []

  /// Starts with an article that is to be added.
  init(first: Int64) { (self.first, last) = (first, first) }

  /// Whether nothing was added.
  var isEmpty: Bool { postings.isEmpty }

  /// Whether an article can be added.
  func hasRoom(for article: Int64) -> Bool {
    postings.count < Self.mostPostings && (0..<Self.mostArticles).contains(article &- first)
  }

  /// Adds an article, behind the others.
  mutating func add(_ grams: Grams, of article: Int64) {
    last = article
    let number = UInt64(truncatingIfNeeded: article &- first) << 8
    for entry in grams.entries { postings.append(entry.code << 22 | number | UInt64(entry.halves)) }
  }

  /// Hands over the postings by rising code, those of one gram by rising article.
  mutating func forEach(_ body: (Posting) throws -> Void) rethrows {
    sort()
    for bits in postings { try body(Posting(bits: bits)) }
  }

  /// Sorts by code: digit by digit from the lowest, which leaves the articles of one gram in the order in which they came
  /// (Knuth, The Art of Computer Programming, 5.2.5).
  private mutating func sort() {
    var others = [UInt64](repeating: 0, count: postings.count)
    for shift: UInt64 in [22, 33, 44, 55] {
      postings.withUnsafeMutableBufferPointer { from in
        others.withUnsafeMutableBufferPointer { to in Self.distribute(from, to, by: shift) }
      }
      swap(&postings, &others)
    }
  }

  private static func distribute(
    _ from: UnsafeMutableBufferPointer<UInt64>, _ to: UnsafeMutableBufferPointer<UInt64>, by shift: UInt64
  ) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2048) { places in
      places.initialize(repeating: 0)
      for bits in from { places[Int(bits >> shift & 2047)] += 1 }
      var start = 0
      for digit in places.indices {
        let count = places[digit]
        places[digit] = start
        start += count
      }
      for bits in from {
        let digit = Int(bits >> shift & 2047)
        to[places[digit]] = bits
        places[digit] += 1
      }
    }
  }
}
