import SheafKit

/// Words that stand together in a digest, and where they are from.
struct PrintedStretch {
  /// A part of the words with one origin.
  struct Part {
    var text: String
    var origin: Origin

    /// The places of what the engine supplied, which no article has.
    var supplied: [TextRange] {
      if case .highlight(let highlight) = origin { highlight.supplied ?? [] } else { [] }
    }
  }

  /// Where a part is from.
  enum Origin {
    /// A highlight, with its block and range.
    case highlight(Highlight)
    /// A whole block of the article.
    case block(SourcePlace)
    /// A line of facts of the entry.
    case facts(Entry)
    /// What the article states in a field.
    case field(FieldEvidence.Field)
    /// The recipe, the editor or the engine; no article.
    case made
  }

  /// What it is on the page.
  var kind: TracedWords.Kind
  /// The entry that it belongs to; nil for the page around the entries.
  var entry: Entry?
  var parts: [Part]

  /// Everything that is printed, in the order of printing.
  static func all(of digest: Digest) -> [PrintedStretch] {
    let head = digest.masthead
    var all = made(.masthead, [head.title, head.issue, head.publisher, head.classification, head.dateline])
    all += made(.note, digest.note.map(\.plainText))
    for section in digest.sections {
      all += made(.section, [section.title])
      for group in section.groups {
        all += made(.section, [group.title])
        for entry in group.entries { all += self.all(of: entry) }
      }
    }
    return all + made(.colophon, (digest.colophon.distribution + digest.colophon.credits).map(\.text))
  }

  private static func all(of entry: Entry) -> [PrintedStretch] {
    func field(_ kind: TracedWords.Kind, _ text: String?, _ field: FieldEvidence.Field) -> [PrintedStretch] {
      text.map { [PrintedStretch(kind: kind, entry: entry, parts: [Part(text: $0, origin: .field(field))])] } ?? []
    }
    var all = field(.kicker, entry.kicker, .kicker) + field(.headline, entry.headline, .title)
    all += field(.subtitle, entry.subtitle, .subtitle) + field(.byline, entry.byline, .byline)
    all += entry.parts.compactMap { part in
      switch part {
      case .highlights(let highlights):
        PrintedStretch(
          kind: .highlights, entry: entry,
          parts: highlights.map { Part(text: $0.inlines.plainText, origin: .highlight($0)) })
      case .text(let blocks):
        PrintedStretch(
          kind: .text, entry: entry, parts: blocks.map { Part(text: $0.plainText, origin: .block($0.place)) })
      }
    }
    all += entry.facts.map { fact in
      PrintedStretch(
        kind: .facts, entry: entry, parts: [Part(text: "\(fact.label)：\(fact.text)", origin: .facts(entry))])
    }
    all += field(.source, entry.source, .source)
    all += made(.reposts, [entry.reposts], in: entry) + made(.remark, (entry.note ?? []).map(\.plainText), in: entry)
    return all
  }

  private static func made(_ kind: TracedWords.Kind, _ texts: [String?], in entry: Entry? = nil) -> [PrintedStretch] {
    texts.compactMap { $0 }.map { PrintedStretch(kind: kind, entry: entry, parts: [Part(text: $0, origin: .made)]) }
  }
}
