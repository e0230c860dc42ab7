/// A section of a digest (栏目).
public struct Section: Hashable, Sendable {
  /// Its number as printed, with its mark (`一、`, `1.`); nil when sections are not numbered.
  public var number: String?
  /// Its title; nil when the recipe has no sections and everything stands in one.
  public var title: String?
  /// Its entries, in groups; one untitled group unless the recipe groups them.
  public var groups: [Group]

  /// Entries that belong together inside a section, such as those of one organisation.
  public struct Group: Hashable, Sendable {
    /// What they have in common; nil for the only group of a section that is not grouped.
    public var title: String?
    /// The entries.
    public var entries: [Entry]

    /// Makes a group.
    public init(title: String? = nil, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// Makes a section from its groups.
  public init(number: String? = nil, title: String? = nil, groups: [Group]) {
    self.number = number
    self.title = title
    self.groups = groups
  }

  /// Number and title as one line, with a space between them outside Chinese; nil when there is neither.
  public func heading(isChinese: Bool) -> String? {
    let parts = [number, title].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: isChinese ? "" : " ")
  }

  /// Its entries in the order of printing; those of several groups are copied.
  public var entries: [Entry] { groups.count == 1 ? groups[0].entries : groups.flatMap(\.entries) }

  /// Whether it has no entry.
  public var isEmpty: Bool { groups.allSatisfy(\.entries.isEmpty) }
}
