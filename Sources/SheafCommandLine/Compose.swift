import ArgumentParser
import SheafEngine
import SheafFormats
import SheafKit
import SheafLibrary
import SheafRecipe
import SheafRecords

/// `sheaf compose`: the main job.
struct Compose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compose",
    abstract: "Compose the digest of a recipe and write its outputs.",
    discussion: """
      Writes every output of each recipe below out/, or below --output. All files of a recipe are written, or none. What an \
      issue prints is noted in .sheaf/ledger.jsonl beside the recipe, for `unpublished` in later ones; the ledger is no part \
      of the library, and is kept with --no-library, too.
      """)

  @OptionGroup var options: DigestOptions

  @OptionGroup var drawn: DrawnArticles

  @Option(
    help: ArgumentHelp(
      "Also keep what each phase made, as files in this folder: what was read, judged, folded, arranged, printed.",
      valueName: "folder"),
    completion: .directory)
  var stages: String?

  @OptionGroup var library: LibraryUse

  @OptionGroup var lock: LockUpdate

  @OptionGroup var timings: Timings

  @Flag(
    help: """
      Also keep a record beside the outputs of what they are made of, as women-in-service-2021-03-08.sheaf.json, for \
      sheaf verify.
      """)
  var record = false

  @Flag(name: .shortAndLong, help: "Do not name the files written; print problems only.")
  var quiet = false

  mutating func validate() throws {
    if stages?.isEmpty == true { throw ValidationError("--stages names no folder") }
    if stages != nil, options.recipes.count > 1 { throw ValidationError("--stages keeps the phases of one recipe") }
    guard options.output == "-" else { return }
    if record { throw ValidationError("--record keeps a file beside the outputs; name a folder with --output") }
    if options.recipes.count > 1 || options.formats.count > 1 {
      throw ValidationError("--output - prints one format of one recipe")
    }
  }

  func run() throws {
    try run { issue, recipe in try Report(strict: options.strict).tell(issue.note(for: recipe)) }
  }

  /// Composes every recipe; `note` is given what each issue prints, for the ledger.
  func run(noting note: (PrintedIssue, Recipe) throws -> Void) throws {
    try timings.watching { observer in
      var failed = false
      var written: [String: String] = [:]
      let libraries = library.libraries(isShared: options.recipes.count > 1, observer: observer)
      for path in options.recipes {
        do {
          try compose(path, on: libraries, written: &written, noting: note)
        } catch ExitStatus.input {
          failed = true
        }
      }
      if failed { throw ExitStatus.input }
    }
  }

  /// Composes a recipe; `written` says for which recipe each file of this run was written.
  private func compose(
    _ path: String, on libraries: Libraries, written: inout [String: String],
    noting note: (PrintedIssue, Recipe) throws -> Void
  ) throws {
    let report = Report(strict: options.strict)
    guard let (recipe, file, outputs, engine) = try prepared(path, on: libraries, report) else { return }
    let origin = WrittenRecipe(texts: file.sources, settings: options.settings.parameters)
    let (outcome, pictures) = try compose(recipe, from: origin, to: outputs, with: engine)
    var diagnostics = file.diagnostics + outcome.diagnostics
    let sources = file.sources.merging(outcome.sources) { first, _ in first }
    guard var renderings = outcome.renderings else { return try report.tell(diagnostics, sources: sources) }
    if record {
      do {
        let composing = Composing(
          sheaf: SheafCommand.version, recipe: recipe, recipeFiles: file.files, parameters: options.settings.parameters,
          formats: options.formats, drawn: drawn.paths, date: try options.issue.date(of: recipe),
          printed: outcome.printed, pictures: pictures, outputs: outputs, renderings: renderings)
        renderings.append(try composing.recording(with: file.formats))
      } catch let error as DiagnosticError {
        return try report.tell(diagnostics + error.diagnostics, sources: sources)
      }
    }
    diagnostics += renderings.flatMap { $0.told(of: path) }
    diagnostics += Self.overwritten(renderings, of: path, written: written, in: options.output)
    if options.output != "-" {
      let files = renderings.flatMap(\.files).map(\.path)
      diagnostics += OutputsAmongArticles.problems(files, below: options.output, of: recipe)
    }
    // Under --strict a warning ends the run before anything is written.
    try report.tell(diagnostics, sources: sources)
    try file.formats.writeLock()
    try RenderedOutput(folder: options.output, quiet: quiet).write(renderings, observer: libraries.observer)
    for file in renderings.flatMap(\.files) { written[file.path] = path }
    // What is only printed on a terminal is no issue.
    guard options.output != "-", !options.isKeptOutOfLedger else { return }
    let issue = PrintedIssue(
      of: recipe, on: try options.issue.date(of: recipe), printed: outcome.printed, folded: outcome.folded,
      outputs: (outcome.renderings ?? []).flatMap(\.files).map(\.path))
    try note(issue, recipe)
  }

  /// Reads a recipe, and finds what it takes to compose it; nil once it was told why it cannot be composed.
  private func prepared(
    _ path: String, on libraries: Libraries, _ report: Report
  ) throws -> (recipe: Recipe, file: RecipeFile, outputs: [Output], engine: Engine)? {
    let file = RecipeFile(path, settings: options.settings.parameters, updatesLock: lock.isAsked)
    guard let recipe = file.recipe else {
      try report.tell(file.diagnostics, sources: file.sources)
      return nil
    }
    do {
      // Before anything is read: what lies outside may be a whole disk.
      if record { _ = try DigestRecord.drawn(drawn.articles) }
      let outputs = try chosenOutputs(of: recipe, among: file.formats)
      let engine = Engine(formatters: try file.formats.registry(for: outputs), libraries: libraries)
      return (recipe, file, outputs, engine)
    } catch let error as DiagnosticError {
      let sources = file.sources.merging(file.formats.sources) { first, _ in first }
      try report.tell(file.diagnostics + error.diagnostics, sources: sources)
      return nil
    }
  }

  /// Composes, and writes what each phase made where that is asked for; also when an error forbids the digest. For a
  /// record it also gives the files of the pictures that can be shown.
  private func compose(
    _ recipe: Recipe, from origin: WrittenRecipe, to outputs: [Output], with engine: Engine
  ) throws -> (outcome: Outcome, pictures: [String]) {
    let date = try options.issue.date(of: recipe)
    guard stages != nil || record else {
      return (try engine.outcome(of: recipe, from: origin, articles: drawn.paths, to: outputs, issueDate: date), [])
    }
    let composition: Engine.Composition
    if let stages {
      let files: [RenderedFile]
      (composition, files) = engine.composeInStages(recipe, articles: drawn.paths, issueDate: date)
      try OutputFolder(path: stages, chosenBy: "--stages").write(files)
    } else {
      composition = engine.compose(recipe, articles: drawn.paths, issueDate: date)
    }
    let pictures = record ? composition.digest.map { RunFiles.pictures(of: $0, for: recipe) } ?? [] : []
    return (try engine.outcome(of: composition, recipe, to: outputs), pictures)
  }

  /// Files that would replace what another recipe of this run has written.
  private static func overwritten(
    _ renderings: [Rendering], of path: String, written: [String: String], in folder: String
  ) -> [Diagnostic] {
    renderings.flatMap(\.files).compactMap { file in
      written[file.path].map { other in
        Diagnostic(
          .error, id: "output-twice", "`\(folder)/\(file.path)` was just written for `\(other)`",
          at: SourceLocation(file: path), help: "compose one of the two to another folder, or give it another `file:`")
      }
    }
  }

  /// The outputs of the recipe, or those that `--to` asks for, with the options that the recipe gives them.
  private func chosenOutputs(of recipe: Recipe, among catalog: FormatCatalog) throws -> [Output] {
    if options.formats.isEmpty, options.output == "-", recipe.outputs.count > 1 {
      throw UsageProblem(
        "--output - prints one format; choose one of the recipe’s with --to: "
          + recipe.outputs.map(\.format).joined(separator: ", "))
    }
    return try ChosenOutputs.of(recipe, formats: options.formats, among: catalog)
  }
}
