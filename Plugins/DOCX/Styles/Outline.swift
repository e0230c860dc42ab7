import SheafKit

/// On which level of headings a digest's titles stand, so that none is skipped: a digest without groups has its
/// headlines right below its sections, one without sections has them at the top.
struct Outline {
  /// Titles of sections; 0 when there are none.
  let section: Int
  /// Titles of groups; 0 when there are none.
  let group: Int
  /// Headlines.
  let headline: Int

  /// Looks at a digest.
  init(_ digest: Digest) {
    let hasSections = digest.sections.contains { $0.heading(isChinese: digest.isChinese) != nil }
    let hasGroups = digest.sections.contains { $0.groups.contains { $0.title?.isEmpty == false } }
    section = hasSections ? 1 : 0
    group = hasGroups ? section + 1 : 0
    headline = max(section, group) + 1
  }

  /// What stands on a level of headings.
  enum Role: Equatable {
    case section
    case group
    case headline
    /// A heading inside an article, so many levels below its headline.
    case inner(Int)
  }

  /// What stands on a level.
  func role(_ level: Int) -> Role {
    if level == section { return .section }
    if level == group { return .group }
    return level <= headline ? .headline : .inner(level - headline)
  }
}
