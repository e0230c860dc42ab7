import SheafKit
import SheafRecipe

/// Chooses the sentences of an article that are worth printing.
///
/// Every sentence of paragraphs, quotes and lists is a candidate and gets the points of `SentenceScore`. They are
/// taken from the best down, the earlier first of equals, as long as the recipe's limits in sentences and characters
/// allow; one that repeats what is taken already is passed over. What is taken stands in the order of the source.
struct Highlighter {
  let rule: EntryRule
  /// The terms that speak for a sentence: those of the selection and of the section.
  let terms: TermMarks
  /// The terms that are marked in print: those of the selection.
  let marks: TermMarks

  /// Two sentences say the same when this share of the shorter one's pairs of characters is in the other.
  static let repetition = 0.6

  /// The highlights of what was chosen of an article.
  func highlights(of extract: Extract) -> [Highlight] { highlights(of: extract.article) }

  /// The highlights of an article; empty only when it has no text.
  func highlights(of article: Article) -> [Highlight] {
    let candidates = candidates(in: article)
    let order = candidates.indices.sorted { (-candidates[$0].score, $0) < (-candidates[$1].score, $1) }
    var taken: [(index: Int, pairs: Set<UInt64>)] = []
    var characters = 0
    for index in order where taken.count < rule.sentences {
      let candidate = candidates[index]
      guard taken.isEmpty || characters + candidate.text.count <= rule.characters else { continue }
      let pairs = Self.pairs(of: candidate.text)
      guard !taken.contains(where: { Self.isRepetition(pairs, $0.pairs) }) else { continue }
      taken.append((index, pairs))
      characters += candidate.text.count
    }
    return runs(of: taken.map(\.index).sorted(), in: candidates, of: article)
  }

  // MARK: - Candidates

  private struct Candidate {
    var block: Int
    /// The words; its indices are places in the text of the block.
    var text: ArraySlice<Unicode.Scalar>
    var score: Double
  }

  private func candidates(in article: Article) -> [Candidate] {
    var candidates: [Candidate] = []
    for (index, block) in article.blocks.enumerated() where Self.isQuotable(block) {
      let text = block.plainText
      let scalars = Array(text.unicodeScalars)
      var found = terms.marks(in: text)[...]
      for range in Sentences.ranges(in: text) {
        // Marks and sentences both stand in the order of the text, so that each mark is looked at once.
        found = found.drop { $0.range.start < range.start }
        let terms = Set(found.prefix { $0.range.start < range.end }.filter { $0.range.end <= range.end }.map(\.term))
        let sentence = scalars[range.start..<range.end]
        let score = SentenceScore.of(sentence, terms: terms.count, isOpening: candidates.isEmpty)
        candidates.append(Candidate(block: index, text: sentence, score: score))
      }
    }
    return candidates
  }

  /// The pairs of neighbouring characters.
  private static func pairs(of text: ArraySlice<Unicode.Scalar>) -> Set<UInt64> {
    Set(zip(text, text.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }

  private static func isRepetition(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Bool {
    let fewer = min(one.count, other.count)
    return fewer > 0 && Double(one.intersection(other).count) >= repetition * Double(fewer)
  }

  static func isQuotable(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph, .quote, .list: true
    case .heading, .image, .table, .preformatted: false
    }
  }

  // MARK: - Runs

  /// Sentences that follow each other in one block become one highlight.
  private func runs(of taken: [Int], in candidates: [Candidate], of article: Article) -> [Highlight] {
    var runs: [[Int]] = []
    for index in taken {
      if let previous = runs.last?.last, previous + 1 == index, candidates[previous].block == candidates[index].block {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    var previous: Int?
    return runs.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      defer { previous = last }
      let block = article.blocks[candidates[first].block]
      let range = TextRange(start: candidates[first].text.startIndex, end: candidates[last].text.endIndex)
      return Highlight(
        inlines: inlines(of: block, in: range), article: article.id, block: candidates[first].block, range: range,
        at: block.place, followsOmission: previous.map { $0 + 1 != first } ?? false)
    }
  }

  private func inlines(of block: Block, in range: TextRange) -> [Inline] {
    let scalars = block.plainText.unicodeScalars.dropFirst(range.start).prefix(range.end - range.start)
    let text = String(String.UnicodeScalarView(scalars))
    let inlines = [Inline.text(text)]
    return rule.marksTerms ? inlines.marking(marks.marks(in: text).map(\.range)) : inlines
  }
}
