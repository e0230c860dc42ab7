import SheafArchive
import SheafKit

/// ZIP archives of clippings: each file inside is read as if it lay in a folder.
public struct ArchiveImporter: Importer {
  /// `zip`; articles carry the format of the file inside.
  public let name = "zip"
  /// What archives are called.
  public let fileExtensions = ["zip"]

  /// Makes an importer.
  public init() {}

  /// Claims archives that are no documents, and those that are damaged.
  public func claim(on file: SourceFile) -> Claim {
    guard file.bytes.starts(with: [0x50, 0x4B, 3, 4]) || file.bytes.starts(with: [0x50, 0x4B, 5, 6]) else {
      return .none
    }
    guard let kind = ArchiveKind(file.bytes) else {
      return FileKind(file.bytes) == .foreign("a ZIP archive") ? .content : .none
    }
    return kind == .folder ? .content : .none
  }

  /// Reads the files inside, in the order of their names.
  ///
  /// What systems and browsers add (`__MACOSX`, `flood_files/`, pictures, scripts) is passed over; what no importer reads
  /// is named, a few files in one warning.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    do throws(ZipProblem) {
      return try ZipReader.open(file.bytes, names: ArchiveNames.decoded) { archive in
        var reader = ArchiveReader(archive, path: file.path, context: context)
        reader.read()
        return reader.finished()
      }
    } catch {
      return ImportResult(diagnostics: [
        .warning("unreadable-article", "`\(file.path)` \(error.reason)", in: file.path, help: error.help)
      ])
    }
  }
}
