import SheafKit

/// An entry in its place: what stands around it decides what its head says.
struct PlacedEntry {
  /// The article with its reposts.
  let folded: Reposts.Folded
  /// Its place among the entries of the article, from 0.
  let ordinal: Int
  /// The entry as it is under no heading.
  let entry: Entry
  /// Whether it is one passage of the article.
  let isPassage: Bool
  /// Whether it is the last entry of its article, which carries what is said of the whole article.
  let closesArticle: Bool

  /// The entries of an article.
  static func entries(of folded: Reposts.Folded, _ composed: ComposedArticle) -> [PlacedEntry] {
    composed.entries.enumerated().map { index, entry in
      PlacedEntry(
        folded: folded, ordinal: index, entry: entry, isPassage: composed.isProfiles,
        closesArticle: index == composed.entries.count - 1)
    }
  }

  /// The headline of the whole article: the editor's, or its title.
  var articleHeadline: String { folded.judged.edit?.headline ?? title }

  private var title: String { folded.judged.head.title }

  /// The headline, without the `机构•` before it that the heading of the group says already.
  func headline(under group: String?) -> String {
    if isPassage { return entry.headline }
    guard let group, folded.judged.edit?.headline == nil, title.hasPrefix(group) else { return articleHeadline }
    let rest = title.dropFirst(group.count)
    guard let mark = rest.first, "•·・|：:".contains(mark) else { return title }
    let headline = rest.dropFirst().drop(while: \.isWhitespace)
    return headline.isEmpty ? title : String(headline)
  }

  /// The line over the headline; over a passage the title of its article, where no heading says it.
  func kicker(under group: String?) -> String? {
    guard isPassage else { return entry.kicker }
    return group == articleHeadline ? nil : articleHeadline
  }
}
