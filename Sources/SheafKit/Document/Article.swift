/// One clipping, clean: what it states about itself, and its text.
///
/// What the source does not state is nil; nothing is guessed. Its JSON is what `sheaf articles --json` prints, one
/// object a line.
public struct Article: Hashable, Sendable, Codable {
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

  /// Makes an article from its parts.
  public init(
    id: String, title: String, kicker: String? = nil, subtitle: String? = nil, organisation: String? = nil,
    source: String? = nil, repostedFrom: String? = nil, byline: [Contributor] = [], editors: [Contributor] = [],
    dateline: String? = nil, published: CalendarDate? = nil, language: String? = nil, sourceNote: String? = nil,
    blocks: [Block], origin: Origin
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
  }
}

/// Somebody named in a byline or as an editor.
public struct Contributor: Hashable, Sendable, Codable {
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
public struct Origin: Hashable, Sendable, Codable {
  /// The file, relative to the recipe or as named on the command line; never absolute unless it was named so.
  public var file: String
  /// The importer that read it: `text`, `html`, `markdown` …
  public var format: String
  /// The line that it starts on, where the file holds several articles.
  public var line: Int?
  /// The address it was published at, where the source states it.
  public var address: String?

  /// Makes an origin from its parts.
  public init(file: String, format: String, line: Int? = nil, address: String? = nil) {
    self.file = file
    self.format = format
    self.line = line
    self.address = address
  }
}
