import SheafKit

/// Reads plain text: pasted articles, the text of web pages and of PDF bulletins.
struct TextImporter: Importer {
  let name = "text"
  let fileExtensions: Set<String> = ["txt", "text"]

  func recognises(_ file: SourceFile) -> Bool { false }

  func read(_ file: SourceFile) -> ImportResult {
    let decoded = DecodedFile(file)
    return ImportResult(
      articles: TextCleaner.articles(from: decoded.text, file: file.path), diagnostics: decoded.diagnostics)
  }
}
