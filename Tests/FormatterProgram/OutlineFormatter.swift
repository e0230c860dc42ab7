import SheafKit

/// Writes the headlines of a digest, one a line: a formatter that is small enough to see the way to a program by.
public struct OutlineFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "outline"
  /// What it makes.
  public static let summary = "the headlines, one a line"
  /// Plain text.
  public static let mediaType = "text/plain; charset=utf-8"
  /// `.txt`.
  public static let fileExtension = "txt"

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// What stands before a headline.
    public var mark: String?
    /// Whether the entries are numbered.
    public var numbers: Bool?
    /// A file that is printed before the headlines.
    public var head: String?

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [
        OptionDescription("mark", .text, standard: "- ", summary: "what stands before a headline"),
        OptionDescription("numbers", .boolean, standard: false, summary: "number the headlines"),
        OptionDescription("head", .file, summary: "a file to print before them"),
      ]
    }
  }

  private let options: Options

  /// Makes the formatter; a mark of two lines is refused.
  public init(options: Options) throws {
    if let mark = options.mark, mark.utf8.contains(UInt8(ascii: "\n")) {
      throw DiagnosticError(Diagnostic(.error, id: "bad-mark", "a mark has one line", help: "write `mark: \"* \"`"))
    }
    self.options = options
  }

  /// Makes one file.
  public func format(_ digest: Digest, context: FormattingContext) -> FormattedDigest {
    let printable = PrintableDigest(digest)
    var text = options.head.flatMap { context.resources[$0] }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    var degraded = printable.degraded
    for entry in printable.digest.entries {
      let number = options.numbers == true ? "\(entry.number). " : ""
      text += "\(options.mark ?? "- ")\(number)\(entry.headline)\n"
      degraded.count("text")
    }
    return FormattedDigest(
      files: [
        RenderedFile(path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, text: text)
      ], degraded: degraded)
  }
}
