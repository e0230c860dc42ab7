/// One clipping, clean: what it states about itself, and its text.
///
/// What the source does not state is nil; nothing is guessed. Its JSON is what `sheaf articles --json` prints, one
/// object a line.
public struct Article: Hashable, Sendable {
  /// Sixteen hexadecimal digits made from title and text: the same article has the same id wherever it stands.
  public var id: String
  /// The headline (主题).
  public var title: String
  /// The line over the headline (引题).
  public var kicker: String?
  /// The line under the headline (副题).
  public var subtitle: String?
  /// The organisation that the article is about or comes from, where the source names it apart.
  public var organisation: String?
  /// The medium that published it (来源).
  public var source: String?
  /// The medium that it was taken from (转载自), when it is not `source`.
  public var repostedFrom: String?
  /// Who wrote it, in the order of the source.
  public var byline: [Contributor]
  /// Who answers for it (责任编辑); no author.
  public var editors: [Contributor]
  /// The place and medium that open the text (电头), such as `本报临江3月8日电`, taken off the first paragraph.
  public var dateline: String?
  /// The day of publication.
  public var published: CalendarDate?
  /// The language as a BCP 47 tag, where the source states it.
  public var language: String?
  /// A note on where a whole compilation comes from (以上信息由各会员单位提供).
  public var sourceNote: String?
  /// The text.
  public var blocks: [Block]
  /// Where it was read.
  public var origin: Origin
  /// How much of the article is here, where the source tells; nil for a whole one.
  public var extent: Extent?
  /// What the fields were read from, and what was left out around the text.
  public var evidence: Evidence?

  /// Makes an article from its parts.
  public init(
    id: String, title: String, kicker: String? = nil, subtitle: String? = nil, organisation: String? = nil,
    source: String? = nil, repostedFrom: String? = nil, byline: [Contributor] = [], editors: [Contributor] = [],
    dateline: String? = nil, published: CalendarDate? = nil, language: String? = nil, sourceNote: String? = nil,
    blocks: [Block], origin: Origin, extent: Extent? = nil, evidence: Evidence? = nil
  ) {
    self.id = id
    self.title = title
    self.kicker = kicker
    self.subtitle = subtitle
    self.organisation = organisation
    self.source = source
    self.repostedFrom = repostedFrom
    self.byline = byline
    self.editors = editors
    self.dateline = dateline
    self.published = published
    self.language = language
    self.sourceNote = sourceNote
    self.blocks = blocks
    self.origin = origin
    self.extent = extent
    self.evidence = evidence
  }
}

/// How much of an article a source holds.
public enum Extent: String, Hashable, Sendable, CaseIterable {
  /// The opening or a summary, as feeds carry it; the article itself is at its address.
  case stub
}

/// Somebody named in a byline or as an editor.
public struct Contributor: Hashable, Sendable {
  /// The name, without the spaces that print puts between two characters.
  public var name: String
  /// The role as printed (记者, 通讯员, 作者), where there is one.
  public var role: String?

  /// Makes a contributor from name and role.
  public init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}

/// Where an article was read.
public struct Origin: Hashable, Sendable {
  /// The file, relative to the recipe or as named on the command line; never absolute unless it was named so.
  public var file: String
  /// The importer that read it: `text`, `html`, `markdown` …
  public var format: String
  /// The line that it starts on, where the file holds several articles; on `page` where that is known.
  public var line: Int?
  /// The page that it starts on, from 1, in a paged document.
  public var page: Int?
  /// The address it was published at, where the source states it.
  public var address: String?

  /// Makes an origin from its parts.
  public init(file: String, format: String, line: Int? = nil, page: Int? = nil, address: String? = nil) {
    self.file = file
    self.format = format
    self.line = line
    self.page = page
    self.address = address
  }
}
