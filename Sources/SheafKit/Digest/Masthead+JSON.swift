extension Masthead: JSONDescribed {
  package static let json = JSONForm<Masthead>.record(
    "masthead", "The head of a bulletin’s first page (报头), every line of it ready to print.",
    blank: Digest.blank.masthead,
    [
      .required("title", \.title, .text, "The name of the bulletin."),
      .optional("issue", \.issue, .text, "The issue, as printed: `第12期（总第60期）`."),
      .optional("publisher", \.publisher, .text, "Who publishes it."),
      .optional("classification", \.classification, .text, "The classification (`内部资料 注意保存`)."),
      .required("date", \.date, .date, "The day of issue."),
      .required("dateline", \.dateline, .text, "The day of issue as printed: `2021年3月8日`."),
    ])
}

extension Colophon: JSONDescribed {
  package static let json = JSONForm<Colophon>.record(
    "colophon", "The foot of a bulletin’s last page (报尾).", blank: Colophon(),
    [
      .required(
        "distribution", \.distribution, .list(of: Line.self),
        "Who gets it, a line for each kind of receiver (报：…, 送：…, 发：…)."),
      .required("credits", \.credits, .list(of: Line.self), "Who made it and how many copies there are."),
    ])
}

extension Colophon.Line: JSONDescribed {
  package static let json = JSONForm<Colophon.Line>.record(
    "colophonLine", "A line of the foot.", blank: Colophon.Line(label: "", text: ""),
    [
      .required("label", \.label, .text, "The label as printed (报, 送, 发, 编辑, 印数)."),
      .required("text", \.text, .text, "What follows the label."),
    ])
}
