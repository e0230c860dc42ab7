extension Kinship {
  /// What each part of a document is about: the words that it shares with few others.
  struct Subjects {
    /// The runs of two characters that half of the parts have: they belong to the document, not to one of its texts.
    private let common: Set<UInt64>

    /// Reads the parts of a document.
    init(of parts: [Part]) {
      let most = parts.prefix(partLimit)
      var counts: [UInt64: Int] = [:]
      for part in most {
        for word in Self.words(of: part) { counts[word, default: 0] += 1 }
      }
      let half = max(3, (most.count + 1) / 2)
      common = Set(counts.lazy.filter { $0.value >= half }.map(\.key))
    }

    /// Whether a part goes on with what stands before it: it names what the first of the earlier parts has in its title, or
    /// has words in common with one of them. So it does where the script does not tell.
    func goesOn(_ part: Part, from earlier: [Part]) -> Bool {
      guard part.text.first?.shape.isChinese == true, let first = earlier.first else { return true }
      let words = Self.words(of: part).subtracting(common)
      let title = Part(title: first.title, text: [])
      if !Self.words(of: title).subtracting(common).isDisjoint(with: words) { return true }
      return earlier.contains { isAkin(words, Self.words(of: $0).subtracting(common)) }
    }

    /// Whether two parts share words, and more than chance would have them share: the cosine of their word sets, which
    /// TextTiling takes, is 0.08 at least. The halves of one article reach that in two cases of five, neighbouring articles
    /// hardly ever.
    private func isAkin(_ first: Set<UInt64>, _ second: Set<UInt64>) -> Bool {
      let shared = first.intersection(second).count
      return shared >= 2 && shared * shared * 156 >= first.count * second.count
    }

    private static func words(of part: Part) -> Set<UInt64> {
      var words: Set<UInt64> = []
      for paragraph in part.title + part.text.prefix(paragraphLimit) {
        runs(of: paragraph.text.clipped(to: textLimit), length: 2) { words.insert($0) }
      }
      return words
    }
  }
}
