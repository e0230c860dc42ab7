import ArgumentParser
import SheafEngine
import SheafKit
import SheafRecipe

/// `sheaf edits`: the editor's last word on a digest.
struct EditsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edits",
    abstract: "Work on the file of edits of a recipe: pin, drop, move, retitle, cut, add, remark.",
    subcommands: [New.self])

  /// `sheaf edits new`: a file to start from.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Write a file of edits with every article of the present digest, each edit a comment.",
      discussion: """
        Writes the file that the recipe names under `edits`, else NAME.edits.yaml beside it. A file that is there is never \
        written over.
        """)

    @Argument(help: "The recipe file.", completion: .file(extensions: ["yaml", "yml"]))
    var recipe: String

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Another file to write, or - to print.", valueName: "file"),
      completion: .file())
    var output: String?

    @OptionGroup var issue: IssueDate

    @OptionGroup var settings: Settings

    @OptionGroup var library: LibraryUse

    @OptionGroup var timings: Timings

    func run() throws {
      let file = RecipeFile(recipe, settings: settings.parameters)
      guard var recipe = file.recipe else { return try Report().tell(file.diagnostics, sources: file.sources) }
      let path = output ?? EditTemplate.path(for: recipe)
      // The file need not be there yet, and what stands in an older one is no part of a fresh start.
      recipe.edits = nil
      let date = try issue.date(of: recipe)
      let composition = timings.watching { observer in
        Engine(formatters: SheafProgram.formats, libraries: library.libraries(observer: observer))
          .compose(recipe, issueDate: date)
      }
      try Report().tell(
        file.diagnostics + composition.diagnostics,
        sources: file.sources.merging(composition.sources) { first, _ in first })
      guard let digest = composition.digest else { return }
      if let named = file.recipe?.edits, output == nil { recipe.edits = named }
      let text = EditTemplate.text(for: digest, of: recipe)
      guard path != "-" else { return Console.standardOutput(text) }
      do {
        try EditTemplate.write(text, to: path)
      } catch let error as DiagnosticError {
        return try Report().tell(error.diagnostics)
      }
      Console.standardOutput("\(path)\n")
    }
  }
}
