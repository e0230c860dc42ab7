import ArgumentParser
import Glibc
import SheafEngine
import SheafKit
import SheafRecipe

/// `sheaf library update`: brings the library up to date.
struct LibraryUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Read what is new or changed, and forget what is gone.",
    discussion: """
      Without an argument for all recipes beside the library. A recipe (.yaml) brings up to date, or makes, the library \
      beside it; any other path names articles that are read into the library that is there.
        sheaf library update recipes/*.yaml
      """)

  @Argument(help: "Recipes, or files and folders of articles.", completion: .file())
  var paths: [String] = []

  @OptionGroup var chosen: ChosenLibrary

  @OptionGroup var timings: Timings

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func run() throws {
    try timings.watching { observer in
      for (folder, recipes) in try asked() {
        let library = try ChosenLibrary.open(folder, .any)
        var all: LibraryChanges?
        let asked = try recipes ?? [library.recipe(for: articles(from: folder))]
        for recipe in asked {
          let changes = try withLibrary { try library.update(for: recipe, observer: observer) }
          guard var sum = all else {
            all = changes
            continue
          }
          sum.files += changes.files
          sum.added += changes.added
          sum.changed += changes.changed
          sum.forgotten += changes.forgotten
          sum.unread = max(sum.unread, changes.unread)
          all = sum
        }
        if !quiet, let sum = all { Console.standardOutput(Self.line(sum, folder)) }
      }
    }
  }

  /// The folders whose libraries are meant, each with its recipes; nil for the articles that the arguments name.
  private func asked() throws -> [(folder: String, recipes: [Recipe]?)] {
    guard !paths.isEmpty else {
      let folder = try chosen.sought()
      return [(folder, ChosenLibrary.recipes(in: folder))]
    }
    let recipes = paths.filter(Self.isRecipe)
    guard !recipes.isEmpty else { return [(try chosen.sought(), nil)] }
    guard recipes.count == paths.count else {
      throw UsageProblem(
        "recipes and articles stand side by side; name the ones or the others", of: "sheaf library update")
    }
    guard chosen.library == nil else {
      throw UsageProblem(
        "a recipe has its library beside it; leave out --library, or name articles", of: "sheaf library update")
    }
    var folders: [(folder: String, recipes: [Recipe]?)] = []
    for path in recipes {
      let file = RecipeFile(path)
      guard let recipe = file.recipe else {
        try Report().tell(file.diagnostics, sources: file.sources)
        throw ExitStatus.input
      }
      let folder = RecipeFile.folder(of: path)
      if let index = folders.firstIndex(where: { $0.folder == folder }) {
        folders[index].recipes?.append(recipe)
      } else {
        folders.append((folder, [recipe]))
      }
    }
    return folders
  }

  private static func isRecipe(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

  /// The articles that the arguments name, as paths from the folder of the library.
  private func articles(from folder: String) throws -> [String] {
    try paths.map { path in
      guard access(path, F_OK) == 0 else {
        try Report().tell([
          Diagnostic(
            .error, id: "no-such-article", "there is nothing at `\(path)`",
            help: "paths on the command line start from the folder you are in")
        ])
        throw ExitStatus.input
      }
      return LibraryPath.path(of: path, from: folder)
    }
  }

  private static func line(_ changes: LibraryChanges, _ folder: String) -> String {
    let parts = [
      (changes.added, "new"), (changes.changed, "changed"), (changes.forgotten, "gone"),
      (changes.unread, "that cannot be read"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { "\(Amount.whole($0.0)) \($0.1)" }
    let words = changes.isEmpty ? ["nothing to do"] + told : told
    return PrintableText.line(
      "\(Libraries.path(in: folder)): \(words.joined(separator: ", ")) (\(Amount.of(changes.files, "file")))"
    ).text + "\n"
  }
}
