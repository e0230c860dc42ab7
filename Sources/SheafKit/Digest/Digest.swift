/// A finished digest: everything a formatter needs, in the order it is to be read, with every word already chosen.
///
/// The engine decides what stands where and in which words; a formatter only decides how it looks. It is plain data,
/// and its JSON (`sheaf-digest/1`) is what formatters in other languages read.
public struct Digest: Hashable, Sendable {
  /// The language as a BCP 47 tag: `zh-Hans`, `zh-Hant`, `en` …
  public var language: String
  /// The head of the page (报头).
  public var masthead: Masthead
  /// The editor's note (编者按); empty when there is none.
  public var note: [Block]
  /// The sections, none of them empty unless the recipe keeps empty ones.
  public var sections: [Section]
  /// The foot of the page (报尾).
  public var colophon: Colophon
  /// Where each article that is printed comes from, in the order of printing.
  public var sources: [SourceNote]
  /// The words of the page furniture in the digest's language.
  public var labels: Labels
  /// What made it out of what.
  public var provenance: Provenance

  /// Makes a digest from its parts.
  public init(
    language: String, masthead: Masthead, note: [Block] = [], sections: [Section], colophon: Colophon = Colophon(),
    sources: [SourceNote] = [], labels: Labels, provenance: Provenance
  ) {
    self.language = language
    self.masthead = masthead
    self.note = note
    self.sections = sections
    self.colophon = colophon
    self.sources = sources
    self.labels = labels
    self.provenance = provenance
  }

  /// Whether it is set by the customs of Chinese typesetting: paragraphs indented by two characters, no space between them.
  public var isChinese: Bool { language == "zh" || language.lowercased().hasPrefix("zh-") }

  /// Every entry in the order of printing; those of several groups are copied.
  public var entries: [Entry] { sections.count == 1 ? sections[0].entries : sections.flatMap(\.entries) }

  /// Whether the page gets a table of contents (目录): when there are more than three entries.
  public var hasContents: Bool { entryCount > 3 }

  /// About how many bytes a page takes that shows highlights. A formatter that makes room for them at once need not copy a page
  /// that outgrows its room, again and again.
  public var pageSize: Int { entryCount * 1_024 }

  /// How many entries there are; unlike `entries.count` it copies none of them, so that a formatter may ask for each entry.
  private var entryCount: Int {
    sections.reduce(0) { sum, section in section.groups.reduce(sum) { $0 + $1.entries.count } }
  }
}
