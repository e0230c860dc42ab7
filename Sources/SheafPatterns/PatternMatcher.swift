import CRE2

/// A regular expression that is matched in time linear in the text, whatever the two are.
///
/// Pattern and text are folded: see `PatternFold`. The language is that of RE2
/// (https://github.com/google/re2/wiki/Syntax): no look-around, no back-references. Case makes no difference, and of
/// the matches that start leftmost the longest is taken, as with terms. A value may be searched by any number of
/// threads.
package final class PatternMatcher: Sendable {
  /// What bounds a pattern.
  package enum Limit {
    /// The most bytes of UTF-8 in a pattern.
    package static let length = 1_000
    /// The most bytes of memory that its program and the states of a search may take.
    package static let memory = 4 << 20
  }

  // RE2 objects guard what they change while searching, and this one is freed with its only owner.
  nonisolated(unsafe) private let handle: UnsafeMutableRawPointer
  /// Strings in folded text, anywhere in words, that tell whether the pattern may match it: those of `FilteredRE2`.
  let strings: [[UInt8]]
  /// Of which of them a text must hold some.
  let needs: PatternNeeds

  /// Makes a pattern that is searched for in folded text; nil when it is faulty or too long, which `PatternSyntax`
  /// explains.
  package init?(_ text: String) {
    guard text.utf8.count <= Limit.length else { return nil }
    var folded = PatternFold.folded(text)
    let made = folded.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cre2_make($0.baseAddress, $0.count, Int64(Limit.memory)) }
    }
    guard let made else { return nil }
    handle = made
    strings = (0..<cre2_string_count(made)).map { index in
      var text: UnsafePointer<CChar>?
      var length = 0
      cre2_string(made, index, &text, &length)
      return Array(UnsafeRawBufferPointer(start: text, count: length))
    }
    needs = PatternNeeds(strings: strings.count) { cre2_may_match(made, $0, $0.count) }
  }

  deinit { cre2_free(handle) }

  /// Whether it may match a text which holds its strings of the given indices and no others of them.
  func mayMatch(holding held: [Int32]) -> Bool { cre2_may_match(handle, held, held.count) }

  /// The matches in a text of UTF-8, from left to right, none overlapping another, at most `limit`.
  ///
  /// The limit is what bounds the time: for some patterns the search for a short match looks through all of the text.
  package func matches(in text: UnsafeBufferPointer<UInt8>, limit: Int) -> [Range<Int>] {
    guard let base = text.baseAddress else { return [] }
    return base.withMemoryRebound(to: CChar.self, capacity: text.count) { base in
      var found: [Range<Int>] = []
      var (from, start, end) = (0, 0, 0)
      while found.count < limit, from < text.count, cre2_find(handle, base, text.count, from, &start, &end) {
        guard end > start else { break }
        found.append(start..<end)
        from = end
      }
      return found
    }
  }
}
