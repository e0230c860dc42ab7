import SheafKit

// What stands around the entries: head, note, sections, foot, sources.

extension Scopes {
  /// The whole digest: what a template starts from.
  static let digest: Scope<Digest> = Scope(
    "digest",
    [
      .text("language", "the language as a BCP 47 tag: `zh-Hans`, `en`") { digest, _ in digest.language },
      .flag("chinese", "whether paragraphs are set by Chinese custom") { digest, _ in digest.isChinese },
      .one("masthead", Scopes.masthead, "the head of the page") { digest, _ in digest.masthead },
      .one("note", Scopes.remark, "the editor’s note (编者按)") { digest, _ in Remark(digest.note) },
      .flag("hasContents", "whether a table of contents is wanted: more than three entries") { digest, _ in
        digest.hasContents
      },
      .flag("empty", "whether there is no section at all; say `labels.empty` then") { digest, _ in
        digest.sections.isEmpty
      },
      .many("sections", Scopes.section, "the sections") { digest, _ in digest.sections },
      .many("entries", Scopes.entry, "every entry of every section") { digest, _ in digest.entries },
      .one("colophon", Scopes.colophon, "the foot of the page (报尾)") { digest, _ in
        digest.colophon.isEmpty ? nil : digest.colophon
      },
      .many("sources", Scopes.source, "where each article comes from") { digest, _ in digest.sources },
      .one("labels", Scopes.labels, "the words of the page in the digest’s language") { digest, _ in digest.labels },
      .one("provenance", Scopes.provenance, "what made the digest out of what") { digest, _ in digest.provenance },
    ])
}

extension Scopes {
  /// The head of the page.
  static let masthead: Scope<Masthead> = Scope(
    "masthead",
    [
      .text("title", "the name of the bulletin") { head, _ in head.title },
      .text("issue", "the issue, as printed") { head, _ in head.issue },
      .text("publisher", "who publishes it") { head, _ in head.publisher },
      .text("classification", "the classification, as printed") { head, _ in head.classification },
      .text("date", "the day of issue as `2021-03-08`") { head, _ in head.date.description },
      .text("dateline", "the day of issue as printed") { head, _ in head.dateline },
    ])
}

extension Scopes {
  /// A section.
  static let section: Scope<Section> = Scope(
    "section",
    [
      .text("number", "its number as printed: `一、`") { section, _ in section.number },
      .text("title", "its title") { section, _ in section.title },
      .text("heading", "number and title as one line") { section, rendering in
        section.heading(isChinese: rendering.isChinese)
      },
      .flag("empty", "whether it has no entry; say `labels.emptySection` then") { section, _ in
        section.isEmpty
      },
      .many("groups", Scopes.group, "its groups, one without a title if it has none") { section, _ in section.groups },
      .many("entries", Scopes.entry, "its entries") { section, _ in section.entries },
    ])
}

extension Scopes {
  /// A group of entries in a section.
  static let group: Scope<Section.Group> = Scope(
    "group",
    [
      .text("title", "what its entries have in common") { group, _ in group.title },
      .many("entries", Scopes.entry, "its entries") { group, _ in group.entries },
    ])
}

extension Scopes {
  /// The foot of the page.
  static let colophon: Scope<Colophon> = Scope(
    "colophon",
    [
      .many("distribution", Scopes.line, "who gets it, a line for each kind of receiver") { foot, _ in foot.distribution
      },
      .many("credits", Scopes.line, "who made it, and how many copies there are") { foot, _ in foot.credits },
    ])
}

extension Scopes {
  /// A line of the foot.
  static let line: Scope<Colophon.Line> = Scope(
    "line of the foot",
    [
      .text("label", "what it is: `编辑`") { line, _ in line.label },
      .text("text", "whom or how many") { line, _ in line.text },
    ])
}

extension Scopes {
  /// A line of the list of sources.
  static let source: Scope<SourceNote> = Scope(
    "source",
    [
      .number("entry", "the number of the entry it belongs to") { $0.entry },
      .text("title", "the article’s own title") { note, _ in note.title },
      .text("medium", "the medium") { note, _ in note.source },
      .text("published", "the day of publication as `2021-03-08`") { note, _ in note.published?.description },
      .text("address", "the address, if it is one to link to") { note, _ in
        note.origin.address.flatMap { WebAddress($0)?.description }
      },
      .text("file", "the file it was read from") { note, _ in note.origin.file },
      .number("line", "the line in it") { $0.origin.line },
    ])
}

extension Scopes {
  /// The words of the page.
  static let labels: Scope<Labels> = Scope(
    "labels",
    [
      .text("contents", "目录") { labels, _ in labels.contents },
      .text("editorsNote", "编者按") { labels, _ in labels.editorsNote },
      .text("sources", "资料来源") { labels, _ in labels.sources },
      .text("skipToText", "跳到正文") { labels, _ in labels.skipToText },
      .text("empty", "what a digest without sections says") { labels, _ in labels.empty },
      .text("emptySection", "what a section without entries says") { labels, _ in labels.emptySection },
      .text("figure", "图") { labels, _ in labels.figure },
      .text("omission", "……") { labels, _ in labels.omission },
      .text("colon", "`：` or `: `") { labels, _ in labels.colon },
      .text("open", "`（` or `(`") { labels, _ in labels.brackets.opening },
      .text("close", "`）` or `)`") { labels, _ in labels.brackets.closing },
    ])
}

extension Scopes {
  /// What made the digest out of what.
  static let provenance: Scope<Provenance> = Scope(
    "provenance",
    [
      .text("recipe", "the recipe file’s name") { made, _ in made.recipe },
      .number("articlesRead", "how many articles were read") { $0.articlesRead },
      .number("articlesChosen", "how many of them were chosen") { $0.articlesChosen },
    ])
}
