import SheafKit

/// Writes a digest as JSON for other programs: `{"schema": "sheaf-digest/1", "digest": {…}}`.
///
/// Nothing is left out or changed: read back, it is the same digest. Only blocks nested deeper than anybody reads are
/// taken apart (`PrintableDigest.maximumDepth`), since JSON readers stop at some depth.
public struct JSONFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "json"
  /// What it makes.
  public static let summary = "JSON (sheaf-digest/1) with everything that is in the digest, for other programs"
  /// JSON.
  public static let mediaType = "application/json"
  /// `.json`.
  public static let fileExtension = "json"

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// Whether everything stands on one line.
    public var compact: Bool

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [OptionDescription("compact", .boolean, standard: false, summary: "write everything on one line")]
    }

    /// Makes options.
    public init(compact: Bool = false) { self.compact = compact }

    private enum Key: String, CodingKey {
      case compact
    }

    /// Reads options; what is not stated has its standard.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      compact = try object.decodeIfPresent(Bool.self, forKey: .compact) ?? false
    }
  }

  private let options: Options

  /// Makes the formatter.
  public init(options: Options) { self.options = options }

  /// Makes one file.
  public func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
    let bounded = PrintableDigest(digest, keepsText: true)
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType,
      bytes: DigestEnvelope(bounded.digest).json(indented: !options.compact) + [UInt8(ascii: "\n")])
    return FormattedDigest(files: [file], degraded: bounded.degraded)
  }
}
