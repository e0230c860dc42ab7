import SheafKit

/// The passages of articles: where they are cut, and which of them can stand alone.
enum Passages {
  /// Cuts an article where its own structure cuts it; without structure each paragraph is a passage, those that lean on
  /// the one before kept with it.
  ///
  /// The passages stand in the order of the source and hold every block once, pictures included. The time is linear in
  /// the length of the text: of each block only the first `BlockOpening.limit` code points are looked at closely.
  static func cut(_ article: Article) -> [Passage] {
    var cutter = PassageCutter(article)
    return cutter.cut()
  }

  /// The chosen passages of an article that should be entries of their own under the article's title; nil when what was
  /// chosen is better put together in one.
  ///
  /// They are those with a lead that can stand over an entry, when they are a row of people: two persons at least,
  /// named by half of the leads or more, and more than half of the chosen text. What else was chosen, an introduction
  /// as a rule, is not printed then. The parts of one story under subheadings are no row; they stay together.
  static func profiles(_ chosen: [Passage], of article: Article) -> [Passage]? {
    let titled = chosen.filter { $0.lead?.isTitle ?? false }
    let people = titled.compactMap(\.lead?.person)
    guard Set(people).count >= 2, people.count * 2 >= titled.count else { return nil }
    func length(_ passages: [Passage]) -> Int {
      passages.flatMap(\.parts).reduce(0) { sum, part in
        if let range = part.range { return sum + range.end - range.start }
        guard article.blocks.indices.contains(part.block) else { return sum }
        return sum + article.blocks[part.block].plainText.unicodeScalars.count
      }
    }
    return length(titled) * 2 > length(chosen) ? titled : nil
  }
}
