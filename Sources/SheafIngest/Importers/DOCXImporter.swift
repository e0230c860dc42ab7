import SheafArchive
import SheafKit

/// Word documents (Office Open XML): `.docx`, `.docm`, `.dotx`, as Word, WPS, LibreOffice and others write them.
public struct DOCXImporter: Importer {
  /// `docx`.
  public let name = "docx"
  /// What Word documents are called.
  public let fileExtensions = ["docx", "docm", "dotx", "dotm"]

  /// Makes an importer.
  public init() {}

  /// Claims archives with the parts of a Word document, and what begins like one but breaks off.
  public func claim(on file: SourceFile) -> Claim {
    guard file.bytes.starts(with: [0x50, 0x4B]) else { return .none }
    if let kind = ArchiveKind(file.bytes) { return kind == .word ? .content : .none }
    return FileKind(file.bytes) == .foreign("a Word document") ? .content : .none
  }

  /// Reads the articles of a document.
  ///
  /// What cannot be unpacked is a warning; a document whose XML is broken is read as far as it goes, with a warning.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    do throws(ZipProblem) {
      let result = try ZipReader.open(file.bytes) { archive -> Result<ImportResult, ZipProblem> in
        do throws(ZipProblem) { return .success(try read(archive, file.path, context)) } catch {
          return .failure(error)
        }
      }
      return try result.get()
    } catch {
      return ImportResult(diagnostics: [
        .warning("unreadable-article", "`\(file.path)` \(error.reason)", in: file.path, help: error.help)
      ])
    }
  }

  private func read(_ archive: ZipReader, _ path: String, _ context: ImportContext) throws(ZipProblem) -> ImportResult {
    guard let document = try WordDocument(OfficePackage(archive, context: context)) else {
      return ImportResult(diagnostics: [
        .warning(
          "unreadable-article", "`\(path)` is a Word document without a text part", in: path,
          help: "open it in a word processor, and save it again as .docx")
      ])
    }
    var diagnostics = [document.damage.diagnostic(in: path, part: "word/document.xml")].compactMap { $0 }
    if !document.isWhole {
      diagnostics.append(
        .warning(
          "damaged-article", "`\(path)` is damaged; it was read as far as it goes", in: path,
          help: "get the file once more"))
    }
    let articles = document.articles(file: path, format: name, context: context)
    return ImportResult(articles: articles, diagnostics: diagnostics)
  }
}
