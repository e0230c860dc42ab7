import SheafKit
import SheafMarkup

/// Writes a digest as an article of a WeChat official account (公众号): a fragment of HTML to paste into the platform's
/// editor or to hand to its interface.
///
/// The platform keeps elements with inline styles and drops the rest: classes, ids, scripts, style sheets, links out
/// and pictures from elsewhere. So every style is inline, links are numbers with their addresses at the end, and words
/// stand for pictures.
public struct WeChatFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "wechat"
  /// What it makes.
  public static let summary = "an article for a WeChat official account (公众号)"
  /// UTF-8 HTML.
  public static let mediaType = "text/html; charset=utf-8"
  /// `.wechat.html`, so that it stands beside the page of `html`.
  public static let fileExtension = "wechat.html"

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// Whether the contents stand before the text, where there are more than three entries.
    public var contents: Bool
    /// Whether the list of sources stands after the text.
    public var sources: Bool

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [
        OptionDescription(
          "contents", .boolean, standard: true, summary: "list the headlines first, where there are more than three"),
        OptionDescription("sources", .boolean, standard: false, summary: "list the sources after the text"),
      ]
    }

    /// Makes options.
    public init(contents: Bool = true, sources: Bool = false) {
      self.contents = contents
      self.sources = sources
    }

    private enum Key: String, CodingKey {
      case contents
      case sources
    }

    /// Reads options; what is not stated has its standard.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      self.init(
        contents: try object.decodeIfPresent(Bool.self, forKey: .contents) ?? true,
        sources: try object.decodeIfPresent(Bool.self, forKey: .sources) ?? false)
    }
  }

  private let options: Options

  /// Makes the formatter.
  public init(options: Options) { self.options = options }

  /// Makes one file, and warns of what the platform refuses.
  public func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
    let printable = PrintableDigest(digest)
    var article = WeChatArticle(printable)
    article.write(contents: options.contents, sources: options.sources)
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: article.html.bytes)
    return FormattedDigest(
      files: [file], degraded: article.blocks.degraded,
      diagnostics: PlatformLimits.warnings(of: article, digest: printable.digest))
  }
}
