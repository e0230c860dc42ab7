import SheafKit

/// Makes highlights out of the sentences that were chosen: neighbours in one block become one, and a name that is needed
/// is given back.
struct HighlightRuns {
  let read: ReadExtract
  let article: Article
  /// The text of each block that was read.
  let texts: [FactText?]
  /// The terms to mark; nil to mark none.
  let marks: TermMarks?

  /// The highlights of the sentences with the given indices, which rise.
  func highlights(of taken: [Int]) -> [Highlight] {
    var supply = Supply(read: read)
    var highlights: [Highlight] = []
    var previous: Int?
    for run in runs(of: taken) {
      let block = read.sentences[run.lowerBound].block
      guard texts.indices.contains(block), let scalars = texts[block]?.scalars else { continue }
      let (start, supplement) = supply.next(run)
      let range = TextRange(start: start, end: read.sentences[run.upperBound - 1].range.end)
      let place = supplement.map { $0.place - range.start }
      highlights.append(
        Highlight(
          inlines: inlines(scalars[range.start..<range.end], supplement), article: article.id, block: block,
          range: range, at: article.blocks[block].place,
          followsOmission: previous.map { $0 != run.lowerBound } ?? false,
          supplied: supplement.flatMap { supplement in
            place.map { [TextRange(start: $0, end: $0 + supplement.text.unicodeScalars.count)] }
          }))
      previous = run.upperBound
    }
    return highlights
  }

  /// Sentences that follow each other in one block.
  private func runs(of taken: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in taken {
      if let last = runs.last, last.upperBound == index, read.sentences[index - 1].block == read.sentences[index].block
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  private func inlines(_ words: ArraySlice<Unicode.Scalar>, _ supplement: Supplement?) -> [Inline] {
    guard let supplement else { return marked(words) }
    return marked(words[..<supplement.place]) + [.text(supplement.text)] + marked(words[supplement.place...])
  }

  private func marked(_ words: ArraySlice<Unicode.Scalar>) -> [Inline] {
    guard !words.isEmpty else { return [] }
    let text = String(codePoints: words)
    let inlines = [Inline.text(text)]
    guard let marks else { return inlines }
    return inlines.marking(marks.marks(in: text).map(\.range))
  }
}
