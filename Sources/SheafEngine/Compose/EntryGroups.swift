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
    var drafts: [EntryDraft]
  }

  /// The groups; none of them is empty.
  let groups: [Group]

  init(_ articles: [Reposts.Folded], by key: GroupKey?) {
    var named: [Group] = []
    var places: [String: Int] = [:]
    var single: [EntryDraft] = []
    for article in articles {
      let drafts = EntryDraft.drafts(of: article)
      let title: String? =
        switch key {
        case .organisation: article.judged.article.organisation
        case .source: article.judged.article.source
        case nil: drafts.count > 1 ? drafts.first?.articleHeadline : nil
        }
      guard let title else {
        single += drafts
        continue
      }
      // Two articles of one title are two rows of profiles.
      if key != nil, let place = places[title] {
        named[place].drafts += drafts
      } else {
        places[title] = named.count
        named.append(Group(title: title, drafts: drafts))
      }
    }
    let rest = single.isEmpty ? [] : [Group(title: nil, drafts: single)]
    groups = key == nil ? rest + named : named + rest
  }
}
