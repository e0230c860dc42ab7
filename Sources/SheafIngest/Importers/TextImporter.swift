import SheafKit

/// Plain text in any charset: pasted articles, bulletins, pages saved as text.
public struct TextImporter: Importer {
  /// `text`.
  public let name = "text"
  /// What text files are called.
  public let fileExtensions = ["txt", "text"]

  /// Makes an importer.
  public init() {}

  /// Claims text files by name, files without an extension, and what is called a page and has no tag in it.
  public func claim(on file: SourceFile) -> Claim {
    if file.fileExtension.isEmpty { return .name }
    let isPage = HTMLImporter().fileExtensions.contains(file.fileExtension)
    return isPage && !file.bytes.prefix(1 << 16).contains(UInt8(ascii: "<")) ? .name : claimByName(on: file)
  }

  /// Reads the articles of a text, one or many.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    let text = DecodedText(file, site: context.sites.site(ofFile: file.path))
    let portion = TextPortion(text.bytes[...])
    return ImportResult(
      articles: TextCleaner.articles(
        from: Array(portion.bytes), file: file.path, isLetter: file.isLetter, keepsDropped: context.keepsDropped),
      diagnostics: [text.damage(in: file.path), portion.cut(in: file.path)].compactMap { $0 })
  }
}
