/// The sentences that a choice is made from, with the words that they share.
struct SentencePool {
  /// All sentences of the text, those that are not in the pool, too.
  let sentences: [Sentence]
  /// Which of them may be taken, best first.
  let indices: [Int]
  /// How many different words all sentences have.
  let wordCount: Int

  /// For each word, one after another, the sentences of the pool that it stands in.
  private let holders: [Int32]
  /// Where in `holders` those of each word start; one more entry ends the last.
  private let starts: [Int32]

  /// Gathers the words of the sentences with the given indices, of which there are so many different ones.
  init(_ indices: [Int], of sentences: [Sentence], wordCount: Int) {
    self.sentences = sentences
    self.indices = indices
    self.wordCount = wordCount
    // What is required may be among the best, too.
    var isInPool = [Bool](repeating: false, count: sentences.count)
    for index in indices { isInPool[index] = true }
    var starts = [Int32](repeating: 0, count: wordCount + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      for index in sentences.indices where isInPool[index] {
        sentences[index].words.withUnsafeBufferPointer { for word in $0 { starts[Int(word) + 1] &+= 1 } }
      }
      for word in 0..<wordCount { starts[word + 1] &+= starts[word] }
    }
    var next = starts
    holders = [Int32](unsafeUninitializedCapacity: Int(starts[wordCount])) { holders, count in
      next.withUnsafeMutableBufferPointer { next in
        for index in sentences.indices where isInPool[index] {
          sentences[index].words.withUnsafeBufferPointer { words in
            for word in words {
              holders.initializeElement(at: Int(next[Int(word)]), to: Int32(truncatingIfNeeded: index))
              next[Int(word)] &+= 1
            }
          }
        }
      }
      count = Int(starts[wordCount])
    }
    self.starts = starts
  }

  /// Calls `body` with each sentence of the pool that a word stands in.
  @inline(__always)
  func forEachHolder(of word: Int, _ body: (Int) -> Void) {
    for place in starts[word]..<starts[word + 1] { body(Int(holders[Int(place)])) }
  }
}
