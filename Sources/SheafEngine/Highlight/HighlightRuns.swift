import SheafKit

/// Makes highlights out of the sentences that were chosen: neighbours in one block become one.
struct HighlightRuns {
  let sentences: [Sentence]
  let article: Article
  /// The terms to mark; nil to mark none.
  let marks: TermMarks?

  /// The highlights of the sentences with the given indices, which rise.
  func highlights(of taken: [Int]) -> [Highlight] {
    var runs: [[Int]] = []
    for index in taken {
      if let previous = runs.last?.last, previous + 1 == index, sentences[previous].block == sentences[index].block {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    var highlights: [Highlight] = []
    var previous: Int?
    // The words of the block that the last run stood in: several runs of one long block read it once.
    var words: (block: Int, scalars: [Unicode.Scalar])?
    for run in runs {
      guard let first = run.first, let last = run.last else { continue }
      let block = sentences[first].block
      if words?.block != block { words = (block, Array(article.blocks[block].plainText.unicodeScalars)) }
      let range = TextRange(start: sentences[first].range.start, end: sentences[last].range.end)
      let text = words.map { String(String.UnicodeScalarView($0.scalars[range.start..<range.end])) } ?? ""
      highlights.append(
        Highlight(
          inlines: inlines(text), article: article.id, block: block, range: range, at: article.blocks[block].place,
          followsOmission: previous.map { $0 + 1 != first } ?? false))
      previous = last
    }
    return highlights
  }

  private func inlines(_ text: String) -> [Inline] {
    let inlines = [Inline.text(text)]
    guard let marks else { return inlines }
    return inlines.marking(marks.marks(in: text).map(\.range))
  }
}
