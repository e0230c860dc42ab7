extension Digest: JSONDescribed {
  package static let json = JSONForm<Digest>.record(
    "digest", "A finished digest: everything in the order it is to be read, with every word already chosen.",
    blank: .blank,
    [
      .required("language", \.language, .text, "The language as a BCP 47 tag: `zh-Hans`, `zh-Hant`, `en` …"),
      .required("masthead", \.masthead, .of(Masthead.self), "The head of the page (报头)."),
      .required("note", \.note, .list(of: Block.self), "The editor’s note (编者按); empty when there is none."),
      .required("sections", \.sections, .list(of: Section.self), "The sections (栏目)."),
      .required("colophon", \.colophon, .of(Colophon.self), "The foot of the page (报尾)."),
      .required(
        "sources", \.sources, .list(of: SourceNote.self),
        "Where each article that is printed comes from, in the order of printing."),
      .required("labels", \.labels, .of(Labels.self), "The words of the page furniture in the digest’s language."),
      .required("provenance", \.provenance, .of(Provenance.self), "What made it out of what."),
    ])

  /// What a digest is read into.
  static let blank = Digest(
    language: "", masthead: Masthead(title: "", date: .earliest, dateline: ""), sections: [],
    labels: Labels(
      contents: "", editorsNote: "", sources: "", skipToText: "", empty: "", emptySection: "", figure: "",
      omission: "", colon: "", brackets: .init(opening: "", closing: "")),
    provenance: Provenance(recipe: "", articlesRead: 0, articlesChosen: 0))
}

extension Provenance: JSONDescribed {
  package static let json = JSONForm<Provenance>.record(
    "provenance", "What made a digest out of what.", blank: Digest.blank.provenance,
    [
      .required("recipe", \.recipe, .text, "The recipe file’s name, without its folder."),
      .required("articlesRead", \.articlesRead, .integer, "How many articles were read."),
      .required("articlesChosen", \.articlesChosen, .integer, "How many of them the recipe’s query chose."),
    ])
}
