import SheafKit

/// Writes a digest as plain text: change this into what you need.
public struct NoticeboardFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "noticeboard"
  /// What it makes, for `sheaf formatters`.
  public static let summary = "plain text, a block of lines for each entry"
  /// The media type of the file.
  public static let mediaType = "text/plain; charset=utf-8"
  /// The extension of the file.
  public static let fileExtension = "txt"

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// Whether the entries are numbered; nil means so.
    public var numbers: Bool?

    /// The options there are; a recipe is checked against them.
    public static var descriptions: [OptionDescription] {
      [OptionDescription("numbers", .boolean, standard: true, summary: "whether the entries are numbered")]
    }
  }

  private let numbers: Bool

  /// Makes the formatter from its options.
  public init(options: Options) { numbers = options.numbers ?? true }

  /// Formats a digest.
  public func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
    let printable = PrintableDigest(digest)  // no control characters, nesting bounded
    var page = NoticeboardPage(labels: printable.digest.labels, numbers: numbers, degraded: printable.degraded)
    page.write(printable.digest)
    return FormattedDigest(
      files: [
        RenderedFile(path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, text: page.text)
      ],
      degraded: page.degraded)
  }
}
