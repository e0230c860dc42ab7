extension Evidence: JSONDescribed {
  package static let json = JSONForm<Evidence>.record(
    "evidence", "What an article was read from, and what was left out around it.", blank: Evidence(),
    [
      .required("fields", \.fields, .list(of: FieldEvidence.self), "The text that each field was read from."),
      .optional(
        "division", \.division, .text, "Where the articles of the file were divided, as words behind “divided at”."),
      .required("dropped", \.dropped, .list(of: DroppedText.self), "What was left out as furniture."),
      .optional("droppedMore", \.droppedMore, .integer, "How many more texts were left out than `dropped` holds."),
    ])
}

/// Written as `{"field": "title", "text": "…", "line": 3, "element": "h1"}`.
extension FieldEvidence: JSONDescribed {
  package static let json = JSONForm<FieldEvidence>.record(
    "fieldEvidence", "The text that a field was read from.", blank: FieldEvidence(.title, "", at: .unknown),
    [
      .required("field", \.field, .word, "The field."),
      .required("text", \.text, .text, "The text as it stands in the source, white space folded."),
      .optional("line", \.place.line, .integer, "The line, from 1; on `page` where that is there."),
      .optional("page", \.place.page, .integer, "The page, from 1."),
      .optional("element", \.place.element, .text, "What holds it, in the words of the source’s format."),
    ])
}

/// Written as `{"rule": "breadcrumb", "text": "…", "line": 3}`.
extension DroppedText: JSONDescribed {
  package static let json = JSONForm<DroppedText>.record(
    "droppedText", "Text of the source that is no part of the article.",
    blank: DroppedText("", at: .unknown, rule: ""),
    [
      .required("rule", \.rule, .text, "The rule that dropped it."),
      .required("text", \.text, .text, "The text as it stands in the source, white space folded."),
      .optional("line", \.place.line, .integer, "The line, from 1; on `page` where that is there."),
      .optional("page", \.place.page, .integer, "The page, from 1."),
      .optional("element", \.place.element, .text, "What holds it, in the words of the source’s format."),
    ])
}
