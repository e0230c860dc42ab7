/// Chooses among the sentences of an article: the best set within the limits that does not repeat itself.
///
/// Greedy: again and again the sentence that adds most. What it adds are its points, less `repetition` times the share
/// of its words that is printed already; a sentence of which three fifths are printed is passed over. One that leans on
/// the sentence before is taken only when that one is printed, or together with it, as a pair that counts its mean. The
/// choice is made twice, by points and by points for the root of the length, and the set with more points is printed
/// (after Lin and Bilmes, "Multi-document summarization via budgeted maximization of submodular functions", 2010). A
/// sentence longer than the limit is printed when it alone has more points than either set.
struct SentenceChoice {
  let sentences: [Sentence]
  /// How many different words they have.
  let wordCount: Int
  /// The most sentences.
  let limit: Int
  /// The most characters.
  let characters: Int

  /// What a sentence loses whose words are all printed already, in thousandths.
  static let repetition = 3000
  /// What a sentence loses when its passage, one of several, is in print already, in thousandths.
  static let samePassage = 1500
  /// The share of words printed already from which a sentence is passed over, in percent.
  static let repeated = 60
  /// What a sentence must add unless it is the first, in thousandths.
  static let least = 500
  /// The fewest sentences that are looked at; a limit of many sentences looks at four times as many.
  static let poolSize = 64

  /// The indices of the sentences to print, which rise; those `required` are printed whatever the limits say.
  func taken(with required: [Int] = []) -> [Int] {
    guard limit > 0 || !required.isEmpty else { return [] }
    let pool = SentencePool(self.pool(with: required), of: sentences, wordCount: wordCount)
    let byPoints = fill(pool, with: required, byLength: false)
    let byLength = fill(pool, with: required, byLength: true)
    var best = byPoints.score >= byLength.score ? byPoints : byLength
    let alone = pool.indices.first { !sentences[$0].leans } ?? pool.indices.first
    if required.isEmpty, let single = alone, best.taken.isEmpty || sentences[single].score > best.score {
      best = ([single], sentences[single].score)
    }
    return best.taken.sorted()
  }

  /// The sentences to choose from, best first: enough for the limit, and not all of a book.
  private func pool(with required: [Int]) -> [Int] {
    let scores = sentences.map(\.score)
    let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    let size = limit > sentences.count / 4 ? sentences.count : limit * 4
    return required + order.prefix(max(Self.poolSize, size))
  }

  private func fill(_ pool: SentencePool, with required: [Int], byLength: Bool) -> (taken: [Int], score: Int) {
    var printed = PrintedSentences(pool: pool)
    var total = 0
    for index in required {
      total += sentences[index].score
      printed.add(index)
    }
    while printed.indices.count < limit {
      var best: (before: Int?, index: Int, gain: Int, worth: Int)?
      func consider(_ index: Int, with before: Int? = nil, gain: Int) {
        let count = before == nil ? 1 : 2
        let length = sentences[index].length + (before.map { sentences[$0].length } ?? 0)
        guard printed.characters + length <= characters, printed.indices.count + count <= limit else { return }
        let each = gain / count
        guard each >= Self.least || printed.indices.isEmpty else { return }
        let worth = byLength ? Self.perRoot(each, of: length / count) : each
        if best.map({ worth > $0.worth }) ?? true { best = (before, index, gain, worth) }
      }
      for index in pool.indices where !printed.contains(index) {
        guard let gain = printed.gain(of: index) else { continue }
        let before = sentences[index].leans ? printed.before(index) : nil
        if !sentences[index].leans || before.map(printed.contains) ?? false {
          consider(index, gain: gain)
        } else if let before, !sentences[before].leans, let other = printed.gain(of: before) {
          consider(index, with: before, gain: gain + other)
        }
      }
      guard let best else { break }
      total += best.gain
      if let before = best.before { printed.add(before) }
      printed.add(best.index)
    }
    return (printed.indices, total)
  }

  /// Points for the root of a length, whole.
  private static func perRoot(_ points: Int, of length: Int) -> Int {
    points * 1000 / max(1, Int((Double(length) * 10_000).squareRoot()))
  }
}
