import SheafArchive
import SheafKit

/// Writes a digest as a Word document: a bulletin in an office's own exchange format.
///
/// Everything has a style, so that whoever edits the document changes its looks in one place.
public struct DOCXFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "docx"
  /// What it makes.
  public static let summary = "a Word document with styles, contents and page numbers"
  /// Office Open XML, WordprocessingML.
  public static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  /// `.docx`.
  public static let fileExtension = "docx"
  /// It holds them.
  public static let showsPictures = true

  /// What a recipe can set.
  public struct Options: PluginOptions {
    /// The page and the sizes.
    var preset: Preset
    /// The name of a document beside the recipe whose styles, page and margins win.
    var reference: String?
    /// Whether the list of sources stands after the text.
    var sources: Bool

    /// The options there are.
    public static var descriptions: [OptionDescription] {
      [
        OptionDescription(
          "preset", .choice(Preset.allCases.map(\.rawValue)), standard: "bulletin",
          summary: "the page: an office’s bulletin, or the page of GB/T 9704-2012"),
        OptionDescription(
          "reference", .file, summary: "a .docx of your own whose styles, page, head and foot are taken over"),
        OptionDescription("sources", .boolean, standard: false, summary: "list the sources after the text"),
      ]
    }

    /// Makes options; an unknown preset counts as `bulletin`.
    public init(preset: String? = nil, reference: String? = nil, sources: Bool = false) {
      self.preset = preset.flatMap { Preset(rawValue: $0) } ?? .bulletin
      self.reference = reference
      self.sources = sources
    }

    private enum Key: String, CodingKey {
      case preset
      case reference
      case sources
    }

    /// Reads options; what is not stated has its standard.
    public init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      preset = try object.decodeIfPresent(Preset.self, forKey: .preset) ?? .bulletin
      reference = try object.decodeIfPresent(String.self, forKey: .reference)
      sources = try object.decodeIfPresent(Bool.self, forKey: .sources) ?? false
    }
  }

  private let options: Options

  /// Makes the formatter.
  public init(options: Options) { self.options = options }

  /// Makes one file. Throws when the reference document is named but not there, or cannot be used.
  public func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest {
    let printable = PrintableDigest(digest)
    var document = WordDocument(
      printable.digest, preset: options.preset, reference: try reference(context), pictures: context.pictures,
      degraded: printable.degraded)
    let files = document.files(sources: options.sources)
    do {
      let bytes = try ZipWriter(level: 4).archive(of: files)
      let file = RenderedFile(
        path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: bytes)
      return FormattedDigest(files: [file], degraded: document.degraded)
    } catch {
      throw DiagnosticError(
        Diagnostic(.error, id: "docx-archive", "the Word document could not be packed: \(error)"))
    }
  }

  private func reference(_ context: FormattingContext) throws -> ReferenceDocument? {
    guard let name = options.reference else { return nil }
    do throws(ReferenceProblem) {
      guard let bytes = context.resources[name] else { throw .missing }
      return try ReferenceDocument(bytes, page: options.preset.page)
    } catch {
      throw DiagnosticError(error.diagnostic(name))
    }
  }
}
