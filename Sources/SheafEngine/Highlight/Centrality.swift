/// How much of what an article is about stands in a sentence.
///
/// A sentence is compared with the centre of its article, the words that many of its sentences share, as MEAD does
/// (Radev and others, "Centroid-based summarization of multiple documents", 2004): unlike the graphs of TextRank and
/// LexRank that takes time linear in the text. Only the first 100,000 characters make the centre.
struct Centrality {
  private var numbers: GramNumbers
  /// In how many sentences the gram with a number stands.
  private var sentences: [Int] = []
  private let title: [UInt64]

  /// The most characters that the centre is made from.
  static let characters = 100_000

  /// The nearness that counts in full where no sentence comes nearer: a text of a few sentences has no centre to speak of.
  static let least = 250

  /// Counts in how many sentences each gram stands; those of a sentence are different.
  init(title: String, sentences texts: some Sequence<[UInt64]>) {
    self.title = Grams.different(in: title.unicodeScalars)
    numbers = GramNumbers(capacity: min(Self.characters, texts.reduce(0) { $0 + $1.count }))
    var total = 0
    for grams in texts where total < Self.characters {
      total += grams.count
      for gram in grams {
        let number = numbers.number(of: gram)
        if number == sentences.count { sentences.append(1) } else { sentences[number] += 1 }
      }
    }
  }

  /// How much of the title stands in a sentence, in thousandths.
  func titleShare(_ grams: [UInt64]) -> Int {
    guard !title.isEmpty else { return 0 }
    var (shared, place) = (0, 0)
    // Both are in the order of their numbers.
    for gram in grams {
      while place < title.count, title[place] < gram { place += 1 }
      if place < title.count, title[place] == gram { shared += 1 }
    }
    return shared * 1000 / title.count
  }

  /// How near a sentence is to the centre: the sentences that share a gram with it, over the root of its length.
  ///
  /// Long sentences share more; the root (and a bonus of ten for short ones) keeps them from winning by length alone.
  func nearness(_ grams: [UInt64]) -> Int {
    let shared = grams.reduce(0) { $0 + (numbers.known($1).map { sentences[$0] - 1 } ?? 0) }
    return shared * 1000 / max(1, Self.root(grams.count + 10))
  }

  /// The root in tenths, whole, so that no rounding differs between machines.
  private static func root(_ number: Int) -> Int { Int((Double(number) * 100).squareRoot()) }
}
