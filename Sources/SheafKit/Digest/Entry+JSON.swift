extension Entry: JSONDescribed {
  package static let json = JSONForm<Entry>.record(
    "entry", "One article’s place in a digest.", blank: Entry(number: 0, article: "", headline: "", parts: []),
    [
      .required("number", \.number, .integer, "Its number in the whole digest, from 1."),
      .required("article", \.article, .text, "The id of the article it is taken from."),
      .required("headline", \.headline, .text, "The headline as printed."),
      .optional("kicker", \.kicker, .text, "The line over the headline."),
      .optional("subtitle", \.subtitle, .text, "The line under the headline."),
      .optional("byline", \.byline, .text, "Who wrote it, as printed (`记者 王芳`)."),
      .required(
        "parts", \.parts, .list(of: EntryPart.self), "What is shown of the article, in the order of the recipe."),
      .optional(
        "source", \.source, .text, "Where it comes from, as printed without its brackets: `来源：临江晚报，2021年3月5日`."),
      .optional("reposts", \.reposts, .text, "Who else carried the same text, as printed: `另有临江在线等2家转载`."),
      .optional("note", \.note, .list(of: Block.self), "The editor’s remark on the entry (按语)."),
      .added("facts", \.facts, .list(of: Fact.self), "Lines of facts to print under the text."),
      .added("figures", \.figures, .list(of: Figure.self), "The figures of what the digest takes from the article."),
      .added("people", \.people, .list(of: Person.self), "The people named in it, each once."),
      .added("quotes", \.quotes, .list(of: Quotation.self), "What is quoted in it."),
    ])
}

/// Written as `{"type": "highlights", "highlights": […]}` and `{"type": "text", "blocks": […]}`.
extension EntryPart: JSONDescribed {
  package static let json = JSONForm<EntryPart>.union(
    "part", "Something an entry shows of its article.", blank: EntryPartFields(),
    [
      .optional("highlights", \.highlights, .list(of: Highlight.self), "The sentences, in the order of the source."),
      .optional("blocks", \.blocks, .list(of: Block.self), "The blocks."),
    ],
    cases: [
      JSONCase("highlights", "Sentences taken word for word.", ["highlights"], needs: [["highlights"]]),
      JSONCase("text", "Whole blocks: the lead or the body.", ["blocks"], needs: [["blocks"]]),
    ], take: { EntryPartFields($0) }, make: { $0.part })
}

/// The members of every kind of part.
struct EntryPartFields: JSONCaseFields {
  var type = ""
  var highlights: [Highlight]?
  var blocks: [Block]?

  init() {}

  init(_ part: EntryPart) {
    switch part {
    case .highlights(let highlights): (type, self.highlights) = ("highlights", highlights)
    case .text(let blocks): (type, self.blocks) = ("text", blocks)
    }
  }

  /// The part; nil when something is missing.
  var part: EntryPart? {
    switch type {
    case "highlights": highlights.map { .highlights($0) }
    case "text": blocks.map { .text($0) }
    default: nil
    }
  }
}
