import SheafKit

/// Plain text in any charset: pasted articles, bulletins, pages saved as text.
public struct TextImporter: Importer {
  /// `text`.
  public let name = "text"
  /// What text files are called.
  public let fileExtensions = ["txt", "text"]

  /// Makes an importer.
  public init() {}

  /// Claims text files by name, and files without an extension.
  public func claim(on file: SourceFile) -> Claim {
    file.fileExtension.isEmpty ? .name : claimByName(on: file)
  }

  /// Reads the articles of a text, one or many.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    let text = DecodedText(file, site: context.sites.site(ofFile: file.path))
    let portion = TextPortion(text.bytes[...])
    return ImportResult(
      articles: TextCleaner.articles(
        from: Array(portion.bytes), file: file.path, keepsDropped: context.keepsDropped),
      diagnostics: [text.damage(in: file.path), portion.cut(in: file.path)].compactMap { $0 })
  }
}
