/// Which lists of opening words a text may start with, by its first character alone.
///
/// Each list is looked for at the start of every paragraph, and stands there hardly ever. One look-up answers for all of
/// them: cheap, and never wrong when it says no.
struct Openers: OptionSet {
  let rawValue: UInt8

  /// The label of the beginning of a text that a page prints once more.
  static let lead = Openers(rawValue: 1 << 0)
  /// What leads to the article before or behind this one.
  static let neighbour = Openers(rawValue: 1 << 1)
  /// The mark of a text that goes on from another page.
  static let pageJump = Openers(rawValue: 1 << 2)
  /// Who gets a bulletin, or how many copies there are.
  static let colophon = Openers(rawValue: 1 << 3)
  /// How sentences start that invite the reader of a page to do something.
  static let invitation = Openers(rawValue: 1 << 4)

  /// The words of each list.
  private static let lists: [(opener: Openers, words: Phrases)] = [
    (.lead, RepeatedLead.labels), (.neighbour, PageTail.neighbours), (.pageJump, PageJump.from),
    (.colophon, Colophon.receivers), (.colophon, Colophon.copies), (.invitation, Widgets.invitations),
    (.invitation, Widgets.follows),
  ]

  /// For each slot of a first character the lists that may have it.
  private static let table: [Openers] = {
    var table = [Openers](repeating: [], count: Phrases.slotCount)
    for (opener, words) in lists {
      for slot in words.slots { table[slot].insert(opener) }
    }
    return table
  }()
}

extension Openers {
  /// Looks at the first character of a text.
  init(of text: ArraySlice<UInt8>) { self = Phrases.slot(ofStart: text).map { Self.table[$0] } ?? [] }
}
