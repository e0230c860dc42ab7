/// Which words of the rules of cleaning stand in a text.
///
/// Each list of words is looked for in every paragraph, and stands in hardly any. One walk finds them all, and a rule whose
/// words are not there never looks at the text.
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
  /// Another page that the text goes on on.
  static let pageJump = Mentions(rawValue: 1 << 7)
  /// The rights of the medium itself.
  static let ownRights = Mentions(rawValue: 1 << 8)
  /// What a notice of rights reserves.
  static let reserve = Mentions(rawValue: 1 << 9)
  /// The page, as it speaks of itself.
  static let ownPage = Mentions(rawValue: 1 << 10)
  /// Rights and liability, which articles speak of, too.
  static let rights = Mentions(rawValue: 1 << 11)
  /// The number that a site is filed under.
  static let filing = Mentions(rawValue: 1 << 12)
  /// What a picture shows, behind a sentence.
  static let shown = Mentions(rawValue: 1 << 13)
  /// What a bulletin in English calls itself.
  static let bulletin = Mentions(rawValue: 1 << 14)
  /// Degrees, as the weather over a page has them.
  static let degrees = Mentions(rawValue: 1 << 15)
  /// The bracket around a title: 【.
  static let titleBracket = Mentions(rawValue: 1 << 16)

  /// The words of each rule.
  private static let lists: [(mention: Mentions, words: Phrases)] = [
    (.call, Widgets.calls), (.application, Widgets.applications), (.praise, Widgets.praises), (.care, Widgets.cares),
    (.mood, Widgets.moods), (.bar, Breadcrumbs.bars), (.separator, Breadcrumbs.separatorPhrases),
    (.pageJump, PageJump.words), (.ownRights, LegalNotices.ownStrong), (.reserve, LegalNotices.strong),
    (.ownPage, LegalNotices.own), (.rights, LegalNotices.weak), (.filing, LegalNotices.filings),
    (.shown, Captions.shown), (.bulletin, Masthead.english), (.degrees, PageHead.degrees),
    (.titleBracket, RunInTitle.opener),
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
