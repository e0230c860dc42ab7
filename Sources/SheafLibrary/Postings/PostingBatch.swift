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
    postings.append(contentsOf: grams.entries.lazy.map { $0.code << 22 | number | UInt64($0.halves) })
  }

  /// Hands over the postings by rising code, those of one gram by rising article.
  mutating func forEach(_ body: (Posting) throws -> Void) rethrows {
    sort()
    for bits in postings { try body(Posting(bits: bits)) }
  }

  /// Sorts by code: digit by digit from the lowest, which leaves the articles of one gram in the order in which they
  /// came (Knuth, The Art of Computer Programming, 5.2.5).
  private mutating func sort() {
    var others = [UInt64](repeating: 0, count: postings.count)
    let shifts: [UInt64] = [22, 33, 44, 55]
    var places = starts(of: shifts)
    for (digit, shift) in shifts.enumerated() {
      postings.withUnsafeBufferPointer { from in
        others.withUnsafeMutableBufferPointer { to in
          places.withUnsafeMutableBufferPointer { places in
            let places = UnsafeMutableBufferPointer(rebasing: places[digit * Self.digits..<(digit + 1) * Self.digits])
            for bits in from {
              let digit = Int(truncatingIfNeeded: bits >> shift) & (Self.digits - 1)
              to[places[digit]] = bits
              places[digit] += 1
            }
          }
        }
      }
      swap(&postings, &others)
    }
  }

  /// How many digits there are.
  private static let digits = 2048

  /// For each of the digits at some places, one place after the other, how many postings have a lower one there.
  private func starts(of shifts: [UInt64]) -> [Int] {
    var counts = [Int](repeating: 0, count: shifts.count * Self.digits)
    counts.withUnsafeMutableBufferPointer { counts in
      for bits in postings {
        for (place, shift) in shifts.enumerated() {
          counts[place * Self.digits + (Int(truncatingIfNeeded: bits >> shift) & (Self.digits - 1))] += 1
        }
      }
      var start = 0
      for place in counts.indices {
        if place % Self.digits == 0 { start = 0 }
        (counts[place], start) = (start, start + counts[place])
      }
    }
    return counts
  }
}
