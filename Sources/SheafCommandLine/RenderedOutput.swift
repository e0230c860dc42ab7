import SheafEngine
import SheafFormats
import SheafKit

/// Where the files of formats go, for the commands that format.
struct RenderedOutput {
  /// The folder, or `-` for standard output.
  var folder: String
  /// Whether the files that were written are not named.
  var quiet: Bool

  /// Writes all files or none, and names them; for `-` there must be one, which is printed. `observer` watches the writing, but
  /// nothing that is printed, which a line of progress would stand in the way of.
  func write(_ renderings: [Rendering], observer: any WorkObserver = Unobserved()) throws {
    let files = renderings.flatMap(\.files)
    guard folder != "-" else {
      guard let file = files.first, files.count == 1 else {
        throw UsageProblem("--output - prints one file, and there are \(files.count); choose a format with --to")
      }
      return Console.standardOutput(file.bytes)
    }
    try observer.during(.write) { try OutputFolder(path: folder, chosenBy: "--output").write(files) }
    if !quiet { Console.standardOutput(files.map { "\(folder)/\($0.path)\n" }.joined()) }
  }

  /// What the format is that `--to` names. Throws a `DiagnosticError` when there is one that cannot be used.
  static func format(named name: String, in catalog: FormatCatalog) throws -> FormatDescription {
    if let format = try catalog.description(of: name) { return format }
    let hint = NearestName.of(name, in: catalog.names).map { "; did you mean `\($0)`?" } ?? ""
    throw UsageProblem(
      "there is no format `\(name)`\(hint)\nThere are: \(catalog.names.joined(separator: ", "))")
  }
}

extension Rendering {
  /// What there is to tell of it: what the format tells, and what it could not show.
  func told(of file: String) -> [Diagnostic] {
    guard !degraded.isEmpty else { return diagnostics }
    let list = degraded.map { "\($0.construct) × \($0.count)" }.joined(separator: ", ")
    let note = Diagnostic(
      .note, id: "degraded", "\(format) cannot show everything as it is: \(list)", at: SourceLocation(file: file))
    return diagnostics + [note]
  }
}
