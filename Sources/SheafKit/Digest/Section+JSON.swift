extension Section: JSONDescribed {
  package static let json = JSONForm<Section>.record(
    "section", "A section of a digest (栏目).", blank: Section(groups: []),
    [
      .optional("number", \.number, .text, "Its number as printed, with its mark (`一、`, `1.`)."),
      .optional("title", \.title, .text, "Its title; left out when everything stands in one section."),
      .required("groups", \.groups, .list(of: Group.self), "Its entries, in groups."),
    ])
}

extension Section.Group: JSONDescribed {
  package static let json = JSONForm<Section.Group>.record(
    "group", "Entries that belong together inside a section.", blank: Section.Group(entries: []),
    [
      .optional("title", \.title, .text, "What they have in common; left out when a section is not grouped."),
      .required("entries", \.entries, .list(of: Entry.self), "The entries."),
    ])
}
