import CRE2

/// Tells which of many patterns may match a text, by strings that it must hold for that.
///
/// A pattern costs a pass of its own over a text, a string among the terms costs nothing; most texts hold no string of most
/// patterns. It is `FilteredRE2` of RE2. A value may be asked by any number of threads.
package final class PatternFilter: Sendable {
  /// The strings to look for in folded text, anywhere in words.
  package let strings: [[UInt8]]
  private let count: Int
  // It changes nothing once it is compiled, and is freed with its only owner.
  nonisolated(unsafe) private let handle: UnsafeMutableRawPointer

  /// Makes a filter of sound patterns, which are numbered in this order.
  package init(_ patterns: [PatternMatcher]) {
    let handle: UnsafeMutableRawPointer = cre2_filter_make()
    for pattern in patterns {
      var text = pattern.folded
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          cre2_filter_add(handle, $0.baseAddress, $0.count, Int64(PatternMatcher.Limit.memory))
        }
      }
    }
    strings = (0..<cre2_filter_compile(handle)).map { index in
      var text: UnsafePointer<CChar>?
      var length = 0
      cre2_filter_string(handle, index, &text, &length)
      return Array(UnsafeRawBufferPointer(start: text, count: length))
    }
    self.handle = handle
    count = patterns.count
  }

  deinit { cre2_filter_free(handle) }

  /// The numbers, in order, of the patterns that may match a text which holds the strings of the given indices and no
  /// others.
  package func patterns(forStrings held: [Int32]) -> [Int] {
    guard count > 0 else { return [] }
    var picked = [Int32](repeating: 0, count: count)
    let number = cre2_filter_pick(handle, held, held.count, &picked)
    return picked.prefix(number).map(Int.init).sorted()
  }
}
