/// What a recipe, a schema and a table need to know about a format, whoever implements it.
public struct FormatDescription: Hashable, Sendable {
  /// The name that recipes use.
  public var name: String
  /// One line that says what it makes.
  public var summary: String
  /// The media type of the main file.
  public var mediaType: String
  /// The extension of the main file, without the dot.
  public var fileExtension: String
  /// The options that a recipe can set.
  public var options: [OptionDescription]
  /// Whether it can hold pictures.
  public var showsPictures: Bool
  /// The format whose files it starts from, for one that turns another format's files into its own (HTML into PDF); nil
  /// for one that starts from the digest alone.
  public var from: String?
  /// The version, where it has one of its own.
  public var version: String?
  /// Where it comes from.
  public var origin: FormatOrigin

  /// Describes a format.
  public init(
    name: String, summary: String, mediaType: String, fileExtension: String, options: [OptionDescription] = [],
    showsPictures: Bool = false, from: String? = nil, version: String? = nil, origin: FormatOrigin = .builtIn
  ) {
    self.name = name
    self.summary = summary
    self.mediaType = mediaType
    self.fileExtension = fileExtension
    self.options = options
    self.showsPictures = showsPictures
    self.from = from
    self.version = version
    self.origin = origin
  }

  /// Describes the format that a Swift type makes.
  public init<Formatter: DigestFormatter>(_ type: Formatter.Type) {
    self.init(
      name: type.name, summary: type.summary, mediaType: type.mediaType, fileExtension: type.fileExtension,
      options: Formatter.Options.descriptions, showsPictures: type.showsPictures)
  }

  /// Options with the standard value of each that they do not set.
  public func completed(_ options: JSONValue) -> JSONValue {
    var values: [String: JSONValue] = [:]
    for option in self.options { values[option.name] = option.standard }
    if case .object(let given) = options { values.merge(given) { _, new in new } }
    return .object(values)
  }
}
