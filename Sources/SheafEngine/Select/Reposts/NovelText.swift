/// The stretches of a text that another text lacks, each with the words that it stands between.
///
/// Where both texts have such a stretch between the same words, one was put in the place of the other: the names of a
/// form, the news over a standing close. A repost leaves out and adds, and mends a word here and there; it does not say
/// other things in the same places.
struct NovelText: Sendable {
  /// A stretch.
  private struct Run: Sendable {
    var units: ArraySlice<UInt32>
    /// A hash of the words before it and of those behind it; 0 at the start and at the end of the text.
    var before: UInt64
    var after: UInt64

    init(_ range: Range<Int>, of text: [UInt32]) {
      units = text[range]
      before = Self.frame(text[..<range.lowerBound].suffix(Self.frameLength))
      after = Self.frame(text[range.upperBound...].prefix(Self.frameLength))
    }

    /// The code points before and behind a stretch that tell its place.
    private static let frameLength = 4

    private static func frame(_ units: ArraySlice<UInt32>) -> UInt64 {
      units.count < frameLength ? 0 : units.reduce(1) { ShingleHash.mixed($0 ^ UInt64($1)) }
    }
  }

  /// The stretches by themselves.
  private let runs: [Run]
  /// The same where those with few shared words between them are one: a name that both have does not make two openings
  /// say the same.
  private let joined: [Run]

  /// The stretches of `text` that no shingle covers which `other` has, too.
  init(of text: RepostText, notIn other: ShingleSet) {
    let units = text.units
    var ranges: [Range<Int>] = []
    var covered = 0
    var place = 0
    ShingleHash.forEach(in: units, length: ShingleSet.length) { hash in
      if other.contains(hash) {
        if place > covered { ranges.append(covered..<place) }
        covered = place + ShingleSet.length
      }
      place += 1
    }
    if covered < units.count { ranges.append(covered..<units.count) }
    runs = ranges.map { Run($0, of: units) }
    joined = Self.joined(ranges).map { Run($0, of: units) }
  }

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.reduce(into: []) { joined, range in
      if let last = joined.last, range.lowerBound - last.upperBound < longestIsland {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
  }

  /// The most code points that both texts have between two stretches which count as one.
  private static let longestIsland = 16

  /// How many code points stand in the place of others, counting the places where `least` or more do.
  func replaced(by other: NovelText, least: Int) -> Int {
    max(
      Self.replaced(runs, by: other.runs) { count, _ in count >= least },
      Self.replaced(joined, by: other.joined) { count, length in count >= least && count * 2 >= length })
  }

  /// Whether the first words of both texts, where they differ, have two or more characters that the other's have not.
  func opensOtherwise(than other: NovelText) -> Bool {
    guard let one = runs.first, let two = other.runs.first, one.before == 0, two.before == 0 else { return false }
    let (left, right) = (one.units.prefix(Self.longestRun), two.units.prefix(Self.longestRun))
    return min(left.count, right.count) - Self.common(left, right) >= 2
  }

  /// A sentence that was put in other words has most of its characters still; only those it has not are counted.
  private static func replaced(_ runs: [Run], by others: [Run], where counts: (Int, Int) -> Bool) -> Int {
    var byBefore: [UInt64: Int] = [:]
    var byAfter: [UInt64: Int] = [:]
    for (index, run) in others.enumerated() {
      byBefore[run.before] = byBefore[run.before] ?? index
      byAfter[run.after] = byAfter[run.after] ?? index
    }
    return runs.reduce(0) { sum, run in
      guard let match = byBefore[run.before] ?? (run.after == 0 ? nil : byAfter[run.after]) else { return sum }
      let (one, two) = (run.units, others[match].units)
      let (short, long) = (min(one.count, two.count), max(one.count, two.count))
      // A line behind the end of a shortened text is not in the place of what was cut off there.
      let limit = run.after == 0 && others[match].after == 0 ? short * 3 / 2 : short * 4
      guard run.before == 0 || long <= limit else { return sum }
      let count = min(short, longestRun) - common(one.prefix(longestRun), two.prefix(longestRun))
      return counts(count, short) ? sum + count : sum
    }
  }

  /// The most code points of a stretch that are looked at.
  private static let longestRun = 256

  /// How many code points two stretches have in common, wherever they stand.
  private static func common(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
    let (left, right) = (left.sorted(), right.sorted())
    var (i, j, count) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, count) = (i + 1, j + 1, count + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
