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

    /// Whether a part goes on with what stands before it: it has a word of three characters or three words of the title of
    /// the first of the earlier parts, or has words in common with one of them. So it does where the script does not tell.
    func goesOn(_ part: Part, from earlier: [Part]) -> Bool {
      guard part.text.first?.shape.isChinese == true else { return true }
      guard let first = earlier.first else { return false }
      let title = Self.words(of: Part(title: first.title, text: [])).subtracting(common)
      let named = Self.strings(of: title, in: part)
      if named.count >= 3 || named.longest >= 3 { return true }
      let words = Self.words(of: part).subtracting(common)
      return earlier.contains { isAkin(part, words, Self.words(of: $0).subtracting(common)) }
    }

    /// Whether a part shares words with another, and more than chance would have it share: two at least, as many as make a
    /// cosine of 0.075 of the two word sets, which is what TextTiling compares. The halves of one article mostly do, neighbouring
    /// articles hardly ever.
    private func isAkin(_ part: Part, _ words: Set<UInt64>, _ others: Set<UInt64>) -> Bool {
      let shared = Self.strings(of: words.intersection(others), in: part).count
      return shared >= 2 && shared * shared * 178 >= words.count * others.count
    }

    private static func words(of part: Part) -> Set<UInt64> {
      var words: Set<UInt64> = []
      runs(in: part) { words.insert($0) }
      return words
    }

    /// How many strings of a part are made of certain words, those that start alike counted once, and the length of the longest.
    private static func strings(of words: Set<UInt64>, in part: Part) -> (count: Int, longest: Int) {
      var starts: Set<UInt64> = []
      var (longest, length, previous) = (0, 0, UInt64(0))
      runs(in: part) { run in
        guard words.contains(run) else {
          length = 0
          return
        }
        if length > 0, run >> 16 == previous & 0xFFFF {
          length += 1
        } else {
          length = 2
          starts.insert(run)
        }
        previous = run
        longest = max(longest, length)
      }
      return (starts.count, longest)
    }

    private static func runs(in part: Part, _ take: (UInt64) -> Void) {
      for paragraph in part.title + part.text.prefix(paragraphLimit) {
        Kinship.runs(of: paragraph.text.clipped(to: textLimit), length: 2, take)
      }
    }
  }
}
