import SheafIngest
import SheafKit

/// What there is to tell of the files of a run once they are read.
struct FileReport: Sendable {
  /// How many files were found.
  var fileCount = 0
  /// What could not be read, or not well, and rules that did nothing.
  var diagnostics: [Diagnostic] = []

  /// The text of the YAML beside articles that a diagnostic points into, by its name there, for quoting; other files
  /// are articles, and may be anything.
  var sources: [String: String] {
    var sources: [String: String] = [:]
    for file in Set(diagnostics.compactMap { $0.location?.line == nil ? nil : $0.location?.file }) {
      guard CorrectionFiles.isCorrection(file), let bytes = try? SourceFile.read(file).bytes else { continue }
      sources[file] = String(decoding: bytes, as: UTF8.self)
    }
    return sources
  }
}
