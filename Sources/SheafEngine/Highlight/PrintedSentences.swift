/// The sentences taken so far, and what each of the others would still add.
struct PrintedSentences {
  /// Their indices, in the order they were taken.
  private(set) var indices: [Int] = []
  /// Their length together.
  private(set) var characters = 0

  private let sentences: [Sentence]
  private var isPrinted: Set<Int> = []
  private var passages: Set<Int> = []
  /// The groups of figures in print.
  private var figures: Set<Int> = []
  /// The words in print.
  private var grams: Set<UInt64> = []
  /// The sentences that each word stands in.
  private let holders: [UInt64: [Int]]
  /// How many words of a sentence are in print.
  private var repeated: [Int: Int] = [:]

  /// Nothing is taken yet; `pool` are the indices of those that may be.
  init(pool: [Int], of sentences: [Sentence]) {
    self.sentences = sentences
    var holders: [UInt64: [Int]] = [:]
    for index in Set(pool).sorted() {
      for gram in sentences[index].grams { holders[gram, default: []].append(index) }
    }
    self.holders = holders
  }

  /// Whether a sentence is taken.
  func contains(_ index: Int) -> Bool { isPrinted.contains(index) }

  /// The sentence right before another in the same block.
  func before(_ index: Int) -> Int? {
    let before = index - 1
    return sentences.indices.contains(before) && sentences[before].block == sentences[index].block ? before : nil
  }

  /// What a sentence would add, in thousandths; nil for a repetition, of words or of a figure that is in print, exact or
  /// rounded, for the same group.
  func gain(of index: Int) -> Int? {
    let sentence = sentences[index]
    let repeated = repeated[index] ?? 0
    guard repeated == 0 || repeated * 100 < SentenceChoice.repeated * sentence.grams.count else { return nil }
    guard figures.isDisjoint(with: sentence.figures) else { return nil }
    var gain = sentence.score - SentenceChoice.repetition * repeated / max(1, sentence.grams.count)
    if sentence.isOneOfSeveral, passages.contains(sentence.passage) { gain -= SentenceChoice.samePassage }
    return gain
  }

  /// Takes a sentence.
  mutating func add(_ index: Int) {
    guard isPrinted.insert(index).inserted else { return }
    indices.append(index)
    characters += sentences[index].length
    figures.formUnion(sentences[index].figures)
    passages.insert(sentences[index].passage)
    for gram in sentences[index].grams where grams.insert(gram).inserted {
      for holder in holders[gram] ?? [] { repeated[holder, default: 0] += 1 }
    }
  }
}
