import ArgumentParser
import SheafEngine
import SheafKit
import SheafRecipe

/// `sheaf diff`: two digests compared.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Compare the digests of two recipes, or of one recipe over two sets of articles, and say why they differ.",
    discussion: """
      sheaf diff old.yaml new.yaml, or sheaf diff recipe.yaml --articles last-month --and this-month. What came in, what \
      went out, what moved, what reads otherwise, with the verdicts of both sides. Exit status as of diff(1): 0 when the \
      two print the same, 1 when they differ, 2 when they cannot be compared.
      """)

  @Argument(help: "One recipe file or two.", completion: .file(extensions: ["yaml", "yml"]))
  var recipes: [String]

  @OptionGroup var drawn: DrawnArticles

  @Option(
    name: .customLong("and"), parsing: .upToNextOption,
    help: ArgumentHelp("The articles of the second digest, where they are others.", valueName: "path"),
    completion: .file())
  var others: [String] = []

  @OptionGroup var issue: IssueDate

  @OptionGroup var settings: Settings

  @OptionGroup var library: LibraryUse

  @OptionGroup var timings: Timings

  @Flag(help: "Print one JSON object a line.")
  var json = false

  mutating func validate() throws {
    guard recipes.count <= 2 else { throw ValidationError("diff compares two recipes, and there are \(recipes.count)") }
    if recipes.count == 1, others.isEmpty {
      throw ValidationError("diff needs a second recipe, or other articles after --and")
    }
  }

  func run() throws {
    let files = recipes.map { RecipeFile($0, settings: settings.parameters) }
    var sources: [String: String] = [:]
    for file in files { sources.merge(file.sources) { first, _ in first } }
    let problems = files.flatMap(\.diagnostics)
    guard let first = files.first?.recipe, let second = files.last?.recipe else {
      return try trouble(problems, sources: sources)
    }
    let before = Engine.Side(first, articles: drawn.paths, issueDate: try issue.date(of: first))
    let after = Engine.Side(
      second, articles: others.isEmpty ? drawn.paths : others, issueDate: try issue.date(of: second))
    let comparison = timings.watching { observer in
      Engine(formatters: SheafProgram.formats, libraries: library.libraries(isShared: true, observer: observer))
        .compare(before, after)
    }
    // A digest that a run would not write can still be compared; one that nothing could be read for cannot.
    let told = comparison.diagnostics.filter { $0.severity == .error }
    if told.contains(where: { $0.id == "no-articles" }) { return try trouble(problems + told, sources: sources) }
    do {
      try Report().tell(problems + told, sources: sources.merging(comparison.sources) { first, _ in first })
    } catch ExitStatus.input {
      // What keeps a run from being written does not keep it from being compared.
    }
    let difference = comparison.difference
    if json {
      for object in difference.json { Console.standardOutput(JSONText.text(of: object) + "\n") }
    } else if !difference.isEmpty {
      Console.standardOutput(DifferencePage(before: name(0), after: name(1)).text(of: difference))
    }
    if !difference.isEmpty { throw ExitStatus.input }
  }

  /// What a side is called.
  private func name(_ side: Int) -> String {
    let recipe = side == 0 ? recipes.first : recipes.last
    let paths = side == 0 || others.isEmpty ? drawn.articles : others
    return ([recipe ?? ""] + paths).joined(separator: " ")
  }

  /// Tells what is wrong, with the status that diff(1) has for trouble.
  private func trouble(_ diagnostics: [Diagnostic], sources: [String: String]) throws {
    do {
      try Report().tell(diagnostics, sources: sources)
    } catch ExitStatus.input {
      throw ExitStatus.usage
    }
  }
}
