/// Tells which of many patterns may match a text, by strings that it must hold for that.
///
/// A pattern costs a pass of its own over a text, a string among the terms costs nothing; most texts hold no string of
/// most patterns. A value may be asked by any number of threads.
package struct PatternFilter: Sendable {
  /// The strings to look for in folded text, anywhere in words, each once.
  package let strings: [[UInt8]]
  private let patterns: [PatternMatcher]
  /// For each string the patterns that it is one of.
  private let owners: [[Owner]]
  /// For each pattern a bit for each of its sets of strings.
  private let needed: [UInt64]

  /// A pattern that knows a string.
  private struct Owner: Sendable {
    var pattern: Int
    /// The index that the string has there.
    var string: Int32
    /// The bits of the sets that hold it.
    var sets: UInt64
  }

  /// Makes a filter of patterns, which are numbered in this order.
  package init(_ patterns: [PatternMatcher]) {
    var strings: [[UInt8]] = []
    var indices: [[UInt8]: Int] = [:]
    var owners: [[Owner]] = []
    for (number, pattern) in patterns.enumerated() {
      var sets = [UInt64](repeating: 0, count: pattern.strings.count)
      for (bit, set) in pattern.needs.sets.enumerated() { for string in set { sets[Int(string)] |= 1 << UInt64(bit) } }
      for (index, string) in pattern.strings.enumerated() {
        let place = indices[string] ?? strings.count
        if place == strings.count {
          indices[string] = place
          strings.append(string)
          owners.append([])
        }
        owners[place].append(Owner(pattern: number, string: Int32(index), sets: sets[index]))
      }
    }
    self.strings = strings
    self.patterns = patterns
    self.owners = owners
    needed = patterns.map { (1 << UInt64($0.needs.sets.count)) - 1 }
  }

  /// The numbers, in order, of the patterns that may match a text which holds the strings of the given indices and no
  /// others.
  package func patterns(forStrings held: [Int32]) -> [Int] {
    var missing = needed
    for string in held {
      for owner in owners[Int(string)] { missing[owner.pattern] &= ~owner.sets }
    }
    return missing.indices.filter { missing[$0] == 0 && mayMatch($0, holding: held) }
  }

  /// Whether a pattern, of each of whose sets a string is there, may match a text.
  private func mayMatch(_ pattern: Int, holding held: [Int32]) -> Bool {
    guard !patterns[pattern].needs.isAll else { return true }
    return patterns[pattern].mayMatch(
      holding: held.flatMap { owners[Int($0)].lazy.filter { $0.pattern == pattern }.map(\.string) })
  }
}
