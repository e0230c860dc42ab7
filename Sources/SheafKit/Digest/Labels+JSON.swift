extension Labels: JSONDescribed {
  package static let json = JSONForm<Labels>.record(
    "labels", "The words of the page furniture in one language, so that a formatter needs to know none.",
    blank: Digest.blank.labels,
    [
      .required("contents", \.contents, .text, "The heading of the table of contents (目录)."),
      .required("editorsNote", \.editorsNote, .text, "The heading of the editor’s note (编者按)."),
      .required("sources", \.sources, .text, "The heading of the list of sources (资料来源)."),
      .required("skipToText", \.skipToText, .text, "The link that leads past the head of a page (跳到正文)."),
      .required("empty", \.empty, .text, "What an empty digest says instead of sections."),
      .required("emptySection", \.emptySection, .text, "What an empty section says."),
      .required("figure", \.figure, .text, "What names a picture where the picture itself cannot stand (图)."),
      .required("omission", \.omission, .text, "The mark where something was left out (……)."),
      .required("colon", \.colon, .text, "What stands between a label and its text (`：` or `: `)."),
      .required("brackets", \.brackets, .of(Brackets.self), "What brackets a source line."),
    ])
}

extension Labels.Brackets: JSONDescribed {
  package static let json = JSONForm<Labels.Brackets>.record(
    "brackets", "An opening and a closing bracket.", blank: Labels.Brackets(opening: "", closing: ""),
    [
      .required("opening", \.opening, .text, "`（` or `(`."),
      .required("closing", \.closing, .text, "`）` or `)`."),
    ])
}
