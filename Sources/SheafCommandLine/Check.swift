import ArgumentParser
import SheafEngine
import SheafFormats
import SheafKit
import SheafRecipe

/// `sheaf check`: problems of recipes, all at once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with recipes, with places, all at once.",
    discussion: "Exit status 0 when all are sound, 1 when one has an error.")

  @Argument(help: "The recipe files.", completion: .file(extensions: ["yaml", "yml"]))
  var recipes: [String]

  @Flag(
    name: .customLong("run"),
    help: """
      Compose each digest, too, without writing it: hold it to the recipe’s `expect`, and tell of every rule that did \
      nothing.
      """)
  var composes = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Print problems as JSON, one object a line.")
  var json = false

  @OptionGroup var issue: IssueDate

  @OptionGroup var settings: Settings

  @OptionGroup var library: LibraryUse

  @OptionGroup var lock: LockUpdate

  @OptionGroup var timings: Timings

  /// What there is to tell about composing the digest of a recipe in all of its formats.
  private func composing(
    _ recipe: Recipe, formats: FormatCatalog, libraries: Libraries, issueDate: CalendarDate
  ) throws -> (diagnostics: [Diagnostic], sources: [String: String]) {
    let engine = Engine(formatters: try formats.registry(for: recipe.outputs), libraries: libraries)
    let composition = engine.check(recipe, issueDate: issueDate)
    guard let digest = composition.digest else { return (composition.diagnostics, composition.sources) }
    do {
      _ = try libraries.observer.during(.format) { try engine.render(digest, of: recipe, to: recipe.outputs) }
      return (composition.diagnostics, composition.sources)
    } catch let error as DiagnosticError {
      return (composition.diagnostics + error.diagnostics, composition.sources)
    }
  }

  mutating func validate() throws {
    if timings.areAsked, !composes { throw ValidationError("--timings is about composing; give --run, too") }
  }

  func run() throws {
    let (diagnostics, sources) = try timings.watching { observer in
      try checked(with: library.libraries(isShared: recipes.count > 1, observer: observer))
    }
    try Report(strict: strict, json: json).tell(diagnostics, sources: sources)
    if !json {
      Console.standardOutput(recipes.count == 1 ? "\(recipes[0]) is sound\n" : "\(recipes.count) recipes are sound\n")
    }
  }

  /// What there is to tell of all recipes.
  private func checked(
    with libraries: Libraries
  ) throws -> (diagnostics: [Diagnostic], sources: [String: String]) {
    var diagnostics: [Diagnostic] = []
    var sources: [String: String] = [:]
    for path in recipes {
      let file = RecipeFile(path, settings: settings.parameters, updatesLock: lock.isAsked)
      sources.merge(file.sources) { first, _ in first }
      diagnostics += file.diagnostics.inReadingOrder()
      if composes, let recipe = file.recipe {
        let composed = try composing(
          recipe, formats: file.formats, libraries: libraries, issueDate: try issue.date(of: recipe))
        diagnostics += composed.diagnostics
        sources.merge(composed.sources) { first, _ in first }
      }
      if !diagnostics.hasErrors { try file.formats.writeLock() }
    }
    return (diagnostics, sources)
  }
}
