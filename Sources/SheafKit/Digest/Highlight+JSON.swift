extension Highlight: JSONDescribed {
  package static let json = JSONForm<Highlight>.record(
    "highlight", "A run of sentences taken word for word from an article, and the place it was taken from.",
    blank: Highlight(inlines: [], article: "", block: 0, range: .blank),
    [
      .required("inlines", \.inlines, .list(of: Inline.self), "The words."),
      .required("article", \.article, .text, "The id of the article."),
      .required("block", \.block, .integer, "The index of the block among the article’s blocks, from 0."),
      .required("range", \.range, .of(TextRange.self), "The place in the block’s plain text."),
      .optional("line", \.line, .integer, "The line that the block starts on, from 1; on `page` where that is there."),
      .optional("page", \.page, .integer, "The page that the block starts on, from 1."),
      .optional("element", \.element, .text, "What holds the block, in the words of the source’s format."),
      .required(
        "followsOmission", \.followsOmission, .boolean,
        "Whether text was left out between the highlight before and this."),
      .optional(
        "supplied", \.supplied, .list(of: TextRange.self),
        "The places in the text of `inlines` that are not in the article, brackets included."),
    ])
}

extension TextRange: JSONDescribed {
  package static let json = JSONForm<TextRange>.record(
    "range", "A half-open range of Unicode code points, counted from 0.", blank: .blank,
    [
      .required("start", \.start, .integer, "The first code point."),
      .required("end", \.end, .integer, "The one after the last."),
    ])

  static let blank = TextRange(start: 0, end: 0)
}
