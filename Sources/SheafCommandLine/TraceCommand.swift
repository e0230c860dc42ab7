import ArgumentParser
import SheafEngine
import SheafKit
import SheafRecipe

/// `sheaf trace`: from a printed sentence to its source.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Lead a printed sentence back to its article: file, line or page, and what stands around it there.",
    discussion: """
      OUTPUT is any file that compose wrote. Its digest is read from OUTPUT itself when it is JSON, else from the JSON \
      beside it under the same name; without one, the recipe that --recipe names is composed again. The words may be a \
      part of a sentence, a headline or a source line; line breaks, marks and punctuation make no difference. Exit \
      status 1 when they are not printed.
      """)

  @Argument(help: "The output.", completion: .file())
  var output: String

  @Argument(help: "Words of it, in quotation marks.")
  var words: String

  @Option(
    help: ArgumentHelp(
      "The recipe, where it is not found by its name in or beside the folder of the output.", valueName: "recipe"),
    completion: .file(extensions: ["yaml", "yml"]))
  var recipe: String?

  @OptionGroup var drawn: DrawnArticles

  @OptionGroup var issue: IssueDate

  @OptionGroup var settings: Settings

  @OptionGroup var library: LibraryUse

  @OptionGroup var timings: Timings

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let file: DigestFile?
    do throws(DiagnosticError) {
      file = try DigestFile(of: output)
    } catch {
      return try Report().tell(error.diagnostics)
    }
    if let file {
      if timings.areAsked {
        throw UsageProblem("--timings is about composing, and the digest is read from its JSON", of: "sheaf trace")
      }
      let found = (recipe ?? file.recipe(for: output)).map { RecipeFile($0, settings: settings.parameters) }
      // One that was only found by its name may be another by now, and is no fault of this command line.
      if recipe != nil, let found, found.recipe == nil {
        return try Report().tell(found.diagnostics, sources: found.sources)
      }
      return try tell(Engine(formatters: SheafProgram.formats).trace(words, in: file.digest, recipe: found?.recipe))
    }
    guard let path = recipe else {
      return try Report().tell([
        Diagnostic(
          .error, id: "no-digest", "there is no JSON of the digest beside the output",
          at: SourceLocation(file: output),
          help: "name the recipe with --recipe, and it is composed again; or let the recipe write `json`, too")
      ])
    }
    let recipeFile = RecipeFile(path, settings: settings.parameters)
    guard let recipe = recipeFile.recipe else {
      return try Report().tell(recipeFile.diagnostics, sources: recipeFile.sources)
    }
    let date = try issue.date(of: recipe)
    let (trace, diagnostics, sources) = timings.watching { observer in
      Engine(formatters: SheafProgram.formats, libraries: library.libraries(observer: observer))
        .trace(words, composing: recipe, articles: drawn.paths, issueDate: date)
    }
    if trace.found.isEmpty { try Report().tell(diagnostics.filter { $0.severity == .error }, sources: sources) }
    try tell(trace)
  }

  private func tell(_ trace: SheafEngine.Trace) throws {
    guard trace.found.isEmpty else {
      let text = json ? trace.found.map { JSONText.text(of: $0.json) + "\n" }.joined() : TracePage.text(of: trace.found)
      return Console.standardOutput(text)
    }
    try Report(json: json).tell([
      Diagnostic(
        .error, id: "not-printed", "the words are not printed in it", at: SourceLocation(file: output),
        help: trace.nearest.map { "nearest is “\($0)”" } ?? "nothing in it is like them")
    ])
  }
}
