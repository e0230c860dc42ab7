import SheafKit

/// A file packed by gzip, such as `page.html.gz`: read as the file that it holds.
public struct GzipImporter: Importer {
  /// `gzip`; articles carry the format of the file inside.
  public let name = "gzip"
  /// What packed files are called.
  public let fileExtensions = ["gz"]

  /// Makes an importer.
  public init() {}

  /// Claims what starts with gzip's signature.
  public func claim(on file: SourceFile) -> Claim {
    // The third byte is the method, of which there is one.
    file.bytes.starts(with: [0x1F, 0x8B, 0x08]) ? .content : .none
  }

  /// Reads the file inside; its articles carry the path of the packed one.
  ///
  /// What breaks off is read as far as it goes, with a warning. What unpacks to more than a file may have is not read.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    let limit = min(SourceFile.byteLimit, context.bytesLeft)
    let unpacked = Inflation(gzip: file.bytes, limit: limit)
    switch unpacked.end {
    case .tooLarge:
      return ImportResult(diagnostics: [
        .warning(
          "unsupported-article", "`\(file.path)` unpacks to more than \(limit >> 20) MiB", in: file.path,
          help: "unpack it yourself, and keep what is needed")
      ])
    case .damaged where unpacked.bytes.isEmpty:
      return ImportResult(diagnostics: [
        .warning(
          "unreadable-article", "`\(file.path)` is damaged: nothing can be unpacked", in: file.path,
          help: "get the file once more")
      ])
    case .damaged, .whole: break
    }
    var result = context.read(SourceFile(path: file.path, bytes: unpacked.bytes, name: Self.innerName(of: file)))
    if unpacked.end == .damaged {
      result.diagnostics.append(
        .warning(
          "damaged-article", "`\(file.path)` breaks off; it was read as far as it goes", in: file.path,
          help: "get the file once more"))
    }
    return result
  }

  /// The name without `.gz`.
  private static func innerName(of file: SourceFile) -> String {
    file.fileExtension == "gz" ? String(file.name.dropLast(3)) : file.name
  }
}
