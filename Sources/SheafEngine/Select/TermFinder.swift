import SheafKit
import SheafPatterns

/// Finds terms and patterns in a text, those left out that stand inside a word which their recipe excepts.
struct TermFinder: Sendable {
  private let matcher: TermMatcher
  /// For each string of the matcher the entries that it is a spelling of.
  private let entries: [[Int]]
  /// For each string of the matcher the entries that do not count inside it; empty when nothing is excepted.
  private let excepting: [[Int]]
  private let patterns: [(entry: Int, matcher: PatternMatcher)]
  private let filter: PatternFilter
  /// For each string of the matcher its index among those of the filter; -1 for one that is none of them.
  private let filtering: [Int32]
  /// Strings of the filter that the matcher cannot look for inside of words, and so are taken for held by every text.
  private let held: [Int32]
  /// The patterns that may match a text without any string of the filter but those.
  private let always: [Int]
  /// What tells of most articles that nothing is in them.
  private let screen: TermScreen

  /// The most occurrences of one pattern in a stretch of text; more would hardly change a score.
  static let patternLimit = 64

  /// Looks for the entries of a table; occurrences bear their indices.
  init(_ table: TermTable) {
    var strings: [[UInt8]] = []
    var indices: [[UInt8]: Int] = [:]
    var entries: [[Int]] = []
    func index(of string: [UInt8]) -> Int {
      if let index = indices[string] { return index }
      indices[string] = strings.count
      strings.append(string)
      entries.append([])
      return strings.count - 1
    }
    var excepting: [Int: [Int]] = [:]
    var patterns: [(entry: Int, matcher: PatternMatcher)] = []
    for (entry, content) in table.entries.enumerated() {
      switch content {
      case .term(let spellings, let except):
        for spelling in spellings { entries[index(of: spelling)].append(entry) }
        for string in except { excepting[index(of: string), default: []].append(entry) }
      case .pattern(let matcher?): patterns.append((entry, matcher))
      case .pattern(nil): break
      }
    }
    let filter = PatternFilter(patterns.map(\.matcher))
    var filtering: [Int: Int32] = [:]
    var held: [Int32] = []
    for (number, string) in filter.strings.enumerated() {
      if string.first.map(TermMatcher.isWord) ?? true || string.last.map(TermMatcher.isWord) ?? true {
        held.append(Int32(number))
      } else {
        filtering[index(of: string)] = Int32(number)
      }
    }
    self.filter = filter
    self.held = held
    always = filter.patterns(forStrings: held)
    self.filtering = strings.indices.map { filtering[$0] ?? -1 }
    matcher = TermMatcher(terms: strings)
    screen = TermScreen(strings, starts: matcher.starts)
    self.entries = entries
    self.excepting = excepting.isEmpty ? [] : strings.indices.map { excepting[$0] ?? [] }
    self.patterns = patterns
  }

  /// Whether an article may hold an entry; most that hold none are told without folding their text.
  func mayFind(in article: Article) -> Bool { !always.isEmpty || screen.mayHold(article) }

  /// What was found in a text.
  struct Found {
    /// The occurrences that count, in no particular order; `term` is the index of the entry.
    var occurrences: [TermMatcher.Match] = []
    /// Entries with an occurrence that an exception leaves out.
    var excepted: Set<Int> = []
  }

  /// Every occurrence in folded bytes; `stretches` are those that no pattern may cross, in order.
  func find(in bytes: [UInt8], stretches: @autoclosure () -> [Range<Int>]) -> Found {
    var found = Found()
    let matches = matcher.matches(in: bytes)
    let exceptions = exceptions(among: matches)
    found.occurrences.reserveCapacity(matches.count)
    for match in matches {
      for entry in entries[match.term] {
        if let words = exceptions[entry], words.cover(match) {
          found.excepted.insert(entry)
        } else {
          found.occurrences.append(TermMatcher.Match(start: match.start, end: match.end, term: entry))
        }
      }
    }
    guard !patterns.isEmpty else { return found }
    // The matches come by their ends, as the stretches do.
    var rest = matches[...]
    bytes.withUnsafeBufferPointer { bytes in
      for stretch in stretches() {
        let mine = rest.prefix { $0.end <= stretch.upperBound }
        rest = rest.dropFirst(mine.count)
        let strings = mine.map { filtering[$0.term] }.filter { $0 >= 0 }
        let candidates = strings.isEmpty ? always : filter.patterns(forStrings: held + strings)
        guard !candidates.isEmpty else { continue }
        let text = UnsafeBufferPointer(rebasing: bytes[stretch])
        for candidate in candidates {
          let (entry, matcher) = patterns[candidate]
          found.occurrences += matcher.matches(in: text, limit: Self.patternLimit).map { range in
            TermMatcher.Match(
              start: stretch.lowerBound + range.lowerBound, end: stretch.lowerBound + range.upperBound, term: entry)
          }
        }
      }
    }
    return found
  }

  /// Every occurrence in a text that is one stretch.
  func find(in bytes: [UInt8]) -> Found { find(in: bytes, stretches: [0..<bytes.count]) }

  // MARK: - Exceptions

  /// The places of the words in which an entry does not count.
  private struct Words {
    /// By their starts.
    var starts: [Int] = []
    /// How far the words up to each one reach.
    var reaches: [Int] = []

    mutating func add(start: Int, end: Int) {
      starts.append(start)
      reaches.append(max(end, reaches.last ?? 0))
    }

    /// Whether an occurrence lies in one of them.
    func cover(_ match: TermMatcher.Match) -> Bool {
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= match.start { low = middle + 1 } else { high = middle }
      }
      return low > 0 && reaches[low - 1] >= match.end
    }
  }

  /// For each entry with exceptions the places of those.
  private func exceptions(among matches: [TermMatcher.Match]) -> [Int: Words] {
    guard !excepting.isEmpty else { return [:] }
    var words: [Int: Words] = [:]
    for match in matches.filter({ !excepting[$0.term].isEmpty }).sorted(by: { $0.start < $1.start }) {
      for entry in excepting[match.term] { words[entry, default: Words()].add(start: match.start, end: match.end) }
    }
    return words
  }
}
