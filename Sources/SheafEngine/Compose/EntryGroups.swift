import SheafKit
import SheafRecipe

/// The entries of a section in groups, in the order of printing.
///
/// Groups stand in the order of their first entries. By organisation or medium, what has no name to group by comes last,
/// without a heading. Without a key, an article that is printed as a row of profiles is a group under its own headline;
/// those groups come after the single entries, which would else seem to belong to the group before them.
struct EntryGroups {
  /// Entries under one heading, or under none.
  struct Group {
    var title: String?
    var entries: [PlacedEntry]
  }

  /// The groups; none of them is empty.
  let groups: [Group]

  /// Groups articles, each with what it comes to.
  init(_ articles: some Sequence<(Reposts.Folded, ComposedArticle)>, by key: GroupKey?) {
    var named: [Group] = []
    var places: [String: Int] = [:]
    var single: [PlacedEntry] = []
    for (article, composed) in articles {
      let entries = PlacedEntry.entries(of: article, composed)
      let title: String? =
        switch key {
        case .organisation: article.judged.head.organisation
        case .source: article.judged.head.source
        case nil: entries.count > 1 ? entries.first?.articleHeadline : nil
        }
      guard let title else {
        single += entries
        continue
      }
      // Two articles of one title are two rows of profiles.
      if key != nil, let place = places[title] {
        named[place].entries += entries
      } else {
        places[title] = named.count
        named.append(Group(title: title, entries: entries))
      }
    }
    let rest = single.isEmpty ? [] : [Group(title: nil, entries: single)]
    groups = key == nil ? rest + named : named + rest
  }
}
