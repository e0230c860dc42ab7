import SheafKit

/// Writes a digest as the document tree of pandoc, in its JSON, so that each of pandoc's writers can go on from there.
public struct PandocFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "pandoc"
  /// What it makes.
  public static let summary = "the document tree of pandoc as JSON, for `pandoc -f json`"
  /// JSON; the tree has no media type of its own.
  public static let mediaType = "application/json"
  /// `.pandoc.json`, so that it can stand beside the `.json` of the format `json`.
  public static let fileExtension = "pandoc.json"
  /// It can, as `data:` addresses, which pandoc embeds or extracts.
  public static let showsPictures = true

  /// A version of pandoc-types; pandoc reads only that of its own.
  public enum API: String, Sendable, Decodable, CaseIterable {
    /// Of pandoc 2.11 to 2.19: a picture stands in a paragraph of its own.
    case v1_22 = "1.22"
    /// Of pandoc 3: a picture with its caption is a `Figure`.
    case v1_23 = "1.23"
  }

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// The version of the tree.
    public var api: API
    /// Whether the list of sources stands at the foot.
    public var sources: Bool

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [
        OptionDescription(
          "api", .choice(API.allCases.map(\.rawValue)), standard: "1.23",
          summary: "the version of the tree: 1.22 for pandoc 2.11 to 2.19, 1.23 for pandoc 3"),
        OptionDescription("sources", .boolean, standard: false, summary: "list the sources at the foot"),
      ]
    }

    /// Makes options.
    public init(api: API = .v1_23, sources: Bool = false) {
      self.api = api
      self.sources = sources
    }

    private enum Key: String, CodingKey {
      case api
      case sources
    }

    /// Reads options; what is not stated has its standard.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      self.init(
        api: try object.decodeIfPresent(API.self, forKey: .api) ?? .v1_23,
        sources: try object.decodeIfPresent(Bool.self, forKey: .sources) ?? false)
    }
  }

  private let options: Options

  /// Makes the formatter.
  public init(options: Options) { self.options = options }

  /// Makes one file.
  public func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
    let printable = PrintableDigest(digest)
    var document = PandocDocument(
      printable.digest, api: options.api, pictures: context.pictures, degraded: printable.degraded)
    document.write(sources: options.sources)
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: document.tree.bytes)
    return FormattedDigest(files: [file], degraded: document.degraded)
  }
}
