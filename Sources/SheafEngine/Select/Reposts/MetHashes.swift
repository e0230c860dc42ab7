/// Which hashes stand in more than one of many sketches: all that do, and few others.
///
/// Nearly every hash stands in one sketch alone and finds nobody, so that it need not be looked up. Two bits for each
/// place of a table say whether a hash that falls there was met, and whether one was again (Bloom, "Space/time
/// trade-offs in hash coding with allowable errors", 1970, with one function).
struct MetHashes {
  /// Two bits for each place, 32 places a word.
  private var words: [UInt64]

  /// The places for each hash, so that about one of nine falls on another.
  private static let room = 8

  /// Looks at all hashes of some prints.
  init(_ prints: [RepostPrint]) {
    let places = prints.reduce(0) { $0 + $1.sketch.hashes.count } * Self.room
    var size = 1
    while size * 32 < places { size *= 2 }
    words = [UInt64](repeating: 0, count: size)
    for print in prints {
      for hash in print.sketch.hashes {
        let (word, shift) = place(of: hash)
        let met = words[word] >> shift & 1
        words[word] |= (1 | met << 1) << shift
      }
    }
  }

  /// Whether more than one sketch may hold a hash.
  func isMetAgain(_ hash: UInt64) -> Bool {
    let (word, shift) = place(of: hash)
    return words[word] >> shift & 2 != 0
  }

  /// Where the bits of a hash stand. Sketches hold the least hashes, so that the low bits tell them apart.
  @inline(__always)
  private func place(of hash: UInt64) -> (word: Int, shift: UInt64) {
    (Int(truncatingIfNeeded: hash >> 5) & (words.count - 1), (hash & 31) * 2)
  }
}
