import SheafArchive
import SheafKit
import SheafMarkup

/// Writes a digest as an e-book: EPUB 3.3 with one chapter for each section.
///
/// The same digest gives the same bytes: the identifier comes from the content, the time of the last change from the
/// digest's day of issue.
public struct EPUBFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "epub"
  /// What it makes.
  public static let summary = "an e-book, EPUB 3.3"
  /// EPUB.
  public static let mediaType = "application/epub+zip"
  /// `.epub`.
  public static let fileExtension = "epub"
  /// Pictures are files of the book.
  public static let showsPictures = true

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// The name of a style sheet beside the recipe, put behind the book's own.
    public var stylesheet: String?
    /// Whether the list of sources stands at the end.
    public var sources: Bool

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [
        OptionDescription("stylesheet", .file, summary: "a CSS file, put behind the book's own style"),
        OptionDescription("sources", .boolean, standard: true, summary: "list the sources at the end of the book"),
      ]
    }

    /// Makes options.
    public init(stylesheet: String? = nil, sources: Bool = true) {
      self.stylesheet = stylesheet
      self.sources = sources
    }

    private enum Key: String, CodingKey {
      case stylesheet
      case sources
    }

    /// Reads options; what is not stated has its standard.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      self.init(
        stylesheet: try object.decodeIfPresent(String.self, forKey: .stylesheet),
        sources: try object.decodeIfPresent(Bool.self, forKey: .sources) ?? true)
    }
  }

  private let options: Options

  /// Makes the formatter.
  public init(options: Options) { self.options = options }

  /// Makes one file. Throws when the style sheet is named but not there, or not UTF-8.
  public func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest {
    var style = BookStyle.css
    if let name = options.stylesheet {
      style += try StylesheetFile(name, in: context).css
    }
    var book = Book(PrintableDigest(digest), pictures: context.pictures)
    book.write(sources: options.sources)
    let package = BookPackage(book, style: style)
    let archive: [UInt8]
    do {
      archive = try ZipWriter().archive(of: package.files)
    } catch {
      throw DiagnosticError(
        Diagnostic(.error, id: "unpacked-book", "the book cannot be packed: \(error.description)"))
    }
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: archive)
    return FormattedDigest(files: [file], degraded: book.blocks.degraded)
  }
}
