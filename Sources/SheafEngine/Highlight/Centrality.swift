/// How much of what an article is about stands in a sentence.
///
/// A sentence is compared with the centre of its article, the words that many of its sentences share, as MEAD does
/// (Radev and others, "Centroid-based summarization of multiple documents", 2004): unlike the graphs of TextRank and
/// LexRank that takes time linear in the text. Only the first 100,000 characters make the centre.
struct Centrality {
  private var sentences: [UInt64: Int] = [:]
  private let title: Set<UInt64>

  /// The most characters that the centre is made from.
  static let characters = 100_000

  /// The nearness that counts in full where no sentence comes nearer: a text of a few sentences has no centre to speak of.
  static let least = 250

  /// Counts in how many sentences each gram stands; those of a sentence are different.
  init(title: String, sentences texts: some Sequence<[UInt64]>) {
    self.title = Set(Grams.of(title.unicodeScalars))
    var total = 0
    for grams in texts where total < Self.characters {
      total += grams.count
      for gram in grams { sentences[gram, default: 0] += 1 }
    }
  }

  /// How much of the title stands in a sentence, in thousandths.
  func titleShare(_ grams: [UInt64]) -> Int {
    title.isEmpty ? 0 : grams.count { title.contains($0) } * 1000 / title.count
  }

  /// How near a sentence is to the centre: the sentences that share a gram with it, over the root of its length.
  ///
  /// Long sentences share more; the root (and a bonus of ten for short ones) keeps them from winning by length alone.
  func nearness(_ grams: [UInt64]) -> Int {
    let shared = grams.reduce(0) { $0 + max(0, (sentences[$1] ?? 0) - 1) }
    return shared * 1000 / max(1, Self.root(grams.count + 10))
  }

  /// The root in tenths, whole, so that no rounding differs between machines.
  private static func root(_ number: Int) -> Int { Int((Double(number) * 100).squareRoot()) }
}
