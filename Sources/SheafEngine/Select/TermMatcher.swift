/// Finds every occurrence of many terms in one pass over the bytes of a text.
///
/// The automaton of Aho and Corasick ("Efficient string matching", CACM 18:6, 1975), with every failure link resolved
/// beforehand into one table: a look-up for each byte, however many terms there are, and a term of one character is as
/// right and as fast as a long one. Bytes that no term contains share one column, which keeps the table small. Where no
/// term has begun, the text is skipped to where one may: `TermStarts`.
package struct TermMatcher: Sendable {
  /// An occurrence of a term: a half-open range of bytes.
  package struct Match: Hashable, Sendable {
    package var start: Int
    package var end: Int
    /// The index of the term in the list that the matcher was made from.
    package var term: Int
  }

  private let columns: [UInt8]
  private let columnCount: Int
  /// Where in a text a term may start.
  let starts: TermStarts
  /// The next state for each state and column: see `TermTrie.table`.
  private let table: [UInt32]
  /// The terms that end in each state, as ranges of `outputs`.
  private let outputStarts: [UInt32]
  private let outputs: [UInt32]
  private let lengths: [Int]
  private let startsAtWord: [Bool]
  private let endsAtWord: [Bool]

  /// Makes a matcher of folded terms; an empty term never matches.
  package init(terms: [[UInt8]]) {
    var columns = [UInt8](repeating: 0, count: 256)
    var used = 0
    for byte in Set(terms.joined()).sorted() where used < 255 {
      used += 1
      columns[Int(byte)] = UInt8(used)
    }
    let width = used + 1
    var trie = TermTrie(terms)
    table = trie.table(columns: columns, width: width)
    self.columns = columns
    columnCount = width
    starts = TermStarts(terms)
    outputStarts = trie.ends.reduce(into: [0]) { starts, ending in
      starts.append((starts.last ?? 0) + UInt32(ending.count))
    }
    outputs = Array(trie.ends.joined())
    lengths = terms.map(\.count)
    startsAtWord = terms.map { $0.first.map(Self.isWord) ?? false }
    endsAtWord = terms.map { $0.last.map(Self.isWord) ?? false }
  }

  /// Every occurrence in `text`, by its end, the longest first of those that end together.
  ///
  /// A term that begins or ends with a Latin letter or a digit only counts where a word does: `art` is not in `party`,
  /// and `5g` is in `5g基站` but not in `15g`. Han has no such bounds.
  package func matches(in text: [UInt8]) -> [Match] {
    guard columnCount > 1 else { return [] }
    var found: [Match] = []
    text.withUnsafeBufferPointer { text in
      columns.withUnsafeBufferPointer { columns in
        table.withUnsafeBufferPointer { table in
          starts.withSieve { sieve in
            var position = sieve.next(in: text, from: 0)
            while position < text.count {
              var row = 0
              repeat {
                let cell = table[row + Int(columns[Int(text[position])])]
                row = Int(cell & TermTrie.rowBits)
                position += 1
                if cell & TermTrie.outputBit != 0 {
                  report(state: row / columnCount, end: position, in: text, to: &found)
                }
                // Nothing has begun, or one character of what cannot go on.
                if cell & TermTrie.shallowBit != 0, row == 0 || !sieve.mayStart(before: position, in: text) { break }
              } while position < text.count
              // The rest of a character in which no term has begun.
              while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
              position = sieve.next(in: text, from: position)
            }
          }
        }
      }
    }
    return found
  }

  private func report(
    state: Int, end: Int, in text: UnsafeBufferPointer<UInt8>, to found: inout [Match]
  ) {
    for output in outputStarts[state]..<outputStarts[state + 1] {
      let term = Int(outputs[Int(output)])
      let start = end - lengths[term]
      if startsAtWord[term], start > 0, Self.isWord(text[start - 1]) { continue }
      if endsAtWord[term], end < text.count, Self.isWord(text[end]) { continue }
      found.append(Match(start: start, end: end, term: term))
    }
  }

  /// Whether a folded byte is an ASCII letter or digit.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
