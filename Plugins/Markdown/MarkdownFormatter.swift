import SheafKit

/// Writes a digest as CommonMark that says the same to every parser: text that looks like Markdown stays text, and
/// emphasis stays emphasis beside full-width punctuation too.
public struct MarkdownFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "markdown"
  /// What it makes.
  public static let summary = "CommonMark that every parser reads alike"
  /// Markdown (RFC 7763).
  public static let mediaType = "text/markdown; charset=utf-8; variant=CommonMark"
  /// `.md`.
  public static let fileExtension = "md"

  /// How a theme's terms are marked; CommonMark has no mark of its own.
  public enum TermMark: String, Sendable, Decodable, CaseIterable {
    /// As strong emphasis.
    case strong
    /// As `<mark>`, which parsers that leave out HTML leave out.
    case html
    /// Not at all.
    case none
  }

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// How terms are marked.
    public var mark: TermMark
    /// Whether the list of sources stands at the foot.
    public var sources: Bool

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [
        OptionDescription(
          "mark", .choice(TermMark.allCases.map(\.rawValue)), standard: "strong",
          summary: "how a theme's terms are marked; html means <mark>"),
        OptionDescription("sources", .boolean, standard: false, summary: "list the sources at the foot"),
      ]
    }

    /// Makes options.
    public init(mark: TermMark = .strong, sources: Bool = false) {
      self.mark = mark
      self.sources = sources
    }

    private enum Key: String, CodingKey {
      case mark
      case sources
    }

    /// Reads options; what is not stated has its standard.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      self.init(
        mark: try object.decodeIfPresent(TermMark.self, forKey: .mark) ?? .strong,
        sources: try object.decodeIfPresent(Bool.self, forKey: .sources) ?? false)
    }
  }

  private let options: Options

  /// Makes the formatter.
  public init(options: Options) { self.options = options }

  /// Makes one file.
  public func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
    var markdown = DigestMarkdown(PrintableDigest(digest, bodies: context.bodies), mark: options.mark)
    markdown.write(sources: options.sources)
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: markdown.page.bytes)
    return FormattedDigest(files: [file], degraded: markdown.degraded, bodies: markdown.bodies.all)
  }
}
