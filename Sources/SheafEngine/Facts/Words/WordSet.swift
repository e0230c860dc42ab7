/// Words without values, found by where they start.
struct StartingWords: Sendable {
  private let table: WordTable

  /// Takes words that white space keeps apart.
  init(_ words: String) {
    var trie = WordTrie<Void>()
    trie.add(words, ())
    table = WordTable(trie)
  }

  /// The length of the longest word that starts at a place; 0 for none.
  func length(in text: [Unicode.Scalar], from start: Int, to limit: Int) -> Int {
    table.length(before: limit - start) { text[start + $0] }
  }
}

/// Words without values, found by where they end.
struct EndingWords: Sendable {
  private let table: WordTable

  /// Takes words that white space keeps apart.
  init(_ words: String) {
    var trie = WordTrie<Void>()
    words.forEachWord { trie.add($0.reversed(), ()) }
    table = WordTable(trie)
  }

  /// The length of the longest word that ends before `end` and does not start before `limit`; 0 for none.
  func length(in text: [Unicode.Scalar], endingAt end: Int, downTo limit: Int) -> Int {
    // No word is longer than twelve characters.
    table.length(before: end - max(limit, end - 12)) { text[end - 1 - $0] }
  }
}

/// Words that are found by where they start and by where they end.
struct WordSet: Sendable {
  private let starting: StartingWords
  private let ending: EndingWords

  /// Takes words that white space keeps apart.
  init(_ words: String) { (starting, ending) = (StartingWords(words), EndingWords(words)) }

  /// The length of the longest word that starts at a place; 0 for none.
  func length(in text: [Unicode.Scalar], from start: Int, to limit: Int) -> Int {
    starting.length(in: text, from: start, to: limit)
  }

  /// The length of the longest word that ends before `end` and does not start before `limit`; 0 for none.
  func length(in text: [Unicode.Scalar], endingAt end: Int, downTo limit: Int) -> Int {
    ending.length(in: text, endingAt: end, downTo: limit)
  }
}
