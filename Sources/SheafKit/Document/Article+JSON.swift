extension Article: JSONDescribed {
  package static let json = JSONForm<Article>.record(
    "article", "One clipping, clean.",
    blank: Article(id: "", title: "", blocks: [], origin: Origin(file: "", format: "")),
    [
      .required("id", \.id, .text, "Sixteen hexadecimal digits made from title and text."),
      .required("title", \.title, .text, "The headline."),
      .optional("kicker", \.kicker, .text, "The line over the headline."),
      .optional("subtitle", \.subtitle, .text, "The line under the headline."),
      .optional("organisation", \.organisation, .text, "The organisation that it is about or comes from."),
      .optional("source", \.source, .text, "The medium that published it."),
      .optional("repostedFrom", \.repostedFrom, .text, "The medium that it was taken from."),
      .required("byline", \.byline, .list(of: Contributor.self), "Who wrote it."),
      .required("editors", \.editors, .list(of: Contributor.self), "Who answers for it."),
      .optional("dateline", \.dateline, .text, "The place and medium that open the text."),
      .optional("published", \.published, .date, "The day of publication."),
      .optional("language", \.language, .text, "The language as a BCP 47 tag."),
      .optional("sourceNote", \.sourceNote, .text, "A note on where a whole compilation comes from."),
      .required("blocks", \.blocks, .list(of: Block.self), "The text."),
      .required("origin", \.origin, .of(Origin.self), "Where it was read."),
      .optional("extent", \.extent, .word, "How much of the article is here; left out for a whole one."),
      .optional("evidence", \.evidence, .of(Evidence.self), "What the fields were read from."),
    ])

  /// Reads an article from its JSON. Throws what is wrong with it.
  public init(json bytes: [UInt8]) throws(JSONProblem) { self = try Self.json.read(json: bytes).value }

  /// The article as JSON, as `sheaf articles --json` prints it; without a line break at its end.
  public func json(indented: Bool = false) -> [UInt8] { Self.json.bytes(of: self, indented: indented) }
}

extension Contributor: JSONDescribed {
  package static let json = JSONForm<Contributor>.record(
    "contributor", "Somebody named in a byline or as an editor.", blank: Contributor(name: ""),
    [
      .required("name", \.name, .text, "The name."),
      .optional("role", \.role, .text, "The role as printed."),
    ])
}

extension Origin: JSONDescribed {
  package static let json = JSONForm<Origin>.record(
    "origin", "Where an article was read.", blank: Origin(file: "", format: ""),
    [
      .required("file", \.file, .text, "The file, relative to the recipe or as named on the command line."),
      .required("format", \.format, .text, "The importer that read it: `text`, `html`, `markdown` …"),
      .optional("line", \.line, .integer, "The line that it starts on, where the file holds several articles."),
      .optional("page", \.page, .integer, "The page that it starts on, from 1, in a paged document."),
      .optional("address", \.address, .text, "The address it was published at; not to be trusted."),
    ])
}
