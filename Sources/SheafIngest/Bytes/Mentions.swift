/// Which words of the rules of cleaning stand in a text.
///
/// Each list of words is looked for in every short paragraph, and stands in hardly any. One walk finds them all, and a rule
/// whose words are not there never looks at the text. What is looked for in long ones, too, is none of them.
struct Mentions: OptionSet {
  let rawValue: UInt32

  /// What only an account says that wants its readers to do something.
  static let call = Mentions(rawValue: 1 << 0)
  /// An application for phones.
  static let application = Mentions(rawValue: 1 << 1)
  /// Praise of an application or an account.
  static let praise = Mentions(rawValue: 1 << 2)
  /// A paper's good wishes to its readers.
  static let care = Mentions(rawValue: 1 << 3)
  /// How readers feel.
  static let mood = Mentions(rawValue: 1 << 4)
  /// A wide bar between the names in a menu.
  static let bar = Mentions(rawValue: 1 << 5)
  /// A sign between the parts of a path.
  static let separator = Mentions(rawValue: 1 << 6)
  /// The number that a site is filed under.
  static let filing = Mentions(rawValue: 1 << 7)
  /// What a bulletin in English calls itself.
  static let bulletin = Mentions(rawValue: 1 << 8)
  /// Degrees, as the weather over a page has them.
  static let degrees = Mentions(rawValue: 1 << 9)

  /// The words of each rule.
  private static let lists: [(mention: Mentions, words: Phrases)] = [
    (.call, Widgets.calls), (.application, Widgets.applications), (.praise, Widgets.praises), (.care, Widgets.cares),
    (.mood, Widgets.moods), (.bar, Breadcrumbs.bars), (.separator, Breadcrumbs.separatorPhrases),
    (.filing, LegalNotices.filings), (.bulletin, Masthead.english), (.degrees, PageHead.degrees),
  ]

  private static let allWords = WordScan(lists.map(\.words))
}

extension Mentions {
  /// Looks for the words in a text.
  init(in text: ArraySlice<UInt8>) {
    var found = Mentions()
    text.withUnsafeBufferPointer { bytes in
      Self.allWords.forEachPlace(in: bytes) { place in
        for (mention, words) in Self.lists where words.prefix(of: bytes, at: place) != nil { found.insert(mention) }
      }
    }
    self = found
  }
}
