/// The sentences taken so far, and what each of the others would still add.
struct PrintedSentences {
  /// Their indices, in the order they were taken.
  private(set) var indices: [Int] = []
  /// Their length together.
  private(set) var characters = 0

  private let pool: SentencePool
  private var isPrinted: [Bool]
  private var passages: Set<Int> = []
  /// The groups of figures in print.
  private var figures: Set<Int> = []
  /// Whether the word with a number is in print.
  private var isWordPrinted: [Bool]
  /// How many words of a sentence are in print.
  private var repeated: [Int]

  /// Nothing is taken yet.
  init(pool: SentencePool) {
    self.pool = pool
    isPrinted = [Bool](repeating: false, count: pool.sentences.count)
    repeated = [Int](repeating: 0, count: pool.sentences.count)
    isWordPrinted = [Bool](repeating: false, count: pool.wordCount)
  }

  /// Whether a sentence is taken.
  func contains(_ index: Int) -> Bool { isPrinted[index] }

  /// The sentence right before another in the same block.
  func before(_ index: Int) -> Int? {
    let before = index - 1
    guard before >= 0, pool.sentences[before].block == pool.sentences[index].block else { return nil }
    return before
  }

  /// What a sentence would add, in thousandths; nil for a repetition, of words or of a figure that is in print, exact
  /// or rounded, for the same group.
  func gain(of index: Int) -> Int? {
    let count = pool.sentences[index].words.count
    let repeated = repeated[index]
    guard repeated == 0 || repeated * 100 < SentenceChoice.repeated * count else { return nil }
    guard figures.isEmpty || figures.isDisjoint(with: pool.sentences[index].figures) else { return nil }
    var gain = pool.sentences[index].score - SentenceChoice.repetition * repeated / max(1, count)
    if pool.sentences[index].isOneOfSeveral, passages.contains(pool.sentences[index].passage) {
      gain -= SentenceChoice.samePassage
    }
    return gain
  }

  /// Takes a sentence.
  mutating func add(_ index: Int) {
    guard !isPrinted[index] else { return }
    isPrinted[index] = true
    indices.append(index)
    characters += pool.sentences[index].length
    figures.formUnion(pool.sentences[index].figures)
    passages.insert(pool.sentences[index].passage)
    let pool = pool
    for word in pool.sentences[index].words where !isWordPrinted[Int(word)] {
      isWordPrinted[Int(word)] = true
      pool.forEachHolder(of: Int(word)) { repeated[$0] += 1 }
    }
  }
}
