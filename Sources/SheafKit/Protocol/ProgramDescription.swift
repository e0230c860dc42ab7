/// What a program writes to its standard output when it is called with `describe`: who it is and what it makes.
///
/// `{"protocol": [1], "name": …, "version": …, "summary": …, "formats": [{"name": …, "mediaType": …, "extension": …}],
/// "options": <JSON Schema>, "pictures": false, "from":
/// "html"}`; `protocol`, `name`, `version` and `formats` must be there.
public struct ProgramDescription: Hashable, Sendable {
  /// A format that the program makes.
  public struct Made: Hashable, Sendable {
    /// The name that recipes use.
    public var name: String
    /// The media type of the main file.
    public var mediaType: String
    /// The extension of the main file, without the dot.
    public var fileExtension: String

    /// Describes a format.
    public init(name: String, mediaType: String, fileExtension: String) {
      self.name = name
      self.mediaType = mediaType
      self.fileExtension = fileExtension
    }
  }

  /// The versions of the protocol that it speaks.
  public var protocols: [Int]
  /// Its name.
  public var name: String
  /// Its version, as its author counts.
  public var version: String
  /// One line that says what it makes.
  public var summary: String
  /// The formats it makes, at least one.
  public var formats: [Made]
  /// The options that a recipe can set.
  public var options: [OptionDescription]
  /// Whether it shows pictures and wants to get them.
  public var showsPictures: Bool
  /// The format whose files it starts from; nil for one that starts from the digest alone.
  public var from: String?

  /// Describes a program from its parts.
  public init(
    name: String, version: String, summary: String, formats: [Made], options: [OptionDescription] = [],
    showsPictures: Bool = false, from: String? = nil, protocols: [Int] = [FormatRequest.version]
  ) {
    self.protocols = protocols
    self.name = name
    self.version = version
    self.summary = summary
    self.formats = formats
    self.options = options
    self.showsPictures = showsPictures
    self.from = from
  }

  /// Describes the program that a Swift type makes.
  public init<Formatter: DigestFormatter>(_ type: Formatter.Type, version: String) {
    self.init(
      name: type.name, version: version, summary: type.summary,
      formats: [Made(name: type.name, mediaType: type.mediaType, fileExtension: type.fileExtension)],
      options: Formatter.Options.descriptions, showsPictures: type.showsPictures)
  }

  /// Reads a description. Throws what is wrong with it; a program that does not speak this build's protocol is told as
  /// such before anything else is read.
  public init(
    json bytes: [UInt8], limits: JSONLimits = JSONLimits(bytes: 1 << 20, depth: 64, values: 100_000)
  ) throws(JSONProblem) {
    do throws(JSONProblem) {
      var reader = try JSONReader(bytes, limits: limits)
      try reader.check("protocol", against: Self.protocolsForm)
    } catch {
      throw error.located(in: bytes)
    }
    self = try Self.json.read(json: bytes, limits: limits).value
  }

  /// The description as JSON on one line; the same description gives the same bytes.
  public var bytes: [UInt8] { Self.json.bytes(of: self) }

  /// What a recipe, a schema and a table need to know of a format of the program; nil when it makes no such format.
  public func details(of format: String, origin: FormatOrigin) -> FormatDescription? {
    formats.first { $0.name == format }.map {
      FormatDescription(
        name: $0.name, summary: summary, mediaType: $0.mediaType, fileExtension: $0.fileExtension, options: options,
        showsPictures: showsPictures, from: from, version: version, origin: origin)
    }
  }
}
