import SheafEngine
import SheafIngest
import SheafKit

/// A record on disk.
package struct RecordFile {
  /// The file as the user named it.
  package let path: String
  /// What it says.
  package let record: DigestRecord

  /// The most bytes that are read.
  private static let limit = 64 << 20

  /// Reads a record. Throws a `DiagnosticError` with line and column for what is none.
  package init(_ path: String) throws(DiagnosticError) {
    self.path = path
    let bytes = try SourceFile.read(path, limit: Self.limit).bytes
    do throws(JSONProblem) {
      record = try DigestRecord(json: bytes, limits: JSONLimits(bytes: Self.limit, depth: 64, values: 2_000_000))
    } catch {
      throw DiagnosticError(error.diagnostic(id: "unreadable-record", in: path))
    }
  }

  /// A record as the file that stands beside the outputs.
  package static func file(of record: DigestRecord) -> RenderedFile {
    RenderedFile(
      path: DigestRecord.name(for: record.recipe, on: record.date), mediaType: "application/json",
      bytes: record.json(indented: true) + [UInt8(ascii: "\n")])
  }

  /// The path of an output, whose own path is from the folder of the record.
  package func place(of output: String) -> String {
    let folder = FilePath.folder(of: path)
    return folder == "." ? output : "\(folder)/\(output)"
  }

  /// The bytes of an output as it lies on disk; nil when it is gone or cannot be read.
  package func found(_ output: String) -> [UInt8]? {
    (try? SourceFile.read(place(of: output), limit: FileDigest.limit))?.bytes
  }

  /// The recipe: `named` itself, or the file of the recorded name in the folder `named`; without it that file in the
  /// working folder or in `recipes` there, beside the record, or beside the folder of the record or in `recipes` there,
  /// one that is as it was recorded before any other. Nil when there is none.
  package func recipe(named: String?) -> String? {
    let folder = FilePath.folder(of: path)
    let parent = folder + "/.."
    let places =
      if let named { [named, "\(named)/\(record.recipe)"] } else {
        [".", "recipes", folder, parent, parent + "/recipes"].map { RelativePath.plain("\($0)/\(record.recipe)") }
      }
    let recorded = record.files.first { $0.path == record.recipe }?.digest
    let found = places.map { (place: $0, digest: FileDigest.of(file: $0)) }.filter { $0.digest != nil }
    return (found.first { $0.digest == recorded } ?? found.first)?.place
  }
}
