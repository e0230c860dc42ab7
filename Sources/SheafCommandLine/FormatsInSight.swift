import Glibc
import SheafKit
import Template

/// The formats that recipes of a folder can use: those in the program, and the folders in `formatters/` beside them.
struct FormatsInSight {
  /// The formats, those in the program first.
  private(set) var formats: [any Format]
  /// What is wrong with the folders of the others.
  private(set) var diagnostics: [Diagnostic] = []
  /// What is wrong with each of them, by name.
  private(set) var problems: [String: [Diagnostic]] = [:]
  /// The text of the files that diagnostics point into.
  private(set) var sources: [String: String] = [:]

  /// Looks into `formatters/` of a folder.
  init(beside folder: String) {
    formats = SheafProgram.formats.descriptions.compactMap { SheafProgram.formats.format(named: $0.name) }
    let path = folder == "." ? "formatters" : folder + "/formatters"
    for name in Self.folders(in: path) {
      let reading = TemplateFormat.read(folder: "\(path)/\(name)")
      if let format = reading.format { formats.append(format) }
      diagnostics += reading.diagnostics
      problems[name] = reading.diagnostics
      sources.merge(reading.sources) { first, _ in first }
    }
  }

  /// The format of a name, once what is wrong with its files was told; throws when there is none that can be used.
  func format(named name: String, report: Report) throws -> any Format {
    try report.tell(problems[name] ?? [], sources: sources)
    if let format = formats.first(where: { $0.details.name == name }) { return format }
    let names = formats.map(\.details.name)
    let hint = NearestName.of(name, in: names).map { "; did you mean `\($0)`?" } ?? ""
    throw UsageProblem("there is no format `\(name)`\(hint)\nThere are: \(names.joined(separator: ", "))")
  }

  private static func folders(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream), names.count < 1_000 {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, !name.hasPrefix("."), isFolder("\(path)/\(name)") { names.append(name) }
    }
    return names.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
