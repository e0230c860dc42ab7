import SheafKit
import SheafLibrary

/// What each entry of a digest says, as a hash: all of it but the number, which changes with what stands before it.
struct EntryKeys {
  /// The hashes, in the order of the entries.
  let all: [ContentHash]
}

extension EntryKeys {
  /// Takes the hashes of entries as they were composed: of what was kept of an article the bytes say it all.
  init(of entries: [PrintedEntry]) {
    all = Parallel.map(entries, \.key)
  }
}

/// An entry as it was printed, by what it came from.
struct PrintedEntry: Sendable {
  private let drawn: DrawnArticle
  private let ordinal: Int
  private let headline: String
  private let kicker: String?
  private let reposts: String?

  /// Takes note of an entry that stands as `entry` in its place.
  init(_ placed: PlacedEntry, as entry: Entry) {
    (drawn, ordinal) = (placed.folded.judged.drawn, placed.ordinal)
    (headline, kicker, reposts) = (entry.headline, entry.kicker, entry.reposts)
  }

  /// A hash of what the article came to, and of what the place of the entry made of it.
  fileprivate var key: ContentHash {
    var list = ValueList()
    if let composition = drawn.composition { list.add(composition.hash) }
    list.add(ordinal)
    list.add(headline)
    list.add(kicker)
    list.add(reposts)
    return list.hash
  }
}
