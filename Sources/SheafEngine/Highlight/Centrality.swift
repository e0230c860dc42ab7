/// How much of what an article is about stands in a sentence.
///
/// A sentence is compared with the centre of its article, the words that many of its sentences share, as MEAD does
/// (Radev and others, "Centroid-based summarization of multiple documents", 2004): unlike the graphs of TextRank and
/// LexRank that takes time linear in the text. Only the first 100,000 characters make the centre.
struct Centrality {
  /// What is known of a word.
  private struct Word {
    /// In how many sentences it stands.
    var count: Int32 = 0
    /// 1 where it stands in the title.
    var inTitle: Int32 = 0
  }

  /// The words by their numbers.
  private var words: [Word]
  /// How many different words the title has.
  private let titleCount: Int

  /// The most characters that the centre is made from.
  static let characters = 100_000

  /// The nearness that counts in full where no sentence comes nearer: a text of a few sentences has no centre to speak of.
  static let least = 250

  /// Counts in how many sentences each word stands.
  init(title: String, of read: ReadExtract) {
    words = [Word](repeating: Word(), count: read.numbers.count)
    let title = Grams.different(in: title.unicodeScalars)
    titleCount = title.count
    for gram in title {
      if let number = read.numbers.known(gram) { words[number].inTitle = 1 }
    }
    var total = 0
    for index in read.sentences.indices where total < Self.characters {
      total += read.sentences[index].words.count
      words.withUnsafeMutableBufferPointer { words in
        read.sentences[index].words.withUnsafeBufferPointer { for word in $0 { words[Int(word)].count &+= 1 } }
      }
    }
  }

  /// How much of the title stands in a sentence, in thousandths, and how near the sentence is to the centre: the sentences that
  /// share a word with it, over the root of its length.
  ///
  /// Long sentences share more; the root (and a bonus of ten for short ones) keeps them from winning by length alone.
  func shares(of sentence: [Int32]) -> (title: Int, nearness: Int) {
    var (inTitle, shared) = (0, 0)
    words.withUnsafeBufferPointer { words in
      sentence.withUnsafeBufferPointer { sentence in
        for number in sentence {
          let word = words[Int(number)]
          inTitle &+= Int(word.inTitle)
          shared &+= max(0, Int(word.count) &- 1)
        }
      }
    }
    return (
      titleCount > 0 ? inTitle * 1000 / titleCount : 0, shared * 1000 / max(1, Self.root(sentence.count + 10))
    )
  }

  /// The root in tenths, whole, so that no rounding differs between machines.
  private static func root(_ number: Int) -> Int { Int((Double(number) * 100).squareRoot()) }
}
