import SheafKit
import SheafRecipe

/// What a recipe looks for, found in one text, so kept that the occurrences of a term are together.
struct Occurrences: Sendable {
  /// A place in the folded bytes of the text.
  struct Occurrence: Sendable, Hashable {
    var start: Int
    var end: Int
    var term: Int
    /// The piece of the text that it stands in.
    var piece: Int
  }

  /// Terms that occur, in order.
  let terms: [Int]
  /// Terms that stand inside excepted words, there without effect.
  let excepted: Set<Int>
  private let all: [Occurrence]
  /// Where the occurrences of each term start in `all`; one more entry ends the last.
  private let starts: [Int]

  init(_ found: TermFinder.Found, in text: SearchableText) {
    excepted = found.excepted
    all =
      found.occurrences
      .sorted { ($0.term, $0.start, $0.end) < ($1.term, $1.start, $1.end) }
      .map { Occurrence(start: $0.start, end: $0.end, term: $0.term, piece: text.piece(at: $0.start)) }
    var terms: [Int] = []
    var starts: [Int] = []
    for (index, occurrence) in all.enumerated() where occurrence.term != terms.last {
      terms.append(occurrence.term)
      starts.append(index)
    }
    self.terms = terms
    self.starts = starts + [all.count]
  }

  /// The occurrences of a term, from left to right.
  subscript(term: Int) -> ArraySlice<Occurrence> {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle] < term { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low] == term ? all[starts[low]..<starts[low + 1]] : []
  }
}
