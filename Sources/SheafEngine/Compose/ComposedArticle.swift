import SheafKit

/// What an article comes to in a section, before it is known what stands around it there.
struct ComposedArticle: Sendable {
  /// The index of the section; nil for none.
  var section: Int?
  /// Whether each entry is one passage of the article.
  var isProfiles: Bool
  /// The entries, not numbered, each with the headline and the kicker that it has under no heading, and without those who
  /// carried the same text.
  var entries: [Entry]

  /// How many characters they print, headlines and source lines not counted.
  var length: Int {
    entries.flatMap(\.parts).reduce(0) { sum, part in
      switch part {
      case .highlights(let highlights):
        highlights.reduce(sum) { $0 + $1.inlines.plainText.unicodeScalars.count }
      case .text(let blocks): blocks.reduce(sum) { $0 + $1.plainText.unicodeScalars.count }
      }
    }
  }
}
