import SheafKit

/// Sets a digest as plain text for a terminal, a mail or an office page, filled to a width by the rules of Chinese
/// typesetting.
public struct PlainTextFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "text"
  /// What it makes.
  public static let summary = "plain text, filled to a width by the rules of Chinese typesetting"
  /// UTF-8 text.
  public static let mediaType = "text/plain; charset=utf-8"
  /// `.txt`.
  public static let fileExtension = "txt"

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// The columns of a line; a Han character takes two.
    public var width: Int
    /// Whether the list of sources stands at the foot.
    public var sources: Bool

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [
        OptionDescription(
          "width", .integer(40...200), standard: 78, summary: "columns of a line; a Han character takes two"),
        OptionDescription("sources", .boolean, standard: false, summary: "list the sources at the foot"),
      ]
    }

    /// Makes options.
    public init(width: Int = 78, sources: Bool = false) {
      self.width = width
      self.sources = sources
    }

    private enum Key: String, CodingKey {
      case width
      case sources
    }

    /// Reads options; what is not stated has its standard.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      self.init(
        width: try object.decodeIfPresent(Int.self, forKey: .width) ?? 78,
        sources: try object.decodeIfPresent(Bool.self, forKey: .sources) ?? false)
    }
  }

  private let options: Options

  /// Makes the formatter.
  public init(options: Options) { self.options = options }

  /// Makes one file.
  public func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
    var text = DigestText(PrintableDigest(digest, bodies: context.bodies), width: options.width)
    text.write(sources: options.sources)
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: text.page.bytes)
    return FormattedDigest(files: [file], degraded: text.degraded, bodies: text.bodies.all)
  }
}
