import ArgumentParser
import SheafEngine
import SheafFormats
import SheafKit
import SheafRecipe
import SheafRecords

/// `sheaf verify`: whether digests can be made again.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compose digests again by the records that were kept of them, and say whether all is the same.",
    discussion: """
      RECORD is what compose --record wrote beside the outputs. Nothing is written: the digest is composed again with the \
      same date, parameters and formats, and compared with the record and with the outputs beside it. The first \
      difference is named by file, line and column, with its causes, the likeliest first: the recipe has changed, or the \
      ledger, an article, Sheaf or a format, somebody has written to the output. Exit status 1 then, and 3 when \
      there is no cause.
        sheaf compose recipes/women-in-service.yaml --record
        sheaf verify out/*.sheaf.json
      """)

  @Argument(help: "The records.", completion: .file(extensions: ["json"]))
  var records: [String]

  @Option(
    help: ArgumentHelp(
      "The recipe, or the folder that it is in, where it is not found by its name in or beside the folder of the record.",
      valueName: "recipe"),
    completion: .file(extensions: ["yaml", "yml"]))
  var recipe: String?

  @OptionGroup var timings: Timings

  @Flag(help: "Print one JSON object a line, a record each.")
  var json = false

  func run() throws {
    var worst = ExitStatus.success
    try timings.watching { observer in
      for path in records {
        do {
          try verify(path, observer: observer)
        } catch let status as ExitStatus {
          if status.rawValue > worst.rawValue { worst = status }
        }
      }
    }
    if worst != .success { throw worst }
  }

  private func verify(_ path: String, observer: any WorkObserver) throws {
    let report = Report(json: json)
    let record: RecordFile
    do throws(DiagnosticError) {
      record = try RecordFile(path)
    } catch {
      return try report.tell(error.diagnostics, sources: Self.text(of: error.diagnostics))
    }
    guard let recipePath = record.recipe(named: recipe) else {
      return try report.tell([noRecipe(for: record)])
    }
    let parameters = record.record.parameters.map { ParameterSetting(name: $0.name, value: $0.value) }
    let file = RecipeFile(recipePath, settings: parameters)
    do {
      let composed = try compose(file, by: record.record, observer: observer)
      let verification = Verification(
        record, composed: composed.renderings.flatMap(\.files), now: try composed.record(with: file.formats))
      try tell(verification)
    } catch let error as DiagnosticError {
      try tell(error.diagnostics, of: file, for: record)
    } catch let problem as UsageProblem {
      // Here it is no fault of the command line.
      let message = problem.message.prefix { $0 != "\n" }
      let problem = Diagnostic(
        .error, id: "unknown-format", String(message), help: "`sheaf formatters` lists the formats there are")
      try tell([problem], of: file, for: record)
    }
  }

  /// Composes the digest as it was composed for the record, in memory. Throws a `DiagnosticError` with all that is
  /// wrong.
  private func compose(
    _ file: RecipeFile, by record: DigestRecord, observer: any WorkObserver
  ) throws -> Composing {
    guard let recipe = file.recipe else { throw DiagnosticError(file.diagnostics) }
    let outputs = try ChosenOutputs.of(recipe, formats: record.formats, among: file.formats)
    let engine = Engine(
      formatters: try file.formats.registry(for: outputs), libraries: Libraries(.none, observer: observer))
    let drawn = record.drawn.isEmpty ? nil : record.drawn
    let composition = engine.compose(recipe, articles: drawn, issueDate: record.date)
    guard let digest = composition.digest else { throw DiagnosticError(composition.diagnostics) }
    return Composing(
      sheaf: SheafCommand.version, recipe: recipe, recipeFiles: file.files, parameters: [], formats: record.formats,
      drawn: drawn, date: record.date, printed: digest.sources, pictures: RunFiles.pictures(of: digest, for: recipe),
      outputs: outputs,
      renderings: try observer.during(.format) { try engine.render(digest, of: recipe, to: outputs) })
  }

  // MARK: - Telling

  private func tell(_ verification: Verification) throws {
    if json {
      Console.standardOutput(JSONText.text(of: verification.json) + "\n")
      if verification.deviation != nil { throw Self.status(of: verification) }
      return
    }
    let diagnostics = verification.diagnostics
    do {
      try Report().tell(diagnostics, sources: Self.text(of: diagnostics))
    } catch ExitStatus.input {
      throw Self.status(of: verification)
    }
    let count = verification.file.record.written.count
    Console.standardOutput(
      "\(verification.file.path): \(count == 1 ? "the output is" : "\(count) outputs are") as recorded\n")
  }

  private static func status(of verification: Verification) -> ExitStatus {
    verification.isUnexplained ? .failure : .input
  }

  /// Tells what keeps a digest from being composed again, and which file of the recipe has changed since.
  private func tell(_ problems: [Diagnostic], of file: RecipeFile, for record: RecordFile) throws {
    let causes = Verification.causes(of: record.record, recipe: file.recipe, recipeFiles: file.files)
    let help = causes.isEmpty ? nil : causes.map(\.words).joined(separator: "\n")
    let diagnostics =
      problems.filter { $0.severity == .error } + [
        Diagnostic(
          .error, id: "not-composed", "the digest cannot be composed again", at: SourceLocation(file: record.path),
          help: help)
      ]
    try Report(json: json).tell(diagnostics, sources: file.sources.merging(file.formats.sources) { first, _ in first })
  }

  private func noRecipe(for record: RecordFile) -> Diagnostic {
    let name = record.record.recipe
    return Diagnostic(
      .error, id: "no-recipe", recipe.map { "there is no `\(name)` at `\($0)`" } ?? "the recipe `\(name)` is not found",
      at: SourceLocation(file: record.path), help: "name it with --recipe, or the folder that it is in")
  }

  /// The text of the file that a problem points into, for quoting.
  private static func text(of diagnostics: [Diagnostic]) -> [String: String] {
    guard let location = diagnostics.first?.location, location.line != nil,
      let bytes = try? DigestFile.bytes(of: location.file)
    else { return [:] }
    return [location.file: String(decoding: bytes, as: UTF8.self)]
  }
}
