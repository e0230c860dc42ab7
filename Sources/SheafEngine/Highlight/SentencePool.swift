/// The sentences that a choice is made from, with the words that they share.
struct SentencePool {
  /// All sentences of the text, those that are not in the pool, too.
  let sentences: [Sentence]
  /// Which of them may be taken, best first.
  let indices: [Int]
  /// How many different words they have.
  let wordCount: Int

  /// The words of the sentences of the pool, and of those that they may bring with them, by their numbers.
  private let words: [Int32]
  /// Where in `words` those of each sentence stand; nothing for any other.
  private let places: [Range<Int>]
  /// For each word, one after another, the sentences of the pool that it stands in.
  private let holders: [Int32]
  /// Where in `holders` those of each word start; one more entry ends the last.
  private let starts: [Int]

  /// Gathers the words of the sentences with the given indices.
  init(_ indices: [Int], of sentences: [Sentence]) {
    self.sentences = sentences
    self.indices = indices
    var places = [Range<Int>](repeating: 0..<0, count: sentences.count)
    let total = indices.reduce(0) { $0 + sentences[$1].grams.count }
    var numbers = GramNumbers(capacity: total)
    var words: [Int32] = []
    words.reserveCapacity(total)
    func gather(_ index: Int) {
      // What is required may be among the best, too.
      guard places[index].isEmpty else { return }
      let start = words.count
      for gram in sentences[index].grams { words.append(Int32(truncatingIfNeeded: numbers.number(of: gram))) }
      places[index] = start..<words.count
    }
    for index in indices { gather(index) }
    let inPool = words.count
    // One that leans is taken together with the sentence before it, whose repetitions do not count.
    for index in indices where index > 0 && sentences[index].leans { gather(index - 1) }
    wordCount = numbers.count
    var starts = [Int](repeating: 0, count: wordCount + 1)
    for word in words[..<inPool] { starts[Int(word) + 1] += 1 }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var holders = [Int32](repeating: 0, count: inPool)
    for index in places.indices where places[index].upperBound <= inPool {
      for word in words[places[index]] {
        holders[next[Int(word)]] = Int32(truncatingIfNeeded: index)
        next[Int(word)] += 1
      }
    }
    self.words = words
    self.places = places
    self.holders = holders
    self.starts = starts
  }

  /// The words of a sentence of the pool, by their numbers.
  func words(of index: Int) -> some Sequence<Int> { words[places[index]].lazy.map { Int($0) } }

  /// The sentences of the pool that a word stands in.
  func holders(of word: Int) -> some Sequence<Int> { holders[starts[word]..<starts[word + 1]].lazy.map { Int($0) } }
}
