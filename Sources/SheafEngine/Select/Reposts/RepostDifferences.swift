import SheafKit

/// What tells a repost from the article that is shown, sentence by sentence; for explaining why it was folded.
package struct RepostDifferences: Sendable, Hashable {
  /// A sentence and where it stands.
  package struct Sentence: Sendable, Hashable {
    /// As printed.
    package var text: String
    /// The index of its block in the article.
    package var block: Int
    /// Its code points in the plain text of the block.
    package var range: TextRange
  }

  /// A sentence of which both have their own wording.
  package struct Change: Sendable, Hashable {
    package var first: Sentence
    package var second: Sentence
  }

  /// The sentences that the first article alone has, in its order.
  package var onlyInFirst: [Sentence] = []
  /// The sentences that the second article alone has, in its order.
  package var onlyInSecond: [Sentence] = []
  /// The sentences that were changed, in the order of the first article.
  package var changed: [Change] = []
  /// Whether an article has more sentences than are looked at.
  package var isCut = false

  /// The most sentences of an article that are looked at, and the most without a counterpart that are compared.
  static let mostSentences = 2_000
  static let mostCompared = 200
}

extension Reposts {
  /// The differences between two articles: sentences of one alone, and sentences that were changed. White space, width,
  /// case and punctuation set aside; credits are no difference. Made when it is asked for.
  package static func differences(between first: Article, and second: Article) -> RepostDifferences {
    let (one, two) = (DifferingSentences(first), DifferingSentences(second))
    var (left, right) = (one.without(two), two.without(one))
    var differences = RepostDifferences(isCut: one.isCut || two.isCut)
    let comparable = right.prefix(RepostDifferences.mostCompared)
    var taken: Set<Int> = []
    left = left.filter { sentence in
      guard taken.count < RepostDifferences.mostCompared else { return true }
      let best = comparable.indices.filter { !taken.contains($0) }
        .map { (place: $0, likeness: sentence.likeness(to: comparable[$0])) }
        .max { ($0.likeness, -$0.place) < ($1.likeness, -$1.place) }
      guard let best, best.likeness >= DifferingSentences.changed else { return true }
      taken.insert(best.place)
      differences.changed.append(
        RepostDifferences.Change(first: sentence.sentence, second: comparable[best.place].sentence))
      return false
    }
    right = right.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    differences.onlyInFirst = left.map(\.sentence)
    differences.onlyInSecond = right.map(\.sentence)
    return differences
  }
}

/// The sentences of an article, ready to be compared.
private struct DifferingSentences {
  /// A sentence with the pairs of characters it is made of, rising.
  struct Compared {
    var sentence: RepostDifferences.Sentence
    var units: [UInt32]
    var pairs: [UInt64]

    /// How many pairs two sentences share, of those that both have, in thousandths (Dice).
    func likeness(to other: Compared) -> Int {
      var (i, j, shared) = (0, 0, 0)
      while i < pairs.count, j < other.pairs.count {
        if pairs[i] == other.pairs[j] {
          (i, j, shared) = (i + 1, j + 1, shared + 1)
        } else if pairs[i] < other.pairs[j] {
          i += 1
        } else {
          j += 1
        }
      }
      return 2000 * shared / max(pairs.count + other.pairs.count, 1)
    }
  }

  /// From this likeness on a sentence is the other one changed.
  static let changed = 500
  /// The most code points of a sentence that are compared.
  private static let longest = 400

  private(set) var sentences: [Compared] = []
  private(set) var isCut = false

  init(_ article: Article) {
    for (index, block) in article.blocks.enumerated() where block.isText {
      let text = block.plainText
      guard RepostCredits.range(without: TextFold.bytes(of: text)[...]) != nil else { continue }
      let scalars = Array(text.unicodeScalars)
      for range in Sentences.ranges(in: text) {
        guard sentences.count < RepostDifferences.mostSentences else {
          isCut = true
          return
        }
        let sentence = String(codePoints: scalars[range.start..<range.end])
        let units = RepostText(sentence).units
        guard !units.isEmpty else { continue }
        let compared = units.prefix(Self.longest)
        let pairs = zip(compared, compared.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
          .sorted()
        sentences.append(
          Compared(
            sentence: RepostDifferences.Sentence(text: sentence, block: index, range: range),
            units: units, pairs: pairs))
      }
    }
  }

  /// Those that the other article lacks.
  func without(_ other: DifferingSentences) -> [Compared] {
    let known = Set(other.sentences.map(\.units))
    return sentences.filter { !known.contains($0.units) }
  }
}
