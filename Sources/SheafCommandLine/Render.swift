import ArgumentParser
import SheafEngine
import SheafFormats
import SheafKit
import SheafRecipe

/// `sheaf render`: a digest that was dumped as JSON, in any format.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Format a digest that was written as JSON.",
    discussion: """
      DIGEST is what the format `json` wrote, or - for standard input: nothing is read or chosen again, and the outputs \
      are the same bytes as composing gave with the same options. They have the name of DIGEST. An option that names a file \
      names it from the folder of DIGEST.
        sheaf render out/aid-2021-03-08.json --to html --option sources=true
      """)

  @Argument(help: "The digest as JSON.", completion: .file(extensions: ["json"]))
  var digest: String

  @Option(
    name: .customLong("to"), help: ArgumentHelp("The format; once for each.", valueName: "format"),
    completion: .list(SheafProgram.formats.descriptions.map(\.name)))
  var formats: [String]

  @Option(
    name: .customLong("option"),
    help: ArgumentHelp(
      "Give an option of the formats that have it a value, as in --option width=60; once for each.",
      valueName: "name=value"),
    transform: { text in
      guard let setting = OptionSetting(text) else {
        throw ValidationError("“\(text)” has no name and value; write --option width=60")
      }
      return setting
    })
  var options: [OptionSetting] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write to, or - to print one format.", valueName: "folder"),
    completion: .directory)
  var output = OutputFolder.standard

  @OptionGroup var lock: LockUpdate

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Do not name the files written; print problems only.")
  var quiet = false

  mutating func validate() throws {
    if output.isEmpty { throw ValidationError("--output names no folder; leave it out to write to out/") }
    if output == "-", formats.count > 1 { throw ValidationError("--output - prints one format") }
    var seen: Set<String> = []
    for option in options where !seen.insert(option.name).inserted {
      throw ValidationError("--option gives “\(option.name)” two values")
    }
  }

  func run() throws {
    let report = Report(strict: strict)
    let catalog = SheafProgram.catalog(beside: folder, updatesLock: lock.isAsked)
    let asked: [(format: FormatDescription, options: [String: JSONValue])]
    let formatters: FormatterRegistry
    do {
      asked = try self.asked(in: catalog)
      formatters = try catalog.registry(
        for: asked.map { Output(format: $0.format.name, location: SourceLocation(file: digest)) })
    } catch let error as DiagnosticError {
      return try report.tell(error.diagnostics, sources: catalog.sources)
    }
    let bytes: [UInt8]
    do throws(DiagnosticError) {
      bytes = try digest == "-" ? Console.standardInput(limit: DigestFile.limit) : DigestFile.bytes(of: digest)
    } catch {
      return try report.tell(error.diagnostics)
    }
    do {
      let file = try DigestFile(bytes, named: digest == "-" ? "digest" : digest)
      let renderings = try Engine(formatters: formatters).render(file, to: asked)
      // Under --strict a warning ends the run before anything is written.
      try report.tell(catalog.remarks + file.diagnostics + renderings.flatMap { $0.told(of: file.name) })
      try catalog.writeLock()
      try RenderedOutput(folder: output, quiet: quiet).write(renderings)
    } catch let error as DiagnosticError {
      try report.tell(error.diagnostics, sources: sources(of: error.diagnostics, bytes))
    }
  }

  /// The folder whose `formatters/` are looked into: that of the digest.
  private var folder: String {
    guard let slash = digest.lastIndex(of: "/") else { return "." }
    return slash == digest.startIndex ? "/" : String(digest[..<slash])
  }

  /// The text of the digest, where a problem has its line in it.
  private func sources(of diagnostics: [Diagnostic], _ bytes: [UInt8]) -> [String: String] {
    guard let location = diagnostics.first?.location, location.line != nil else { return [:] }
    return [location.file: String(decoding: bytes, as: UTF8.self)]
  }

  /// The formats, each with those options that it has.
  private func asked(in catalog: FormatCatalog) throws -> [(format: FormatDescription, options: [String: JSONValue])] {
    var named: Set<String> = []
    let chosen = try formats.filter { named.insert($0).inserted }.map {
      try RenderedOutput.format(named: $0, in: catalog)
    }
    let known = chosen.flatMap(\.options)
    for option in options where !known.contains(where: { $0.name == option.name }) {
      let names = known.map(\.name)
      let hint = NearestName.of(option.name, in: names).map { "; did you mean `\($0)`?" } ?? ""
      let list = names.isEmpty ? "It has no options." : "There are: \(names.joined(separator: ", "))"
      throw UsageProblem(
        "no option of \(chosen.map { "`\($0.name)`" }.joined(separator: ", ")) is called `\(option.name)`\(hint)\n\(list)"
      )
    }
    return try chosen.map { format in
      var values: [String: JSONValue] = [:]
      for setting in options {
        guard let option = format.options.first(where: { $0.name == setting.name }) else { continue }
        values[setting.name] = try setting.value(of: option)
      }
      return (format, values)
    }
  }
}
