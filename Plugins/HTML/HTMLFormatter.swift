import SheafKit
import SheafMarkup

/// Writes a digest as one self-contained HTML page: a bulletin on paper, readable on a phone and in the dark too.
///
/// The page loads nothing and runs nothing; its own content security policy says so to the browser.
public struct HTMLFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "html"
  /// What it makes.
  public static let summary = "one self-contained page for screen, phone and print"
  /// UTF-8 HTML.
  public static let mediaType = "text/html; charset=utf-8"
  /// `.html`.
  public static let fileExtension = "html"
  /// Pictures stand in the page itself.
  public static let showsPictures = true

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// The look.
    public var style: PageStyle
    /// The name of a style sheet beside the recipe, put behind that of `style`.
    public var stylesheet: String?
    /// Whether the list of sources stands after the text.
    public var sources: Bool

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [
        OptionDescription(
          "style", .choice(PageStyle.allCases.map(\.rawValue)), standard: .string(PageStyle.bulletin.rawValue),
          summary: "the look: a bulletin with a red masthead, a quiet paper, plain, or none"),
        OptionDescription("stylesheet", .file, summary: "a CSS file, put into the page behind that of `style`"),
        OptionDescription("sources", .boolean, standard: false, summary: "list the sources after the text"),
      ]
    }

    /// Makes options.
    public init(style: PageStyle = .bulletin, stylesheet: String? = nil, sources: Bool = false) {
      self.style = style
      self.stylesheet = stylesheet
      self.sources = sources
    }

    private enum Key: String, CodingKey {
      case style
      case stylesheet
      case sources
    }

    /// Reads options; what is not stated has its standard.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      self.init(
        style: try object.decodeIfPresent(PageStyle.self, forKey: .style) ?? .bulletin,
        stylesheet: try object.decodeIfPresent(String.self, forKey: .stylesheet),
        sources: try object.decodeIfPresent(Bool.self, forKey: .sources) ?? false)
    }
  }

  private let options: Options

  /// Makes the formatter.
  public init(options: Options) { self.options = options }

  /// Makes one file. Throws when the style sheet is named but not there, or not UTF-8.
  public func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest {
    var page = DigestPage(PrintableDigest(digest, bodies: context.bodies), pictures: context.pictures)
    let own = try options.stylesheet.map { try StylesheetFile($0, in: context).css } ?? ""
    page.write(style: options.style.css + own, sources: options.sources)
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: page.html.bytes)
    return FormattedDigest(files: [file], degraded: page.blocks.degraded, bodies: page.bodies.all)
  }
}
