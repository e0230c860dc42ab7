import SheafKit

// An entry, and the data about it.

extension Scopes {
  /// An entry.
  static let entry: Scope<Entry> = Scope(
    "entry",
    [
      .number("number", "its number in the whole digest, from 1") { $0.number },
      .text("article", "the id of its article") { entry, _ in entry.article },
      .text("kicker", "the line over the headline") { entry, _ in entry.kicker },
      .text("headline", "the headline as printed") { entry, _ in entry.headline },
      .text("subtitle", "the line under the headline") { entry, _ in entry.subtitle },
      .text("byline", "who wrote it, as printed") { entry, _ in entry.byline },
      .one("note", Scopes.remark, "the editor’s remark on it (按语)") { entry, _ in Remark(entry.note ?? []) },
      .many("paragraphs", Scopes.paragraph, "its text as paragraphs, whatever its blocks are") { entry, rendering in
        Paragraph.flat(entry.shownBlocks(rendering.labels), rendering.labels)
      },
      .many("blocks", Scopes.block, "its text as blocks") { entry, rendering in entry.shownBlocks(rendering.labels) },
      .text("source", "where it comes from, as printed, without brackets") { entry, _ in entry.source },
      .text("reposts", "who else carried it, as printed, without brackets") { entry, _ in entry.reposts },
      .many("facts", Scopes.fact, "lines of facts to print under it") { entry, _ in entry.facts },
      .many("figures", Scopes.figure, "the figures in it, as data") { entry, _ in entry.figures },
      .many("people", Scopes.person, "the people named in it, as data") { entry, _ in entry.people },
      .many("quotes", Scopes.quotation, "what is quoted in it, as data") { entry, _ in entry.quotes },
    ])
}

extension Entry {
  /// The blocks that it shows: highlights are paragraphs, with the mark of omission where something was left out.
  fileprivate func shownBlocks(_ labels: Labels) -> [Block] {
    parts.flatMap { part -> [Block] in
      switch part {
      case .text(let blocks): blocks
      case .highlights(let highlights): highlights.paragraphs(omission: labels.omission).map { Block(.paragraph($0)) }
      }
    }
  }
}

/// The editor’s words before the digest or before an entry.
struct Remark: Sendable {
  /// What they are; never empty.
  let blocks: [Block]

  /// Takes blocks; nil when there are none.
  init?(_ blocks: [Block]) {
    guard !blocks.isEmpty else { return nil }
    self.blocks = blocks
  }
}

extension Scopes {
  /// The editor’s words.
  static let remark: Scope<Remark> = Scope(
    "note",
    [
      .many("paragraphs", Scopes.paragraph, "it as paragraphs, whatever its blocks are") { remark, rendering in
        Paragraph.flat(remark.blocks, rendering.labels)
      },
      .many("blocks", Scopes.block, "it as blocks") { remark, _ in remark.blocks },
    ])
}

extension Scopes {
  /// A line of facts.
  static let fact: Scope<Fact> = Scope(
    "fact",
    [
      .text("label", "what it tells: `人物`") { fact, _ in fact.label },
      .text("text", "the facts") { fact, _ in fact.text },
    ])
}

extension Scopes {
  /// A figure.
  static let figure: Scope<Figure> = Scope(
    "figure",
    [
      .text("text", "it with its unit, as printed") { figure, _ in figure.text },
      .text("kind", "`count`, `money`, `share` …") { figure, _ in figure.kind.rawValue },
      .text("counted", "what is counted") { figure, _ in figure.counted },
      .text("owner", "whose it is") { figure, _ in figure.owner },
    ])
}

extension Scopes {
  /// Somebody.
  static let person: Scope<Person> = Scope(
    "person",
    [
      .text("name", "the name") { person, _ in person.name },
      .text("role", "the role") { person, _ in person.role },
      .text("organisation", "the organisation") { person, _ in person.organisation },
      .number("age", "the age") { $0.age },
    ])
}

extension Scopes {
  /// A quotation.
  static let quotation: Scope<Quotation> = Scope(
    "quotation",
    [
      .text("text", "the words") { quotation, _ in quotation.text },
      .text("speaker", "who says them") { quotation, _ in quotation.speaker },
    ])
}
