import SheafFormats
import SheafKit

/// The formats that recipes of a folder can use, each looked into.
struct FormatsInSight {
  private let catalog: FormatCatalog
  /// Those that can be used, in the order in which they are looked for.
  private(set) var formats: [any Format] = []
  /// What is wrong with the others.
  private(set) var diagnostics: [Diagnostic] = []
  /// The text of the files that diagnostics point into.
  var sources: [String: String] { catalog.sources }

  /// Finds the formats of a folder, without looking into them.
  init(beside folder: String) { catalog = SheafProgram.catalog(beside: folder) }

  /// Looks into every format.
  mutating func describeAll() {
    for found in catalog.all {
      do throws(DiagnosticError) {
        formats.append(try catalog.format(found))
      } catch {
        diagnostics += error.diagnostics
      }
    }
    diagnostics += catalog.remarks
  }

  /// The format whose files another starts from; nil for one that starts from the digest alone.
  func start(of format: any Format) -> (any Format)? {
    format.details.from.flatMap { try? catalog.format(named: $0) }
  }

  /// The format of a name or in a folder, once what is worth telling of it was told; throws when there is none that can
  /// be used.
  func format(named name: String, report: Report) throws -> any Format {
    let isFolder = name.contains("/") || name == "." || name == ".."
    let found: (any Format)?
    do throws(DiagnosticError) {
      found = isFolder ? try catalog.format(inFolder: name) : try catalog.format(named: name)
    } catch {
      try report.tell(error.diagnostics, sources: sources)
      throw ExitStatus.input
    }
    try report.tell(catalog.remarks, sources: sources)
    if let found { return found }
    let hint = NearestName.of(name, in: catalog.names).map { "; did you mean `\($0)`?" } ?? ""
    throw UsageProblem("there is no format `\(name)`\(hint)\nThere are: \(catalog.names.joined(separator: ", "))")
  }
}
