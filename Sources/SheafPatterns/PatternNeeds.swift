/// What a text must hold so that a pattern may match it: of each of some sets of strings one.
///
/// RE2 answers whether a pattern may match a text of some strings, at a microsecond or more a question, and never takes
/// a yes back for one string more. The sets are found by asking once, so that texts are told by a few bits.
struct PatternNeeds: Sendable {
  /// The sets, of indices of strings; none for a pattern that may match any text.
  private(set) var sets: [[Int32]] = []
  /// Whether the sets say all that RE2 would say.
  private(set) var isAll = true

  /// More strings are not asked about one by one, and more sets not looked for.
  private static let most = (strings: 400, sets: 16)

  /// Asks about a pattern of so many strings; `mayMatch` answers for those that a text holds.
  init(strings count: Int, _ mayMatch: ([Int32]) -> Bool) {
    let all = (0..<count).map(Int32.init)
    guard !mayMatch([]) else { return }
    guard count <= Self.most.strings, let least = Self.least(of: all, mayMatch) else {
      (sets, isAll) = ([all], false)
      return
    }
    for index in least.indices {
      var others = least
      others.remove(at: index)
      // What may stand in for one string, the others being there.
      let set = all.filter { mayMatch(others + [$0]) }
      let members = Set(set)
      if mayMatch(all.filter { !members.contains($0) }) { isAll = false } else { sets.append(set) }
    }
    if sets.isEmpty { sets = [all] }
  }

  /// A set of strings that are enough, and of which none can be spared; nil where too many are needed, or all are too
  /// few.
  private static func least(of all: [Int32], _ mayMatch: ([Int32]) -> Bool) -> [Int32]? {
    guard mayMatch(all) else { return nil }
    var least: [Int32] = []
    while !mayMatch(least) {
      guard least.count < most.sets else { return nil }
      // The last of the fewest first strings that are enough with those found so far cannot be spared.
      var (few, enough) = (0, all.count)
      while few + 1 < enough {
        let middle = (few + enough) / 2
        if mayMatch(least + all[..<middle]) { enough = middle } else { few = middle }
      }
      least.append(all[enough - 1])
    }
    return least
  }
}
