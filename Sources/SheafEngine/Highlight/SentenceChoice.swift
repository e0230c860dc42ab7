/// Chooses among the sentences of an article: the best set within limits that does not repeat itself.
///
/// Greedy: again and again the sentence that adds most. What it adds are its points, less `repetition` times the share
/// of its words that are printed already; one of which three fifths are printed adds nothing. A sentence that leans on
/// the one before gets its points back when that one is printed, so that the two are also tried as a pair. The
/// choice is made twice, by points and by points for the root of the length, and the set with more points is printed
/// (Lin and Bilmes, "Multi-document summarization via budgeted maximization of submodular functions", 2010); so is a
/// single sentence longer than the limit, when it alone has more.
struct SentenceChoice {
  let sentences: [Sentence]
  /// The most sentences.
  let limit: Int
  /// The most characters.
  let characters: Int

  /// What a sentence loses whose words are all printed already, in thousandths.
  static let repetition = 3000
  /// What a sentence loses when its passage, one of several about different people, is in print already.
  static let samePassage = 1500
  /// The share of words printed already from which a sentence is passed over, in percent.
  static let repeated = 60
  /// What a sentence must add, unless it is the first, in thousandths.
  static let floor = 500

  /// The indices of the sentences to print, in the order of the text.
  func taken() -> [Int] {
    guard limit > 0 else { return [] }
    let pool = pool
    let sets = [fill(pool, byLength: false), fill(pool, byLength: true)]
    var best = sets[0].score >= sets[1].score ? sets[0] : sets[1]
    if let single = pool.first, best.taken.isEmpty || sentences[single].score > best.score {
      best = ([single], sentences[single].score)
    }
    return best.taken.sorted()
  }

  /// The sentences to choose from, best first: enough of them for every limit, and not all of a book.
  private var pool: [Int] {
    let order = sentences.indices.sorted { (-sentences[$0].score, $0) < (-sentences[$1].score, $1) }
    return Array(order.prefix(max(64, limit.multipliedReportingOverflow(by: 4).partialValue)))
  }

  private func fill(_ pool: [Int], byLength: Bool) -> (taken: [Int], score: Int) {
    var state = State(pool: pool, sentences: sentences)
    var total = 0
    while state.taken.count < limit {
      var best: (indices: [Int], gain: Int, worth: Int)?
      func consider(_ indices: [Int], gain: Int) {
        let length = indices.reduce(0) { $0 + sentences[$1].length }
        guard state.characters + length <= characters, state.taken.count + indices.count <= limit else { return }
        let each = gain / indices.count
        guard each >= Self.floor || state.taken.isEmpty else { return }
        let worth = byLength ? each * 100 / max(1, Int(Double(length / indices.count * 100).squareRoot())) : each
        if best.map({ worth > $0.worth }) ?? true { best = (indices, gain, worth) }
      }
      for index in pool where !state.isTaken(index) {
        guard let gain = state.gain(index) else { continue }
        consider([index], gain: gain)
        if sentences[index].leans, let before = state.before(index), !state.isTaken(before),
          let other = state.gain(before)
        {
          consider([before, index], gain: gain + other - SentenceTrait.leaning.points)
        }
      }
      guard let best else { break }
      total += best.gain
      for index in best.indices { state.take(index) }
    }
    return (state.taken, total)
  }

  /// What is taken, and what of each other sentence that makes a repetition.
  private struct State {
    private(set) var taken: [Int] = []
    private(set) var characters = 0
    private var isTaken: Set<Int> = []
    private var passages: Set<Int> = []
    private var covered: [Int: Int] = [:]
    private var printed: Set<UInt64> = []
    private let holders: [UInt64: [Int]]
    private let sentences: [Sentence]

    init(pool: [Int], sentences: [Sentence]) {
      self.sentences = sentences
      var holders: [UInt64: [Int]] = [:]
      for index in pool {
        for gram in sentences[index].grams { holders[gram, default: []].append(index) }
      }
      self.holders = holders
    }

    func isTaken(_ index: Int) -> Bool { isTaken.contains(index) }

    /// The sentence right before in the same block.
    func before(_ index: Int) -> Int? {
      index > 0 && sentences[index - 1].block == sentences[index].block
        && sentences[index - 1].passage == sentences[index].passage ? index - 1 : nil
    }

    /// What a sentence would add; nil for a repetition.
    func gain(_ index: Int) -> Int? {
      let sentence = sentences[index]
      let covered = covered[index] ?? 0
      guard covered == 0 || covered * 100 < repeated * sentence.grams.count else { return nil }
      var gain = sentence.score
      gain -= sentence.grams.isEmpty ? 0 : repetition * covered / sentence.grams.count
      if sentence.isOneOfSeveral, passages.contains(sentence.passage) { gain -= samePassage }
      if sentence.leans, let before = before(index), isTaken.contains(before) { gain -= SentenceTrait.leaning.points }
      return gain
    }

    mutating func take(_ index: Int) {
      guard isTaken.insert(index).inserted else { return }
      taken.append(index)
      characters += sentences[index].length
      passages.insert(sentences[index].passage)
      for gram in sentences[index].grams where printed.insert(gram).inserted {
        for holder in holders[gram] ?? [] { covered[holder, default: 0] += 1 }
      }
    }
  }
}
