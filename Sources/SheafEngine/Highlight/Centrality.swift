/// How much of what an article is about stands in a sentence.
///
/// A sentence is compared with the centre of its article, the words that many of its sentences share, as MEAD does
/// (Radev and others, "Centroid-based summarization of multiple documents", 2004): unlike the graphs of TextRank and
/// LexRank that takes time linear in the text. Only the first 100,000 characters make the centre.
struct Centrality {
  /// In how many sentences the word with a number stands.
  private var counts: [Int32]
  /// Whether the word with a number stands in the title.
  private var isInTitle: [Bool]
  /// How many different words the title has.
  private let titleCount: Int

  /// The most characters that the centre is made from.
  static let characters = 100_000

  /// The nearness that counts in full where no sentence comes nearer: a text of a few sentences has no centre to speak of.
  static let least = 250

  /// Counts in how many sentences each word stands.
  init(title: String, of read: ReadExtract) {
    counts = [Int32](repeating: 0, count: read.numbers.count)
    isInTitle = [Bool](repeating: false, count: read.numbers.count)
    let title = Grams.different(in: title.unicodeScalars)
    titleCount = title.count
    for gram in title {
      if let number = read.numbers.known(gram) { isInTitle[number] = true }
    }
    var total = 0
    for index in read.sentences.indices where total < Self.characters {
      total += read.sentences[index].words.count
      counts.withUnsafeMutableBufferPointer { counts in
        read.sentences[index].words.withUnsafeBufferPointer { for word in $0 { counts[Int(word)] &+= 1 } }
      }
    }
  }

  /// How much of the title stands in a sentence, in thousandths.
  func titleShare(_ words: [Int32]) -> Int {
    guard titleCount > 0 else { return 0 }
    return sum(of: words, in: isInTitle) { $0 ? 1 : 0 } * 1000 / titleCount
  }

  /// How near a sentence is to the centre: the sentences that share a word with it, over the root of its length.
  ///
  /// Long sentences share more; the root (and a bonus of ten for short ones) keeps them from winning by length alone.
  func nearness(_ words: [Int32]) -> Int {
    let shared = sum(of: words, in: counts) { max(0, Int($0) - 1) }
    return shared * 1000 / max(1, Self.root(words.count + 10))
  }

  /// The sum of what some words are worth, by what is known of each.
  @inline(__always)
  private func sum<Known>(of words: [Int32], in known: [Known], worth: (Known) -> Int) -> Int {
    known.withUnsafeBufferPointer { known in
      words.withUnsafeBufferPointer { words in
        words.reduce(0) { $0 &+ worth(known[Int($1)]) }
      }
    }
  }

  /// The root in tenths, whole, so that no rounding differs between machines.
  private static func root(_ number: Int) -> Int { Int((Double(number) * 100).squareRoot()) }
}
