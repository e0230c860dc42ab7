extension SourceNote: JSONDescribed {
  package static let json = JSONForm<SourceNote>.record(
    "source", "Where a printed article comes from.",
    blank: SourceNote(entry: 0, article: "", title: "", origin: Origin(file: "", format: "")),
    [
      .required("entry", \.entry, .integer, "The number of the entry that it belongs to."),
      .required("article", \.article, .text, "The id of the article."),
      .required("title", \.title, .text, "The article’s own title."),
      .optional("source", \.source, .text, "The medium, where stated."),
      .optional("published", \.published, .date, "The day of publication, where stated."),
      .required("origin", \.origin, .of(Origin.self), "Where it was read."),
      .required(
        "reposts", \.reposts, .list(of: Origin.self), "The files that held the same text and were folded into this one."
      ),
    ])
}
